package dev.automllint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Redaction;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.engine.Linter;
import dev.automllint.explain.PageExamples;
import dev.automllint.files.ReadResult;
import dev.automllint.report.Format;
import dev.automllint.rule.Rules;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlReader;
import dev.automllint.yaml.YamlSequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets stay in the file: nothing that is printed shows one. */
class SecretOutputTests extends ProgramTest {
  private static final String HIDDEN =
      "a line that changes, or the one after it, holds a secret, or a command to a build service;"
          + " --fix fixes it";

  /** Stands in each secret, after its beginning. */
  private static final String MARK = "S3cr3tS3cr3t";

  private static final List<String> VALUES =
      List.of(
          "https://h.blob.core.windows.net/c?sv=1&sig=" + MARK + "%3D",
          "Name=a;AccountKey=" + MARK + "==;Suffix=x",
          "Endpoint=sb://x;SharedAccessKey=" + MARK + "=",
          "https://user:" + MARK + "@/host/x",
          "https://h/api?code=" + MARK + "==&x=1",
          "https://h/api?x=1&key=" + MARK,
          "hf_" + MARK.repeat(2),
          "ghp_" + MARK.repeat(3),
          "github_pat_" + MARK.repeat(2) + "_" + MARK,
          "sk-proj-" + MARK + "-" + MARK,
          "eyJhbGciOiJI." + MARK + "." + MARK,
          "a1+/".repeat(18) + MARK + "Zz==");

  private static final List<String> KEYS =
      List.of(
          "client_secret",
          "password",
          "account_key",
          "access_key",
          "sas_token",
          "token",
          "api_key",
          "MY_API_KEY",
          "connection_string");

  /** How a value can be written, so that a diagnostic at its alias quotes something else. */
  private static final List<String> ANCHORED =
      List.of(
          "&p " + MARK,
          "!!str &p " + MARK,
          "&p\n    " + MARK,
          "&p '" + MARK + " isn''t'",
          "&p \"\\x53 " + MARK + " \\\"x\\\"\"",
          "&p \"" + MARK + "\\\n    " + MARK + "\"",
          "&p |\n    " + MARK + "\n    " + MARK,
          "&p >-\n    " + MARK + "\n\n    " + MARK,
          "&p " + MARK + "`" + MARK + "`x",
          "&p " + (MARK + " ").repeat(9),
          "[&p " + MARK + ", x]",
          "{a: &p " + MARK + "}");

  /** Values that the reader takes for something else, and says so. */
  private static final List<String> REFUSED =
      List.of(
          "*" + MARK,
          "&" + MARK + " a\n  token: &" + MARK + " b",
          "!" + MARK + " a",
          "!!" + MARK + " a",
          "!<" + MARK + "> a",
          "!!int " + MARK);

