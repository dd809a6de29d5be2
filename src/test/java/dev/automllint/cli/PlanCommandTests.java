package dev.automllint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.report.CiLog;
import dev.automllint.report.ReportSchema;
import dev.automllint.report.Width;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PlanCommandTests extends ProgramTest {
  private static final Path GOLDEN = Path.of("src/test/resources/dev/automllint/plan");

  @ParameterizedTest
  @ValueSource(strings = {"broken", "detection", "full", "huggingface", "minimal", "pipeline"})
  void plansTheExamplesForPeople(String example) throws IOException {
    Result result = run("plan", "--no-config", "examples/" + example + ".yml");
    assertGolden(example + ".text", result.out());
    assertEquals(example.equals("broken") ? 1 : 0, result.code());
    assertEquals("", result.err());
    List<String> wide = result.out().lines().filter(line -> Width.of(line) > 80).toList();
    assertEquals(List.of(), wide);
  }

  @ParameterizedTest
  @ValueSource(strings = {"broken", "detection", "pipeline", "segmentation"})
  void plansTheExamplesForPrograms(String example) throws IOException {
    Result result = run("plan", "-f", "json", "--no-config", "examples/" + example + ".yml");
    ReportSchema.checkPlans(result.out());
    assertGolden(example + ".json", result.out());
    assertEquals("", result.err());
  }

  private static void assertGolden(String name, String actual) throws IOException {
    if (Boolean.getBoolean("golden.update")) { // then read what changed before committing it
      Files.createDirectories(GOLDEN);
      Files.writeString(GOLDEN.resolve(name), actual);
    }
    assertEquals(Files.readString(GOLDEN.resolve(name)), actual);
  }

  @Test
  void skipsWhatIsNoJob() throws IOException {
    write("jobs/a.yml", "a: 1\n");
    write("jobs/b.yml", JOB);
    Result named = run("plan", "@/jobs/a.yml");
    assertEquals("", named.out());
    assertEquals(
        "skipped jobs/a.yml: not an AutoML image job\nautoml-lint: no AutoML image job to plan\n",
        named.err());
    assertEquals(0, named.code());
    Result found = run("plan", "@/jobs");
    assertTrue(found.out().startsWith("jobs/b.yml: image_classification\n"), found.out());
    assertEquals("", found.err());
    JsonNode json = ReportSchema.checkPlans(run("plan", "--format", "json", "@/jobs").out());
    assertEquals("skipped", json.at("/files/0/status").stringValue());
    assertEquals("not an AutoML image job", json.at("/files/0/reason").stringValue());
    assertEquals("checked", json.at("/files/1/status").stringValue());
    assertEquals(1, json.get("plans").size());
  }

  @Test
  void saysWhichFileCannotBeRead() throws IOException {
    write("broken.yml", "type: automl\ntask: image_classification\n  bad: [\n");
    Result result = run("plan", "@/missing.yml");
    assertEquals(2, result.code());
    assertTrue(result.err().startsWith("missing.yml:1:1: error: cannot read"), result.err());
    Result syntax = run("plan", "@/broken.yml");
    assertEquals(1, syntax.code());
    assertTrue(syntax.err().startsWith("broken.yml:3:"), syntax.err());
    Result json = run("plan", "--format=json", "@/broken.yml", "@/missing.yml");
    JsonNode files = ReportSchema.checkPlans(json.out()).get("files");
    assertEquals(2, json.code());
    assertEquals("", json.err());
    assertTrue(files.at("/0/reason").stringValue().startsWith("line 3: "), json.out());
    assertEquals("there is no such file", files.at("/1/reason").stringValue());
  }

  @Test
  void endsLikeACheck() throws IOException {
    write("job.yml", ERROR);
    assertEquals(1, run("plan", "@/job.yml").code());
    assertEquals(0, run("plan", "--severity", "out-of-range=warning", "@/job.yml").code());
    write(".automl-lint.yml", "exclude: [\"*.yml\"]\n");
    assertEquals(1, run("plan", "@/job.yml").code());
    assertEquals("", run("plan", "@/").out());
    write(".automl-lint.yml", "rulez: {}\n");
    Result result = run("plan", "@/job.yml");
    assertEquals(2, result.code());
    assertEquals("", result.out());
    assertTrue(result.err().contains(".automl-lint.yml:1:1: error"), result.err());
    assertTrue(result.err().endsWith("nothing was planned; fix the configuration first\n"));
  }

  @Test
  void readsStandardInput() {
    Result result = runWith(JOB, "plan", "-");
    assertTrue(result.out().startsWith("<stdin>: image_classification\n"), result.out());
    assertEquals(0, result.code());
  }

  @Test
  void findsTheFilesOfACheck() throws IOException {
    Result stdin = runWith(JOB, "plan", "--stdin-filename", "a/b.yml", "-");
    assertTrue(stdin.out().startsWith("a/b.yml: image_classification\n"), stdin.out());
    write("jobs/.git/HEAD", "");
    write("jobs/.gitignore", "out/\n");
    write("jobs/out/a.yml", JOB);
    write("jobs/b.yml", JOB);
    write("jobs/c.yml", JOB);
    Result found = run("plan", "--exclude=c.yml", "@/jobs");
    assertEquals(List.of("jobs/b.yml"), planned(found));
    Result all = run("plan", "--no-gitignore", "--exclude=c.yml", "@/jobs");
    assertEquals(List.of("jobs/b.yml", "jobs/out/a.yml"), planned(all));
    Result listed = runWith(folder.resolve("jobs/c.yml") + "\n", "plan", "--files-from=-");
    assertEquals(List.of("jobs/c.yml"), planned(listed));
    Result unread = run("plan", "--stdin-filename=a.yml", "@/jobs/b.yml");
    assertEquals(
        "automl-lint: --stdin-filename has no effect without the path `-`\n", unread.err());
  }

  private static List<String> planned(Result result) {
    String end = ": image_classification";
    return result
        .out()
        .lines()
        .filter(line -> line.endsWith(end))
        .map(line -> line.substring(0, line.length() - end.length()))
        .toList();
  }

  @Test
  void tellsLongDataPathsApart() {
    String path = "azureml://datastores/workspaceblobstore/paths/photos/of/2026/%s/MLTable";
    String job =
        JOB + "validation_data: {type: mltable, path: \"" + path.formatted("validation") + "\"}\n";
    Result result =
        runWith(job.replace("azureml:train:1", path.formatted("training")), "plan", "-");
    assertTrue(result.out().contains("/2026/training/MLTable`\n"), result.out());
    assertTrue(result.out().contains("/2026/validation/MLTable`\n"), result.out());
  }

  @Test
  void refusesOtherFormats() {
    Result result = run("plan", "-f", "sarif");
    assertEquals(2, result.code());
    assertEquals(
        "automl-lint: `--format` takes one of text, json, not `sarif`", result.firstError());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void showsNothingThatActsOrIsSecret(String format) {
    String secret = "aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789";
    String hostile =
        """
        type: pipeline
        settings: {default_compute: azureml:gpu}
        jobs:
          "::error::\\u001b[31m?sig=%1$s":
            type: automl
            task: image_classification
            target_column_name: label
            training_data: "azureml://x/paths/y?sig=%1$s"
            validation_data: {path: "\\u001b]0;title\\u0007##vso[task.complete]\\u202e"}
            primary_metric: "\\u001b[2J?sig=%1$s"
            training_parameters:
              model_name: "%1$s\\n::warning::x/\\u001b[1m"
              "##[error]\\u001b[5m": "::set-output name=x::y"
              "?sig=%1$s": 1
              advanced_settings: "\\n##vso[task.setvariable variable=x]y"
              checkpoint_run_id: "?sig=%1$s"
        """
            .formatted(secret);
    Result result = runWith(hostile, "plan", "-f", format, "-");
    assertEquals(List.of(), result.out().lines().filter(line -> line.contains(secret)).toList());
    assertEquals(
        List.of(), result.out().codePoints().filter(c -> c != '\n' && c < ' ').boxed().toList());
    for (String line : result.out().lines().toList()) {
      assertTrue(CiLog.github(line).isEmpty() && CiLog.azure(line).isEmpty(), line);
    }
    if (format.equals("json")) {
      ReportSchema.checkPlans(result.out());
    }
  }
}
