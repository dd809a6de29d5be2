package dev.automllint.job;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.text.Span;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** What to say of the key {@code task} of a candidate: missing, unreadable or unknown. */
final class TaskKey {
  private final Candidate candidate;
  private final LikelyFormats likely;

  TaskKey(Candidate candidate, LikelyFormats likely) {
    this.candidate = candidate;
    this.likely = likely;
  }

  /**
   * Says that a task is unknown.
   *
   * @param meant the task that its name means, if that is clear
   */
  Diagnostic unknown(YamlMapping.Entry entry, YamlScalar task, Optional<String> meant) {
    String message = "`task` must be an AutoML task, but is " + task.quoted();
    Diagnostic fault = CoreRules.UNKNOWN_VALUE.at(task.span(), candidate.at(entry.name()), message);
    return meant.isEmpty()
        ? fault.withHelp(advice())
        : fault
            .withHelp("did you mean `" + meant.get() + "`?")
            .withFix(Candidate.replace(task.span(), meant.get()));
  }

  /**
   * Says that a task is missing, or no text.
   *
   * @param accepted the format by which the job is judged, if it is
   */
  Diagnostic missing(Optional<JobFormat> accepted) {
    Optional<YamlMapping.Entry> task = candidate.mapping().entry("task");
    if (task.isEmpty()) {
      List<String> tasks = likely.tasks();
      Optional<String> only = tasks.size() == 1 ? Optional.of(tasks.get(0)) : Optional.empty();
      return candidate
          .missing("task", ", which says what the job does", only, accepted)
          .withHelp(advice());
    }
    return unreadable(task.get());
  }

  private Diagnostic unreadable(YamlMapping.Entry task) {
    Span span = task.value().span();
    String pointer = candidate.at("task");
    return (Candidate.isNull(task.value())
            ? CoreRules.NULL_VALUE.at(task.key().span(), pointer, "`task` has no value")
            : CoreRules.WRONG_TYPE.at(span, pointer, "`task` must be the name of a task"))
        .withHelp(advice())
        .withFix(likely.taskInList().map(name -> Candidate.replace(span, name)));
  }

  private String advice() {
    List<String> tasks = likely.tasks();
    if (tasks.isEmpty()) {
      return "the tasks of image jobs are `" + String.join("`, `", Task.imageNames()) + "`";
    }
    return "write `task: " + String.join("` or `task: ", tasks) + "`" + reason();
  }

  private String reason() {
    if (likely.taskInList().isPresent()) {
      return "";
    }
    return likely.taskOfSchema().isPresent()
        ? ", as `$schema` says"
        : " if that is what the job does";
  }
}