  /** A secret wherever a diagnostic can be about it, quote it or be next to it. */
  private static List<String> jobs() {
    List<String> jobs = new ArrayList<>();
    for (String value : VALUES) {
      jobs.add("primary_metric: " + value + "\n");
      jobs.add("primary_metric: \"" + value + "\"\nprimary_metric: '" + value + "'\n");
      jobs.add("nonsense: " + value + "\n");
      jobs.add("\"" + value + "\": nonsense\n");
      jobs.add("training_parameters:\n  model_name: " + value + "\n  optimizer: " + value + "\n");
      jobs.add("validation_data: {type: mltable, path: '" + value + "', x: y}\n");
      jobs.add("validation_data: {type: mltable, path: " + value + " # ${X}\n"); // no YAML
      jobs.add("validation_data: {path: " + value + ", x: y}\n"); // with a question mark none
      jobs.add("limits: {} # automl-lint: ignore[out-of-range] " + value + "\n");
      jobs.add("limits: \"" + value + "\"\n");
      jobs.add("search_space: {model_name: \"" + value + "\"}\n");
    }
    for (String key : KEYS) {
      jobs.add(key + ": " + MARK + "\n");
      jobs.add("tags: {" + key + ": " + MARK + ", nonsense: [1]}\n");
      jobs.add("environment_variables:\n  " + key + ": |\n    " + MARK + "\n  " + key + ": 1\n");
      jobs.add("properties:\n  " + key + ":\n  - " + MARK + "\n");
      jobs.add("training_parameters:\n  " + key + ": \"" + MARK + "\"\n  epochs: 1\n");
      jobs.add("limits:\n  timeout: 1\n " + key + ": " + MARK + "\n"); // no YAML
      jobs.add("optimizer: sgd\n" + key + ": " + MARK + "\nprimary_metric: Accuracy\n");
    }
    jobs.add("environment_variables: [{name: HF_TOKEN, value: " + MARK + "}]\n");
    jobs.add("tags: {password: {a: [x, " + MARK + "], b: " + MARK + "}, nonsense: [1]}\n");
    for (String value : ANCHORED) {
      jobs.add("environment_variables:\n  password: " + value + "\nprimary_metric: *p\n");
      jobs.add("properties:\n  token: " + value + "\ntags: {*p : 1, *p : 2}\nlimits: *p\n");
    }
    for (String value : REFUSED) {
      jobs.add("environment_variables:\n  password: " + value + "\n");
    }
    return jobs;
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void isInNoReport(Format format) throws IOException {
    int number = 0;
    for (String job : jobs()) {
      write("jobs/" + number++ + ".yml", JOB + job);
    }
    Result result = run("-f", format.toString(), "--min-severity", "info", "@/jobs");
    assertEquals(1, result.code(), result.err());
    assertNoSecret(result);
    assertTrue(result.out().contains(format == Format.TEXT ? "password: ***" : "unknown-key"));
  }

  @ParameterizedTest
  @MethodSource("jobs")
  void isInNoOtherOutput(String job) throws IOException {
    write("job.yml", JOB + job);
    assertNoSecret(run("--diff", "--unsafe-fixes", "-v", "@/job.yml"));
    assertNoSecret(run("--baseline", "@/baseline.json", "--update-baseline", "@/job.yml"));
    assertFalse(read("baseline.json").contains(MARK));
    assertEquals(0, run("--baseline", "@/baseline.json", "@/job.yml").code());
    assertNoSecret(run("--fix", "--unsafe-fixes", "-v", "@/job.yml"));
    int before = count(job);
    assertTrue(count(read("job.yml")) <= before);
  }

  /** Passwords of digits want quotes, so there are diagnostics about them. */
  @ParameterizedTest
  @CsvSource({
    "192837465, 192837465",
    "1_928_374, 1928374",
    "0x192837, 1648695",
    "01234567, 342391"
  })
  void isNotANumberEither(String written, String number) throws IOException {
    String job = "environment_variables:\n  DB_PASSWORD: &p " + written + "\nlog_verbosity: *p\n";
    write("job.yml", JOB + job);
    for (Format format : Format.values()) {
      Result result = run("-f", format.toString(), "--min-severity", "info", "@/job.yml");
      assertEquals(1, result.code());
      assertFalse(result.out().contains(written), result.out());
      assertFalse(result.out().contains(number), result.out());
    }
  }

  @Test
  void isNotWhatElseAMessageNames() throws IOException {
    String values = "training_parameters: {number_of_epochs: 100.5, learning_rate: 1000}\n";
    write("job.yml", JOB + "tags: {password: &name " + MARK + "}\nname1: *name\n" + values);
    String out = run("-f", "concise", "@/job.yml").out();
    assertTrue(out.contains("unknown key `name1`"), out);
    assertTrue(out.contains("between 0 and 1, but is 1000"), out);
  }

  /** All values of the examples of all rules, each in turn made a secret of some kind. */
  static List<String> examplesWithSecrets() {
    List<String> jobs = new ArrayList<>();
    for (RuleInfo rule : Rules.all()) {
      PageExamples.of(rule).forEach(example -> addWithSecrets(example, jobs));
    }
    return jobs;
  }

  private static void addWithSecrets(String example, List<String> jobs) {
    List<Span> values = new ArrayList<>();
    var source = new SourceFile("job.yml", example);
    YamlReader.read(source).documents().forEach(document -> addValues(document.root(), values));
    for (Span value : values) {
      for (String secret : List.of("'" + MARK + "'", "'azureml:" + MARK + "@" + MARK + ":1'")) {
        String job = example.substring(0, value.start()) + secret + example.substring(value.end());
        jobs.add(job + "\nx:\n  password: " + MARK + "\n");
      }
    }
  }

  private static void addValues(YamlNode node, List<Span> values) {
    if (node instanceof YamlMapping mapping) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        addValues(entry.value(), values);
        values.add(entry.key().span());
      }
    } else if (node instanceof YamlSequence list) {
      list.items().forEach(item -> addValues(item, values));
    } else {
      values.add(node.span());
    }
  }

  @Test
  void standsInNoDiagnosticOfAnyRule() {
    var linter = new Linter();
    for (String job : examplesWithSecrets()) {
      FileReport report =
          Redaction.ofFixes(linter.lint(new ReadResult.Decoded(new SourceFile("job.yml", job))));
      assertFalse(report.diagnostics().toString().contains(MARK), job);
    }
  }

  /** A secret that could be any word or number is one only where it is written. */
  @ParameterizedTest
  @CsvSource({
    "max_trials, limits: {max_trials: 99999}, '`max_trials` must be between 1 and'",
    "42, limits: {max_trials: 0.5}, is 0.5",
    "accuracy, primary_metric: Accuracy, 'usually written `accuracy`'"
  })
  void isNoOtherWordOrNumber(String secret, String line, String message) throws IOException {
    write("job.yml", JOB + "tags: {token: " + secret + "}\n" + line + "\n");
    for (Format format : List.of(Format.CONCISE, Format.JSON)) {
      String out = run("-f", format.toString(), "--min-severity", "info", "@/job.yml").out();
      assertTrue(out.contains(message), out);
      assertFalse(out.contains("/***"), out);
    }
  }

  @Test
  void isMaskedWhereverItIsRepeated() throws IOException {
    String secret = "x-" + MARK.repeat(2);
    String job = "tags: {client_secret: " + secret + "}\nprimary_metric: " + secret + "\n";
    write("job.yml", JOB + job + "experiment: " + secret + "\n" + secret + ": 1\n");
    for (Format format : Format.values()) {
      assertNoSecret(run("-f", format.toString(), "--min-severity", "info", "@/job.yml"));
    }
    assertTrue(run("@/job.yml").out().contains("primary_metric: ***"));
  }

  @Test
  void isMaskedInTheMessageAsInTheLine() throws IOException {
    write("job.yml", JOB + "environment_variables: {TOKEN: 42}\n");
    String out = run("@/job.yml").out();
    assertTrue(out.contains("must be text, but is ***") && out.contains("{TOKEN: ***}"), out);
  }

  @ParameterizedTest
  @ValueSource(strings = {"correct-horse-battery", "hunter2", "owl"})
  void isMaskedWhereAnAliasMakesItAKey(String secret) throws IOException {
    write(
        "job.yml",
        JOB
            + """
            environment_variables: {API_PASSWORD: &p %s}
            training_parameters:
              *p : 5
            limits: {*p : 5}
            outputs: {*p : {}}
            """
                .formatted(secret));
    for (String format : List.of("text", "concise", "json", "sarif")) {
      Result result = run("--format", format, "--min-severity=info", "@/job.yml");
      assertTrue(result.out().contains("unknown key `***`"), result.out());
      assertFalse(result.out().contains(secret), result.out());
    }
  }

  @Test
  void isInNoNameOfAJob() throws IOException {
    String address = "https://h/?sig=" + MARK;
    write(
        "job.yml",
        "type: pipeline\njobs:\n  '" + address + "':\n    " + JOB.replace("\n", "\n    "));
    Result result = run("-f", "json", "@/job.yml");
    assertNoSecret(result);
    assertTrue(result.out().contains("/jobs/https:~1~1h~1?sig=***"), result.out());
  }

  @Test
  void staysInTheFileThatIsFixed() throws IOException {
    String path = "validation_data: {type: mltable, path: 'https://h/c?sig=" + MARK + "'}\n";
    write("job.yml", JOB + "primary_metric: Accuracy\n" + path);
    run("--fix", "--min-severity=info", "@/job.yml");
    assertEquals(JOB + "primary_metric: accuracy\n" + path, read("job.yml"));
    assertEquals(
        JOB + "primary_metric: accuracy\n" + path,
        runWith(JOB + "primary_metric: Accuracy\n" + path, "--fix", "--min-severity=info", "-")
            .out());
  }

  @Test
  void marksThePlaceAfterASecret() throws IOException {
    write("job.yml", JOB + "tags: {password: " + MARK + ", \"x\": 1, \"x\": 2}\n");
    List<String> lines = run("@/job.yml").out().lines().toList();
    int line = lines.indexOf(" 6 | tags: {password: ***, \"x\": 1, \"x\": 2}");
    assertTrue(line > 0, lines.toString());
    assertTrue(lines.get(line + 1).startsWith("   |                               ^^^"));
  }

  // ---- differences

  @Test
  void showsFewerLinesAroundAChangeBesideASecret() throws Exception {
    String start = JOB + "primary_metric: Accuracy\n";
    String job = start + "description: a\ntags: {password: " + MARK + "}\nname: b\n";
    write("job.yml", job);
    Result result = run("--diff", "--min-severity=info", "@/job.yml");
    assertTrue(
        result
            .out()
            .endsWith(
                """
                @@ -5,3 +5,3 @@
                 target_column_name: label
                -primary_metric: Accuracy
                +primary_metric: accuracy
                 description: a
                """),
        result.out());
    assertEquals(job.replace("Accuracy", "accuracy"), patched(job, result.out()));
  }

  /** Without a line after it, git takes a change for the end of the file, or adds lines there. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        JOB + "primary_metric: Accuracy\n",
        "type: automl\ntask: image_classification\ntarget_column_name: label\n"
      })
  void showsNoChangeRightBeforeASecret(String job) throws IOException {
    write("job.yml", job + "password: x" + MARK + "\n");
    Result result = run("--diff", "--unsafe-fixes", "--min-severity=info", "@/job.yml");
    assertEquals("", result.out());
    assertTrue(result.err().contains("not shown: job.yml: " + HIDDEN), result.err());
  }

  @Test
  void saysThatAChangedLineCannotBeShown() throws IOException {
    String tags = "tagz: {password: " + MARK + "}\n";
    write("job.yml", JOB + tags + "primary_metric: Accuracy\n");
    Result result = run("--diff", "--min-severity=info", "@/job.yml");
    assertEquals(1, result.code());
    assertEquals("", result.out());
    assertTrue(result.err().startsWith("not shown: job.yml: " + HIDDEN), result.err());
  }

  private String patched(String job, String diff) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/patch")));
    Path file = write("patched.yml", job);
    Path input = write("change.diff", diff);
    Process process =
        new ProcessBuilder("/usr/bin/patch", "-s", "--fuzz=0", file.toString(), input.toString())
            .redirectErrorStream(true)
            .start();
    assertEquals("", new String(process.getInputStream().readAllBytes(), UTF_8));
    assertEquals(0, process.waitFor());
    return read("patched.yml");
  }

  private static int count(String text) {
    return (text.length() - text.replace(MARK, "").length()) / MARK.length();
  }

  private static void assertNoSecret(Result result) {
    assertFalse(result.out().contains(MARK), result.out());
    assertFalse(result.err().contains(MARK), result.err());
  }
}
