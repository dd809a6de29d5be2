package dev.automllint.job;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Nearest;
import dev.automllint.yaml.SnakeCase;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides whether a mapping is a job, and of which task. */
final class CandidateCheck {
  private static final List<String> DATA_KEYS =
      List.of("training_data", "validation_data", "target_column_name", "compute");

  private final Candidate candidate;
  private final YamlMapping mapping;
  private final JobFormats formats;
  private final LikelyFormats likely;
  private final TaskKey taskKey;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private Optional<JobFormat> accepted = Optional.empty();
  private Optional<String> skipReason = Optional.empty();

  /**
   * What was decided.
   *
   * @param job the job whose keys and values can be judged
   * @param diagnostics what is wrong with {@code type} and {@code task}
   * @param skipReason why it is not one of ours, where more is known than that
   */
  record Verdict(Optional<Job> job, List<Diagnostic> diagnostics, Optional<String> skipReason) {}

  private CandidateCheck(Candidate candidate, JobFormats formats) {
    this.candidate = candidate;
    this.mapping = candidate.mapping();
    this.formats = formats;
    this.likely = new LikelyFormats(candidate, formats);
    this.taskKey = new TaskKey(candidate, likely);
  }

  static Verdict judge(Candidate candidate, JobFormats formats) {
    var check = new CandidateCheck(candidate, formats);
    check.judge();
    Optional<Job> job = check.accepted.map(format -> candidate.job(format.task()));
    return new Verdict(job, check.diagnostics, check.skipReason);
  }

  private void judge() {
    if (candidate.pipeline().isEmpty() && isComponent()) {
      skipReason = Optional.of(JobFinder.COMPONENT);
      return;
    }
    var type = new TypeKey(candidate, mapping.entry("type").or(() -> slipOf("type")));
    Optional<YamlMapping.Entry> task = mapping.entry("task").or(() -> slipOf("task"));
    if (type.isAutoml()) {
      type.spelling().ifPresent(diagnostics::add);
      judgeTask(task);
    } else if (isMeantAsAutoml(type, task.flatMap(Candidate::textOf))) {
      judgeTask(task);
      type.fault(accepted).ifPresent(diagnostics::add);
    }
  }

  /** Components have keys that no job has, and data only as inputs. */
  private boolean isComponent() {
    return mapping.has("is_deterministic")
        || likely.schema().filter(Task::isComponentSchema).isPresent()
        || (mapping.has("version")
            && mapping.entries().stream()
                .noneMatch(entry -> Nearest.of(entry.name(), DATA_KEYS).isPresent()));
  }

  /** Whether the task, the keys or the schema say that a wrong or missing type was a slip. */
  private boolean isMeantAsAutoml(TypeKey type, Optional<String> task) {
    Optional<String> meant = task.flatMap(Task::meant);
    boolean azures = likely.hasAutomlSchema() || formats.usual().identifyingKeysIn(mapping) >= 2;
    boolean bySchema =
        likely.taskOfSchema().flatMap(formats::named).isPresent()
            && !type.saysOtherType()
            && task.filter(formats::isUncovered).isEmpty();
    return (azures && meant.flatMap(formats::named).isPresent())
        || (type.saysAutoml() && (azures || meant.isPresent()))
        || bySchema;
  }

  private void judgeTask(Optional<YamlMapping.Entry> entry) {
    Optional<YamlScalar> task = entry.map(YamlMapping.Entry::value).flatMap(Candidate::asText);
    if (Candidate.isFilledIn(entry)) {
      acceptIfAllKeysAreOurs();
    } else if (task.isEmpty()) {
      judgeMissingTask(entry);
    } else {
      judgeTask(entry.get(), task.get());
    }
  }

  private void judgeTask(YamlMapping.Entry entry, YamlScalar task) {
    String name = task.text();
    if (candidate.pipeline().isPresent() && !Task.names().contains(name)) {
      name = SnakeCase.of(name); // Azure is lenient here, as with a node's type
    }
    if (Task.names().contains(name)) {
      if (!name.equals(task.text())) {
        diagnostics.add(candidate.spelling(entry.name(), task, name));
      }
      judgeNamed(name);
      return;
    }
    Optional<String> meant = Task.meant(name);
    boolean slip = !entry.name().equals("task");
    if (meant.isEmpty() && slip) {
      diagnostics.add(candidate.unknownKey(entry, "task"));
      return;
    }
    diagnostics.add(taskKey.unknown(entry, task, meant));
    if (meant.isEmpty()) {
      acceptIfAllKeysAreOurs();
    } else {
      accepted = formats.named(meant.get());
    }
  }

  private void judgeNamed(String task) {
    accepted = formats.named(task);
    if (accepted.isEmpty()) {
      skipReason = Optional.of(JobFinder.unsupported(task));
    }
  }

  private void judgeMissingTask(Optional<YamlMapping.Entry> entry) {
    Optional<String> uncovered = likely.taskOfSchema().filter(formats::isUncovered);
    if (uncovered.isPresent()) {
      skipReason = uncovered.map(JobFinder::unsupported);
      return;
    }
    boolean slip = entry.filter(key -> !key.name().equals("task")).isPresent();
    acceptIfAllKeysAreOurs();
    diagnostics.add(slip ? candidate.unknownKey(entry.get(), "task") : taskKey.missing(accepted));
  }

  private void acceptIfAllKeysAreOurs() {
    accepted = Optional.of(likely.first()).filter(format -> format.hasAllKeysOf(mapping));
  }

  /** The entry whose key is a misspelled or older name of a key that is missing. */
  private Optional<YamlMapping.Entry> slipOf(String key) {
    String older = (key.equals("type") ? "job" : "task") + "type";
    return mapping.entries().stream()
        .filter(entry -> !likely.first().rootKeys().contains(entry.name()))
        .filter(
            entry ->
                Nearest.isClose(entry.name(), key)
                    || entry.name().replace("_", "").equalsIgnoreCase(older))
        .findFirst();
  }
}
