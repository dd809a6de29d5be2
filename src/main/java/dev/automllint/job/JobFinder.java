package dev.automllint.job;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.Fix;
import dev.automllint.diagnostic.Nearest;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import dev.automllint.yaml.BlockEdits;
import dev.automllint.yaml.Pointers;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import dev.automllint.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the jobs of a file, near misses included: a job whose {@code type} or {@code task} is wrong
 * is a job with a fault, while YAML of other tools that happens to share a word is none of ours.
 */
public final class JobFinder {
  /** Why most files are skipped. */
  public static final String NOT_A_JOB = "not an AutoML image job";

  private final SourceFile source;
  private final JobFormats formats;
  private final List<Job> jobs = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private String skipReason = NOT_A_JOB;

  /**
   * What was found in a file.
   *
   * @param jobs the jobs whose keys and values can be judged
   * @param diagnostics what is wrong with the file, or with {@code type} and {@code task}
   * @param skipReason why the file is none of ours; empty if it is
   */
  public record Found(List<Job> jobs, List<Diagnostic> diagnostics, Optional<String> skipReason) {
    public Found {
      jobs = List.copyOf(jobs);
      diagnostics = List.copyOf(diagnostics);
    }
  }

  private JobFinder(SourceFile source, JobFormats formats) {
    this.source = source;
    this.formats = formats;
  }

  /** Finds the jobs of a file that was read, well or not. */
  public static Found find(YamlStream stream, JobFormats formats) {
    if (stream.error().isPresent()) {
      return ofError(stream.source(), stream.error().get(), formats);
    }
    var finder = new JobFinder(stream.source(), formats);
    stream.documents().forEach(document -> finder.search(document.root()));
    boolean ours = !finder.jobs.isEmpty() || !finder.diagnostics.isEmpty();
    if (ours && stream.documents().size() > 1) {
      Span second = stream.documents().get(1).start();
      finder.diagnostics.add(
          CoreRules.MULTIPLE_DOCUMENTS
              .at(second, "", "a second document begins here; Azure accepts only one per file")
              .withHelp("put each job into its own file, and remove this `---`"));
    }
    if (stream.documents().isEmpty()) {
      finder.skipReason = "empty";
    }
    return new Found(
        finder.jobs, finder.diagnostics, ours ? Optional.empty() : Optional.of(finder.skipReason));
  }

  /** What to say of a file that cannot be read: nothing, unless its text says that it is ours. */
  public static Found ofError(SourceFile source, Diagnostic error, JobFormats formats) {
    return JobSniffer.in(source.text(), formats)
        ? new Found(List.of(), List.of(error), Optional.empty())
        : new Found(
            List.of(), List.of(), Optional.of("not readable as YAML, and nothing says AutoML"));
  }

  private void search(YamlNode root) {
    if (!(root instanceof YamlMapping mapping) || mapping.entries().isEmpty()) {
      return;
    }
    if (mapping.text("type").filter(type -> type.text().equals("pipeline")).isPresent()) {
      mapping.get("jobs").ifPresent(nodes -> searchNodes(mapping, nodes));
    } else {
      Span head = mapping.entries().get(0).key().span();
      new Candidate("", mapping, "", head, Optional.empty()).judge();
    }
  }

  private void searchNodes(YamlMapping pipeline, YamlNode nodes) {
    if (!(nodes instanceof YamlMapping mapping)) {
      return;
    }
    for (YamlMapping.Entry node : mapping.entries()) {
      boolean taken = mapping.entry(node.name()).filter(node::equals).isPresent();
      if (taken && node.value() instanceof YamlMapping keys) {
        String pointer = Pointers.child("/jobs", node.name());
        new Candidate(node.name(), keys, pointer, node.key().span(), Optional.of(pipeline)).judge();
      }
    }
  }

  /** A mapping that may be a job. */
  private final class Candidate {
    private final String name;
    private final YamlMapping mapping;
    private final String pointer;
    private final Span head;
    private final Optional<YamlMapping> pipeline;
    private Optional<JobFormat> accepted = Optional.empty();

