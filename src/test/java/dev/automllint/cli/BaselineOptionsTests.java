package dev.automllint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.automllint.report.ReportSchema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.StringJoiner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Diagnostics that were there before. */
class BaselineOptionsTests extends ProgramTest {
  private static final String BAD =
      JOB + "training_parameters: {learning_rate: 5, number_of_epochs: 0}\n";

  @BeforeEach
  void open() throws IOException {
    write("jobs/a.yml", BAD);
  }

  private Result check(String... more) {
    String[] args = new String[more.length + 4];
    args[0] = "-f";
    args[1] = "concise";
    args[2] = "--baseline";
    args[3] = "@/base.json";
    System.arraycopy(more, 0, args, 4, more.length);
    return run(args);
  }

  @Test
  void isNotStaleWhereAFileCannotBeRead() throws IOException {
    check("--update-baseline", "@/jobs");
    write("jobs/a.yml", BAD + "a: [\n");
    Result later = check("--min-severity", "info", "@/jobs");
    assertEquals(1, later.code());
    assertEquals("1 file checked: 1 error\n", later.err());
  }

  @Test
  void reportsOnlyWhatIsNew() throws IOException {
    Result written = check("--update-baseline", "@/jobs");
    assertEquals(0, written.code());
    assertEquals("", written.out());
    assertTrue(written.err().startsWith("the baseline holds 2 diagnostics\n"), written.err());
    assertEquals(
        """
        {
          "version" : 1,
          "findings" : [
            {
              "path" : "jobs/a.yml",
              "rule" : "out-of-range",
              "pointer" : "/training_parameters/learning_rate"
            },
            {
              "path" : "jobs/a.yml",
              "rule" : "out-of-range",
              "pointer" : "/training_parameters/number_of_epochs"
            }
          ]
        }
        """,
        read("base.json"));
    assertEquals(
        new Result(0, "", "1 file checked: no errors or warnings, 2 suppressed\n"),
        check("@/jobs"));
    write("jobs/a.yml", "# more\n\n" + BAD + "limits: {max_trials: 0}\n");
    Result later = check("@/jobs");
    assertEquals(1, later.code());
    assertEquals(
        "jobs/a.yml:9:22: error: `max_trials` must be between 1 and 1000, but is 0 [out-of-range]\n",
        later.out());
  }

  @Test
  void saysWhatIsGone() throws IOException {
    check("--update-baseline", "@/jobs");
    write("jobs/a.yml", BAD.replace("learning_rate: 5", "learning_rate: 0.5"));
    assertEquals(
        "jobs/a.yml:1:1: info: the baseline contains a diagnostic of `out-of-range` at"
            + " `/training_parameters/learning_rate` that no longer occurs; write it again with"
            + " --update-baseline [stale-baseline]\n",
        check("--min-severity", "info", "--ignore", "fixed-name", "@/jobs")
            .out()
            .lines()
            .filter(line -> line.contains("baseline"))
            .map(line -> line + "\n")
            .reduce("", String::concat));
    write("jobs/a.yml", JOB + "limits: {max_trials: 0}\n");
    String places =
        check("--min-severity", "info", "--ignore", "fixed-name", "@/jobs")
            .out()
            .replaceAll("(?m): .*", "");
    assertEquals("jobs/a.yml:1:1\njobs/a.yml:1:1\njobs/a.yml:6:22\n", places);
    check("--update-baseline", "@/jobs");
    assertTrue(!read("base.json").contains("learning_rate"));
  }

  @Test
  void countsWhatOccursSeveralTimes() throws IOException {
    String twice = JOB + "limits: {max_trials: 1, max_trials: 2, max_trials: 3%s}\n";
    write("jobs/a.yml", twice.formatted(""));
    check("--update-baseline", "@/jobs");
    assertTrue(read("base.json").contains("\"count\" : 2"), read("base.json"));
    assertEquals("", check("@/jobs").out());
    write("jobs/a.yml", twice.formatted(", max_trials: 4"));
    assertEquals(1, check("@/jobs").code());
  }

  @Test
  void keepsWhatItHoldsOfOtherFiles() throws IOException {
    write("jobs/b.yml", BAD);
    check("--update-baseline", "@/jobs");
    write("jobs/b.yml", JOB);
    check("--update-baseline", "@/jobs/b.yml");
    assertTrue(read("base.json").contains("jobs/a.yml"));
    assertTrue(!read("base.json").contains("jobs/b.yml"));
  }

  @Test
  void marksThemInJson() {
    check("--update-baseline", "@/jobs");
    JsonNode json =
        ReportSchema.check(run("-f", "json", "--baseline", "@/base.json", "@/jobs").out());
    assertEquals(0, json.at("/diagnostics").size());
    assertEquals("baseline", json.at("/suppressed/0/suppression/kind").asString());
    assertEquals(2, json.at("/summary/suppressed").asInt());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"findings\": [{}]}",
        "{\"findings\": [",
        "a: 1",
        "{\"findings\": [{\"path\": \"a\", \"rule\": \"b\", \"pointer\": \"\", \"count\": 0}]}"
      })
  void answersTwoForWhatIsNotABaseline(String text) throws IOException {
    write("base.json", text);
    Result result = check("@/jobs");
    assertEquals(2, result.code());
    assertTrue(
        result.err().startsWith("automl-lint: --baseline: base.json:1: not a"), result.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "0", "1.0", "1e999999", "\"one\"", "null"})
  void answersTwoForAnotherVersion(String version) throws IOException {
    write("base.json", "{\n\"version\": " + version + ", \"findings\": []}");
    Result result = check("@/jobs");
    assertEquals(2, result.code());
    assertEquals(
        "automl-lint: --baseline: base.json:2: its `version` must be 1, but is `"
            + version.replace("\"", "")
            + "`; remove it, and write it again with --update-baseline",
        result.err().lines().findFirst().orElseThrow());
  }

  @Test
  void readsOneOfVeryManyDiagnostics() throws IOException {
    var entries = new StringJoiner(",\n", "{\"version\": 1, \"findings\": [", "]}");
    String entry = "{\"path\": \"jobs/%s.yml\", \"rule\": \"unknown-key\", \"pointer\": \"/k\"}";
    for (int i = 0; i < 150_000; i++) {
      entries.add(entry.formatted("other" + i));
    }
    entries.add(entry.formatted("a"));
    write("base.json", entries.toString());
    write("jobs/a.yml", JOB + "k: 1\n");
    assertEquals("1 file checked: no errors or warnings, 1 suppressed\n", check("@/jobs").err());
  }

  @Test
  void namesTheLimitOfALargerOne() throws IOException {
    try (var large = FileChannel.open(write("base.json", "{}"), StandardOpenOption.WRITE)) {
      large.write(ByteBuffer.wrap(new byte[] {'\n'}), 64L * 1024 * 1024); // mostly a hole
    }
    assertEquals(
        "automl-lint: --baseline: base.json: it is larger than 64 MiB",
        check("@/jobs").firstError());
  }

  @Test
  void advisesNothingThatABaselineCannotBe() {
    assumeTrue(Files.exists(Path.of("/dev/null")));
    assertEquals(
        "automl-lint: --baseline: /dev/null: it is not a regular file",
        run("--baseline", "/dev/null", "@/jobs").err().lines().findFirst().orElseThrow());
  }

  @Test
  void answersTwoWhereItIsMissing() {
    assertEquals(2, check("@/jobs").code());
    assertEquals(2, run("--update-baseline", "@/jobs").code());
  }
}
