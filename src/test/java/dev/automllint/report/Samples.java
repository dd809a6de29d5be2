package dev.automllint.report;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.FileReport.JobRef;
import dev.automllint.diagnostic.FileReport.Status;
import dev.automllint.diagnostic.Fix;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.Related;
import dev.automllint.diagnostic.Related.OtherFile;
import dev.automllint.diagnostic.Severity;
import dev.automllint.diagnostic.Summary;
import dev.automllint.secret.Secrets;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The two runs that every format has to report. */
final class Samples {
  /** A key that tries to forge lines of a report, and to colour what follows. */
  private static final String HOSTILE = "x\n::error file=a.yml::hi\r\u001b[31mjob.yml: ok";

  private static final String ADDRESS =
      "azureml://subscriptions/00000000-0000-0000-0000-000000000000/resourcegroups/kitchen"
          + "/workspaces/fridge/datastores/images/paths/photos of 2024/fridge-train/";

  /** A run whose rules have one page, and that answers 1. */
  static final RunInfo RUN =
      new RunInfo(
          () -> "0.0.0-test",
          CoreRules.all(),
          rule -> rule.equals("syntax") ? Optional.of("# syntax\n\nNo YAML.\n") : Optional.empty(),
          summary -> 1);

  private static final String JOB =
      """
      type: automl
      task: image_classification
      training_parameters:
        evaluation_freqency: 1
        learning_rate: 5
        model_name: vitb16r224
      \toptimizer:\tadamm\t# set by hand
        tags: {模型: 冰箱, 😀: 😀 ✅ grün, e\u0301: über}
      training_data: {type: mltable, path: "%s", oops: 1}
      search_space:
        - type: choice
          values: [1, 2]
        - weight_decay: 1
      compute:\s
      experiment: 1O"""
          .formatted(ADDRESS);

  private Samples() {}

  /** A job with diagnostics of every shape, and a file that is hostile from its name on. */
  static List<FileReport> findings() {
    return List.of(job(), hostile());
  }

  /** Files that could not be judged: broken, unreadable, skipped. */
  static List<FileReport> faults() {
    return List.of(broken(), unreadable(), skipped());
  }

  /** A job and the files of its data folder: places in other files, lines without the others. */
  static List<FileReport> data() {
    var job = new SourceFile("jobs/job.yml", "training_data:\n  path: ./train\n");
    SortedMap<Integer, String> kept = new TreeMap<>();
    kept.put(3, "{\"image_url\": \"https://x/1.jpg\", \"label\": \"can\"}");
    kept.put(70_000, "{\"image_url\": \"https://x/1.jpg\", \"label\": \"冰箱\"}");
    SourceFile lines = SourceFile.ofLines("jobs/train/train.jsonl", kept);
    int second = lines.text().indexOf('\n') + 1;
    var again = new Span(second + 14, second + 31);
    Diagnostic twice =
        CoreRules.DUPLICATE_KEY
            .at(again, "/70000/image_url", "this image is on line 3 as well")
            .withRelated(place(lines, "\"https://x/1.jpg\""), "the first one");
    Diagnostic none =
        CoreRules.EMPTY_VALUE
            .at(place(job, "./train"), "/training_data/path", "no line can be used")
            .withHelp("write other lines")
            .withRelated(new Related(again, "such as this", Optional.of(new OtherFile(lines))));
    return List.of(
        checked(job, none),
        of(FileReport.Kind.MLTABLE, new SourceFile("jobs/train/MLTable", "paths: []\n")),
        of(FileReport.Kind.ANNOTATIONS, lines, twice));
  }

  private static FileReport of(FileReport.Kind kind, SourceFile source, Diagnostic... found) {
    return new FileReport(
        source.path(),
        kind,
        Status.CHECKED,
        Optional.of(source),
        List.of(),
        List.of(found),
        Optional.empty(),
        List.of(),
        new Secrets(source.text()));
  }