    Candidate(
        String name,
        YamlMapping mapping,
        String pointer,
        Span head,
        Optional<YamlMapping> pipeline) {
      this.name = name;
      this.mapping = mapping;
      this.pointer = pointer;
      this.head = head;
      this.pipeline = pipeline;
    }

    void judge() {
      Optional<YamlScalar> task = mapping.text("task");
      Optional<JobFormat> named = task.flatMap(t -> formats.named(t.text()));
      if (isAutoml()) {
        judgeTask(task);
      } else if (named
          .filter(format -> hasAutomlSchema() || format.identifyingKeysIn(mapping) >= 2)
          .isPresent()) {
        accept(named.get());
        reportUnlessSlip(faultOfType());
      } else if (formatOfSchema().isPresent() && !saysOtherType() && !isUncovered(task)) {
        judgeTask(task);
        reportUnlessSlip(faultOfType());
      }
    }

    // ---- type

    /** Azure is strict about the case of a job's type, and lenient with a node's. */
    private boolean isAutoml() {
      Optional<YamlScalar> type = mapping.text("type");
      if (type.isEmpty()) {
        return false;
      }
      if (type.get().text().equals("automl")) {
        return true;
      }
      boolean otherCase = pipeline.isPresent() && type.get().text().equalsIgnoreCase("automl");
      if (otherCase) {
        Span span = type.get().span();
        report(
            CoreRules.SPELLING
                .at(span, at("type"), "`type` is usually spelled `automl`")
                .withFix(replace(span, "automl")));
      }
      return otherCase;
    }

    private boolean saysOtherType() {
      return mapping
          .text("type")
          .filter(type -> Nearest.of(type.text(), List.of("automl")).isEmpty())
          .isPresent();
    }

    private Diagnostic faultOfType() {
      Optional<YamlMapping.Entry> type = mapping.entry("type");
      if (type.isEmpty()) {
        return missing("type", "automl")
            .withHelp("add `type: automl`; without it Azure treats the file as a command job");
      }
      YamlNode value = type.get().value();
      if (isNull(value)) {
        return CoreRules.NULL_VALUE.at(
            type.get().key().span(), at("type"), "`type` has no value; it must be `automl`");
      }
      if (!(value instanceof YamlScalar scalar) || !(scalar.value() instanceof ScalarValue.Text)) {
        return CoreRules.WRONG_TYPE.at(value.span(), at("type"), "`type` must be `automl`");
      }
      Diagnostic fault =
          CoreRules.UNKNOWN_VALUE.at(
              scalar.span(), at("type"), "`type` must be `automl`, but is " + scalar.quoted());
      return Nearest.of(scalar.text(), List.of("automl")).isPresent()
          ? fault.withFix(replace(scalar.span(), "automl"))
          : fault;
    }

    // ---- task

    private void judgeTask(Optional<YamlScalar> task) {
      if (task.isEmpty()) {
        judgeMissingTask();
        return;
      }
      Optional<JobFormat> named = formats.named(task.get().text());
      if (named.isPresent()) {
        accept(named.get());
      } else if (Placeholders.isPlaceholder(task.get())) {
        acceptIfAllKeysAreOurs();
      } else if (isUncovered(task)) {
        skipReason = "the AutoML task `" + task.get().text() + "` is not supported yet";
      } else {
        judgeUnknownTask(task.get());
      }
    }

    private void judgeMissingTask() {
      Optional<YamlMapping.Entry> slip = slipOf("task");
      Optional<JobFormat> meant =
          slip.map(YamlMapping.Entry::value)
              .filter(YamlScalar.class::isInstance)
              .flatMap(value -> formats.named(((YamlScalar) value).text()));
      if (meant.isPresent()) {
        accept(meant.get()); // the check of its keys reports the slip
      } else {
        acceptIfAllKeysAreOurs();
        report(slip.map(entry -> unknownKey(entry, "task")).orElseGet(this::faultOfTask));
      }
    }

