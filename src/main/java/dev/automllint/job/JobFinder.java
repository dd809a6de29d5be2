package dev.automllint.job;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.Fix;
import dev.automllint.diagnostic.Nearest;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import dev.automllint.yaml.BlockEdits;
import dev.automllint.yaml.KeySlip;
import dev.automllint.yaml.Pointers;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.SnakeCase;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import dev.automllint.yaml.YamlSequence;
import dev.automllint.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the jobs of a file, near misses included: a job whose {@code type} or {@code task} is wrong
 * is a job with a fault, while YAML of other tools that happens to share a word is none of ours.
 */
public final class JobFinder {
  static final String COMPONENT = "an AutoML component, not a job";

  /** Why most files are skipped. */
  public static final String NOT_A_JOB = "not an AutoML image job";

  private static final List<String> DATA_KEYS =
      List.of("training_data", "validation_data", "target_column_name", "compute");

  /** How a comment tells editors the schema of a file. */
  private static final Pattern SCHEMA_COMMENT =
      Pattern.compile("\\A(?:#.*\\R)*#[ \\t]*yaml-language-server:[ \\t]*\\$schema=(\\S+)");

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
      return ofError(stream.source(), stream.error().get());
    }
    var finder = new JobFinder(stream.source(), formats);
    stream.documents().forEach(document -> finder.search(document.root()));
    if (stream.documents().size() == 1) {
      finder.searchText(stream.documents().get(0).root());
    }
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
  public static Found ofError(SourceFile source, Diagnostic error) {
    Optional<String> skipReason =
        JobSniffer.hasYamlName(source)
            ? JobSniffer.skipReason(source)
            : Optional.of("not YAML, and not named like YAML");
    return new Found(List.of(), skipReason.isEmpty() ? List.of(error) : List.of(), skipReason);
  }

  /** Why a job of a task without a schema is skipped. */
  static String unsupported(String task) {
    return "the AutoML task `" + task + "` is not supported yet";
  }

  private void search(YamlNode root) {
    if (!(root instanceof YamlMapping mapping) || mapping.entries().isEmpty()) {
      return;
    }
    if (mapping.text("type").filter(type -> type.text().equals("pipeline")).isPresent()) {
      mapping.entry("jobs").ifPresent(nodes -> searchNodes(mapping, nodes));
    } else if (PipelineType.isPipeline(mapping)) {
      diagnostics.add(PipelineType.fault(mapping));
      mapping.entry("jobs").ifPresent(nodes -> searchNodes(mapping, nodes));
    } else {
      Span head = mapping.entries().get(0).key().span();
      new Candidate("", mapping, "", head, Optional.empty()).judge();
    }
  }

  /** A job without any key that YAML sees is one text: {@code type=automl}, and so on. */
  private void searchText(YamlNode root) {
    if (!(root instanceof YamlScalar text)
        || !text.plain()
        || JobSniffer.skipReason(source).isPresent()) {
      return;
    }
    int start = text.span().start();
    int end = source.lines().lineAt(start).end();
    KeySlip.of(source.text(new Span(start, end)))
        .ifPresent(
            slip ->
                diagnostics.add(
                    CoreRules.SYNTAX
                        .at(new Span(start + slip.start(), start + slip.end()), "", slip.message())
                        .withHelp(slip.help())));
  }

  private void searchNodes(YamlMapping pipeline, YamlMapping.Entry jobs) {
    if (!(jobs.value() instanceof YamlMapping mapping)) {
      if (Candidate.isNull(jobs.value())) {
        pipeline.entries().stream()
            .map(YamlMapping.Entry::value)
            .filter(node -> node instanceof YamlMapping keys && hasKeysOfANode(keys))
            .findFirst()
            .ifPresent(node -> reportIndentation(jobs.key(), "/jobs", "indent the nodes below it"));
      }
      return;
    }
    if (hasKeysOfANode(mapping)) {
      YamlScalar name = mapping.entries().get(0).key();
      reportIndentation(
          name, Pointers.child("/jobs", name.text()), "indent the keys of the node below its name");
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

  /** Whether the keys of a node are beside its name: they are texts, and no nodes. */
  private boolean hasKeysOfANode(YamlMapping nodes) {
    return nodes.text("type").filter(type -> type.text().equals("automl")).isPresent()
        && nodes.text("task").map(YamlScalar::text).flatMap(Task::of).isPresent();
  }

  private void reportIndentation(YamlScalar key, String pointer, String help) {
    diagnostics.add(
        CoreRules.NULL_VALUE
            .at(
                key.span(),
                pointer,
                key.quoted() + " has no value: the keys below are not indented")
            .withHelp(help));
  }

  /** A mapping that may be a job. */
  private final class Candidate {
    private final String name;
    private final YamlMapping mapping;
    private final String pointer;
    private final Span head;
    private final Optional<YamlMapping> pipeline;
    private Optional<JobFormat> accepted = Optional.empty();
    private List<JobFormat> likely = List.of();

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
      if (pipeline.isEmpty() && isComponent()) {
        skipReason = COMPONENT;
        return;
      }
      Optional<YamlMapping.Entry> type = mapping.entry("type").or(() -> slipOf("type"));
      Optional<YamlMapping.Entry> task = mapping.entry("task").or(() -> slipOf("task"));
      Optional<String> name = task.flatMap(Candidate::textOf);
      if (isAutoml()) {
        judgeTask(task);
      } else if (isMeantAsAutoml(type.flatMap(Candidate::textOf), name)) {
        judgeTask(task);
        reportUnlessSlip(type);
      }
    }

    /** Whether the task, the keys or the schema say that a wrong or missing type was a slip. */
    private boolean isMeantAsAutoml(Optional<String> type, Optional<String> task) {
      Optional<String> meant = task.flatMap(Task::meant);
      boolean azures = hasAutomlSchema() || formats.usual().identifyingKeysIn(mapping) >= 2;
      boolean bySchema =
          taskOfSchema().flatMap(formats::named).isPresent()
              && !saysOtherType()
              && task.filter(formats::isUncovered).isEmpty();
      return (azures && meant.flatMap(formats::named).isPresent())
          || (type.filter("automl"::equals).isPresent() && (azures || meant.isPresent()))
          || bySchema;
    }

    /** Components have keys that no job has, and data only as inputs. */
    private boolean isComponent() {
      return mapping.has("is_deterministic")
          || schema().filter(Task::isComponentSchema).isPresent()
          || (mapping.has("version")
              && mapping.entries().stream()
                  .noneMatch(entry -> Nearest.of(entry.name(), DATA_KEYS).isPresent()));
    }

    // ---- type

    /** Azure is strict about the case of a job's type, and lenient with a node's. */
    private boolean isAutoml() {
      Optional<YamlScalar> type = mapping.text("type");
      if (type.isEmpty()) {
        return false;
      }
      if (type.get().text().equals("automl") || isRepeatedAutoml()) {
        return true;
      }
      boolean otherCase = pipeline.isPresent() && type.get().text().equalsIgnoreCase("automl");
      if (otherCase) {
        reportSpelling("type", type.get(), "automl");
      }
      return otherCase;
    }

    /** A key of a block that lost its indentation repeats {@code type}, and is reported itself. */
    private boolean isRepeatedAutoml() {
      return mapping.entries().stream()
          .filter(entry -> entry.name().equals("type") && !entry.merged())
          .anyMatch(entry -> textOf(entry).filter("automl"::equals).isPresent());
    }

    private void reportSpelling(String key, YamlScalar value, String usual) {
      report(
          CoreRules.SPELLING
              .at(value.span(), at(key), "`" + key + "` is usually spelled `" + usual + "`")
              .withFix(replace(value.span(), usual)));
    }

    private boolean saysOtherType() {
      return mapping
          .text("type")
          .filter(type -> Nearest.of(type.text(), List.of("automl")).isEmpty())
          .isPresent();
    }

    private Diagnostic faultOfType(Optional<YamlMapping.Entry> type) {
      if (type.isEmpty()) {
        return missing("type", "; it must be `automl`", Optional.of("automl"))
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

    private void judgeTask(Optional<YamlMapping.Entry> entry) {
      Optional<YamlScalar> task = entry.map(YamlMapping.Entry::value).flatMap(Candidate::asText);
      if (isFilledIn(entry)) {
        acceptIfAllKeysAreOurs();
      } else if (task.isEmpty()) {
        judgeMissingTask(entry);
      } else {
        judgeTask(entry.get(), task.get());
      }
    }

    private void judgeTask(YamlMapping.Entry entry, YamlScalar task) {
      String name = task.text();
      if (pipeline.isPresent() && !Task.names().contains(name)) {
        name = SnakeCase.of(name); // Azure is lenient here, as with a node's type
      }
      if (Task.names().contains(name)) {
        if (!name.equals(task.text())) {
          reportSpelling(entry.name(), task, name);
        }
        judgeNamed(name);
        return;
      }
      Optional<String> meant = Task.meant(name);
      boolean slip = !entry.name().equals("task");
      if (meant.isEmpty() && slip) {
        report(unknownKey(entry, "task"));
      } else {
        reportUnknownTask(entry, task, meant);
        meant
            .flatMap(formats::named)
            .ifPresentOrElse(
                this::accept, meant.isEmpty() ? this::acceptIfAllKeysAreOurs : () -> {});
      }
    }

    private void judgeNamed(String task) {
      formats.named(task).ifPresentOrElse(this::accept, () -> skipReason = unsupported(task));
    }

    private void judgeMissingTask(Optional<YamlMapping.Entry> entry) {
      Optional<String> uncovered = taskOfSchema().filter(formats::isUncovered);
      if (uncovered.isPresent()) {
        skipReason = unsupported(uncovered.get());
        return;
      }
      boolean slip = entry.filter(key -> !key.name().equals("task")).isPresent();
      acceptIfAllKeysAreOurs();
      report(slip ? unknownKey(entry.get(), "task") : faultOfTask());
    }

    private void reportUnknownTask(
        YamlMapping.Entry entry, YamlScalar task, Optional<String> meant) {
      String message = "`task` must be an AutoML task, but is " + task.quoted();
      Diagnostic fault = CoreRules.UNKNOWN_VALUE.at(task.span(), at(entry.name()), message);
      report(
          meant
              .map(
                  name ->
                      fault
                          .withHelp("did you mean `" + name + "`?")
                          .withFix(replace(task.span(), name)))
              .orElseGet(() -> fault.withHelp(adviceOnTask())));
    }

    private Diagnostic faultOfTask() {
      Optional<YamlMapping.Entry> task = mapping.entry("task");
      if (task.isEmpty()) {
        return missing("task", ", which says what the job does", likelyTask())
            .withHelp(adviceOnTask());
      }
      Span span = task.get().value().span();
      return (isNull(task.get().value())
              ? CoreRules.NULL_VALUE.at(task.get().key().span(), at("task"), "`task` has no value")
              : CoreRules.WRONG_TYPE.at(span, at("task"), "`task` must be the name of a task"))
          .withHelp(adviceOnTask())
          .withFix(taskInList().map(name -> replace(span, name)));
    }

    private String adviceOnTask() {
      List<String> likely = likelyTasks();
      return likely.isEmpty()
          ? "the tasks of image jobs are `" + String.join("`, `", Task.imageNames()) + "`"
          : "write `task: "
              + String.join("` or `task: ", likely)
              + "`"
              + (taskInList().isPresent()
                  ? ""
                  : taskOfSchema().isPresent()
                      ? ", as `$schema` says"
                      : " if that is what the job does");
    }

    private Optional<String> likelyTask() {
      List<String> likely = likelyTasks();
      return likely.size() == 1 ? Optional.of(likely.get(0)) : Optional.empty();
    }

    /** Other tasks share many keys, so that only the schema or all keys tell which ones may be. */
    private List<String> likelyTasks() {
      boolean sure = taskInList().or(this::taskOfSchema).flatMap(formats::named).isPresent();
      return sure || (likelyFormat().identifyingKeysIn(mapping) > 0 && !hasOtherKeys())
          ? likelyFormats().stream().map(format -> format.task().id()).toList()
          : List.of();
    }

    private boolean hasOtherKeys() {
      return mapping.entries().stream()
          .anyMatch(
              entry ->
                  !likelyFormat().rootKeys().contains(entry.name())
                      && !Nearest.isClose(entry.name(), "task"));
    }

    // ---- schema

    /** The address of the schema: the value of a key, or in a comment before all keys. */
    private Optional<String> schema() {
      if (mapping.has("$schema") || pipeline.isPresent()) {
        return mapping.text("$schema").map(YamlScalar::text);
      }
      Matcher comment = SCHEMA_COMMENT.matcher(source.text());
      return comment.find() ? Optional.of(comment.group(1)) : Optional.empty();
    }

    private boolean hasAutomlSchema() {
      return schema()
          .filter(schema -> Task.isAutomlSchema(schema) || formats.ofSchema(schema).isPresent())
          .isPresent();
    }

    private Optional<String> taskOfSchema() {
      return schema().flatMap(Task::ofSchema);
    }

    /** The task in a list of one. */
    private Optional<String> taskInList() {
      return mapping.get("task").orElse(null) instanceof YamlSequence list
              && list.items().size() == 1
          ? asText(list.items().get(0)).flatMap(item -> Task.meant(item.text()))
          : Optional.empty();
    }

    /** The format by which a job is judged whose task is not known. */
    private JobFormat likelyFormat() {
      return likelyFormats().get(0);
    }

    private List<JobFormat> likelyFormats() {
      if (likely.isEmpty()) {
        likely =
            taskInList()
                .or(this::taskOfSchema)
                .flatMap(formats::named)
                .map(List::of)
                .orElseGet(() -> LikelyTask.of(mapping, formats));
      }
      return likely;
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
    private void reportUnlessSlip(Optional<YamlMapping.Entry> type) {
      if (type.isEmpty() || type.get().name().equals("type")) {
        if (!isFilledIn(type)) {
          report(faultOfType(type));
        }
      } else if (textOf(type.get()).filter("automl"::equals).isEmpty()) {
        report(faultOfType(type));
      }
    }

    /** The entry whose key is a misspelled or older name of a key that is missing. */
    private Optional<YamlMapping.Entry> slipOf(String key) {
      String older = (key.equals("type") ? "job" : "task") + "type";
      return mapping.entries().stream()
          .filter(entry -> !likelyFormat().rootKeys().contains(entry.name()))
          .filter(
              entry ->
                  Nearest.isClose(entry.name(), key)
                      || entry.name().replace("_", "").equalsIgnoreCase(older))
          .findFirst();
    }

    private static Optional<String> textOf(YamlMapping.Entry entry) {
      return asText(entry.value()).map(YamlScalar::text);
    }

    private static Optional<YamlScalar> asText(YamlNode value) {
      return value instanceof YamlScalar scalar && scalar.value() instanceof ScalarValue.Text
          ? Optional.of(scalar)
          : Optional.empty();
    }

    private Diagnostic unknownKey(YamlMapping.Entry entry, String meant) {
      return CoreRules.UNKNOWN_KEY
          .at(entry.key().span(), at(entry.name()), "unknown key " + entry.key().quoted())
          .withHelp("did you mean `" + meant + "`?")
          .withFix(replace(entry.key().span(), meant));
    }

    private Diagnostic missing(String key, String why, Optional<String> value) {
      Diagnostic missing =
          CoreRules.MISSING_KEY.at(head, at(key), "missing key `" + key + "`" + why);
      if (accepted.isEmpty() || value.isEmpty()) {
        return missing;
      }
      String line = key + ": " + value.get();
      return missing.withFix(
          new BlockEdits(source)
              .insertion(mapping, key, List.of(line), accepted.get().rootKeys())
              .map(edit -> new Fix(false, "add `" + line + "`", List.of(edit))));
    }

    private String at(String key) {
      return Pointers.child(pointer, key);
    }

    private static boolean isFilledIn(Optional<YamlMapping.Entry> entry) {
      return entry.isPresent()
          && entry.get().value() instanceof YamlScalar scalar
          && Placeholders.isPlaceholder(scalar);
    }

    private static boolean isNull(YamlNode node) {
      return node instanceof YamlScalar scalar && scalar.isNull();
    }

    private static Fix replace(Span span, String text) {
      return new Fix(true, "write `" + text + "`", List.of(new Edit(span, text)));
    }
  }
}