  /** The whole report of a run. */
  static String written(Format format, Style style, List<FileReport> run) {
    var out = new StringWriter();
    var summary = new Summary();
    try {
      Reporter reporter = format.reporter(out, style, RUN);
      for (FileReport report : run) {
        summary.add(report);
        reporter.file(report);
      }
      reporter.end(summary);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** The report of one file that was checked. */
  static FileReport checked(SourceFile source, Diagnostic... findings) {
    return new FileReport(
        source.path(),
        Status.CHECKED,
        Optional.of(source),
        List.of(new JobRef("", "image_classification")),
        List.of(findings),
        Optional.empty());
  }

  /** The first place of a text in a file. */
  static Span place(SourceFile source, String text) {
    int start = source.text().indexOf(text);
    return new Span(start, start + text.length());
  }

  private static FileReport job() {
    var job = new SourceFile("jobs/job.yml", JOB);
    int end = JOB.length();
    Span key = place(job, "evaluation_freqency");
    Span list = new Span(JOB.indexOf("- type: choice"), JOB.indexOf("compute"));
    Diagnostic slip =
        CoreRules.UNKNOWN_KEY
            .at(
                key,
                "/training_parameters/evaluation_freqency",
                "unknown key `evaluation_freqency` in `training_parameters`")
            .withHelp("did you mean `evaluation_frequency`?")
            .withFix(
                new Fix(
                    /* safe= */ true,
                    "rename the key",
                    List.of(new Edit(key, "evaluation_frequency"))));
    Diagnostic range =
        CoreRules.OUT_OF_RANGE
            .at(
                place(job, "5"),
                "/training_parameters/learning_rate",
                "`learning_rate` must be between 0 and 1, but is 5; a vision transformer that learns"
                    + " at such a rate forgets in its first epoch all that it knew")
            .withHelp(
                "write a small number, for instance `0.0001`, or leave the key out, which takes"
                    + " the default of the model")
            .withRelated(place(job, "image_classification"), "the task")
            .withRelated(place(job, "vitb16r224"), "a vision transformer");
    Diagnostic tabs =
        CoreRules.UNKNOWN_VALUE
            .at(place(job, "adamm"), "/training_parameters/optimizer", "no optimizer `adamm`")
            .withHelp("did you mean `adam`?");
    Diagnostic wide =
        CoreRules.SPELLING
            .at(place(job, "冰箱"), "/training_parameters/tags/模型", "text `冰箱`")
            .withHelp("after 2 wide characters");
    Diagnostic emoji =
        CoreRules.SPELLING
            .at(place(job, "grün"), "/training_parameters/tags/😀", "text `grün`")
            .withHelp("after 3 emoji");
    Diagnostic combining =
        CoreRules.SPELLING
            .at(place(job, "über"), "/training_parameters/tags/e\u0301", "text `über`")
            .withHelp("after a combining accent");
    Diagnostic inLongLine =
        CoreRules.WRONG_FORMAT
            .at(place(job, "photos of 2024"), "/training_data/path", "blanks in an address")
            .withHelp("write `%20`");
    Diagnostic atEndOfLongLine =
        CoreRules.UNKNOWN_KEY
            .at(place(job, "oops"), "/training_data/oops", "unknown key `oops`")
            .withRelated(place(job, "type: mltable"), "an input has `type` and `path`");
    Diagnostic longPlace =
        CoreRules.WRONG_FORMAT
            .at(place(job, ADDRESS), "/training_data/path", "the whole address is marked")
            .withHelp("it is longer than the line can be");
    Diagnostic manyLines =
        CoreRules.WRONG_TYPE
            .at(
                list,
                "/search_space",
                "`search_space` must be a mapping (`key: value` lines below it), but is a list")
            .withSeverity(Severity.WARNING);
    Diagnostic empty =
        CoreRules.NULL_VALUE.at(
            Span.at(JOB.indexOf("compute:") + 8), "/compute", "`compute` has no value");
    Diagnostic last =
        CoreRules.WRONG_TYPE.at(
            new Span(end - 2, end), "/experiment", "`experiment` must be a number");
    Diagnostic atEnd =
        CoreRules.MISSING_KEY.at(Span.at(end), "/target_column_name", "the file ends too early");
    return checked(
        job,
        slip,
        range,
        tabs,
        wide,
        emoji,
        combining,
        inLongLine,
        atEndOfLongLine,
        longPlace,
        manyLines,
        empty,
        last,
        atEnd);
  }

  private static FileReport hostile() {
    var source =
        new SourceFile(
            "a\n::error::b\u001b[2J.yml",
            "::error file=c::\u001b]0;title\u0007 \u202ekey\u0085next\u2028: 1\n");
    Diagnostic finding =
        CoreRules.UNKNOWN_KEY
            .at(place(source, "key"), "/" + HOSTILE, "unknown key " + Quoted.of(HOSTILE))
            .withHelp("remove " + Quoted.of("\u202etxet\u202c") + " and " + Quoted.of("\u009b2J"))
            .withRelated(place(source, "next"), "beside " + Quoted.of("\n\u007f"));
    return checked(source, finding);
  }

  private static FileReport broken() {
    var source = new SourceFile("broken.yml", "type: automl\ntask: 'image_classification\n");
    Diagnostic fault =
        CoreRules.SYNTAX
            .at(place(source, "'"), "", "this quote is not closed")
            .withHelp("close it with `'`");
    return new FileReport(
        source.path(),
        Status.CHECKED,
        Optional.of(source),
        List.of(),
        List.of(fault),
        Optional.empty());
  }

  private static FileReport unreadable() {
    Diagnostic fault =
        CoreRules.UNREADABLE_FILE.at(Span.at(0), "", "cannot read the file: there is no such file");
    return new FileReport(
        "nowhere/job.yml",
        Status.FAILED,
        Optional.empty(),
        List.of(),
        List.of(fault),
        Optional.of("there is no such file"));
  }

  private static FileReport skipped() {
    return new FileReport(
        "docker-compose.yml",
        Status.SKIPPED,
        Optional.of(new SourceFile("docker-compose.yml", "services: {}\n")),
        List.of(),
        List.of(),
        Optional.of("not an AutoML image job"));
  }
}