    private void judgeUnknownTask(YamlScalar task) {
      Optional<String> nearest = Nearest.of(task.text(), Task.names());
      String message = "`task` must be an AutoML task, but is " + task.quoted();
      Diagnostic fault = CoreRules.UNKNOWN_VALUE.at(task.span(), at("task"), message);
      if (nearest.isEmpty()) {
        report(fault.withHelp("for this kind of job write `task: " + likelyTask() + "`"));
        acceptIfAllKeysAreOurs();
        return;
      }
      report(
          fault
              .withHelp("did you mean `" + nearest.get() + "`?")
              .withFix(replace(task.span(), nearest.get())));
      formats.named(nearest.get()).ifPresent(this::accept);
    }

    private Diagnostic faultOfTask() {
      Optional<YamlMapping.Entry> task = mapping.entry("task");
      if (task.isEmpty()) {
        return missing("task", likelyTask())
            .withHelp("add `task: " + likelyTask() + "` if that is what the job does");
      }
      return isNull(task.get().value())
          ? CoreRules.NULL_VALUE.at(
              task.get().key().span(),
              at("task"),
              "`task` has no value; for this kind of job it is `" + likelyTask() + "`")
          : CoreRules.WRONG_TYPE.at(
              task.get().value().span(),
              at("task"),
              "`task` must be a name such as `" + likelyTask() + "`");
    }

    private boolean isUncovered(Optional<YamlScalar> task) {
      return task.filter(t -> formats.isUncovered(t.text())).isPresent();
    }

    // ---- schema

    private boolean hasAutomlSchema() {
      return mapping
          .text("$schema")
          .filter(schema -> JobSniffer.isAutomlSchema(schema.text(), formats))
          .isPresent();
    }

    private Optional<JobFormat> formatOfSchema() {
      return mapping.text("$schema").flatMap(schema -> formats.ofSchema(schema.text()));
    }

    /** The format by which a job is judged whose task is not known. */
    private JobFormat likelyFormat() {
      return formatOfSchema().orElseGet(formats::usual);
    }

    /** The task that is suggested where none is known. */
    private String likelyTask() {
      return likelyFormat().task().id();
    }

    // ---- verdicts

    private void accept(JobFormat format) {
      accepted = Optional.of(format);
      jobs.add(new Job(source, name, format.task(), mapping, pointer, head, pipeline));
    }

    private void acceptIfAllKeysAreOurs() {
      JobFormat format = likelyFormat();
      if (format.hasAllKeysOf(mapping)) {
        accept(format);
      }
    }

    private void report(Diagnostic diagnostic) {
      diagnostics.add(diagnostic);
    }

    /** A missing key is no finding beside one that is a slip of it: that is an unknown key. */
    private void reportUnlessSlip(Diagnostic faultOfType) {
      boolean open = mapping.text("type").filter(Placeholders::isPlaceholder).isPresent();
      if (!open && (mapping.has("type") || slipOf("type").isEmpty())) {
        report(faultOfType);
      }
    }

    private Optional<YamlMapping.Entry> slipOf(String key) {
      return mapping.has(key)
          ? Optional.empty()
          : mapping.entries().stream()
              .filter(entry -> !likelyFormat().rootKeys().contains(entry.name()))
              .filter(entry -> Nearest.isClose(entry.name(), key))
              .findFirst();
    }

    private Diagnostic unknownKey(YamlMapping.Entry entry, String meant) {
      return CoreRules.UNKNOWN_KEY
          .at(entry.key().span(), at(entry.name()), "unknown key " + entry.key().quoted())
          .withHelp("did you mean `" + meant + "`?")
          .withFix(replace(entry.key().span(), meant));
    }

    private Diagnostic missing(String key, String value) {
      String line = key + ": " + value;
      Optional<Fix> addition =
          accepted
              .flatMap(
                  format ->
                      new BlockEdits(source)
                          .insertion(mapping, key, List.of(line), format.rootKeys()))
              .map(edit -> new Fix(false, "add `" + line + "`", List.of(edit)));
      return CoreRules.MISSING_KEY
          .at(head, at(key), "missing key `" + key + "`; it must be `" + value + "`")
          .withFix(addition);
    }

    private String at(String key) {
      return Pointers.child(pointer, key);
    }

    private static boolean isNull(YamlNode node) {
      return node instanceof YamlScalar scalar && scalar.isNull();
    }

    private static Fix replace(Span span, String text) {
      return new Fix(true, "write `" + text + "`", List.of(new Edit(span, text)));
    }
  }
}
