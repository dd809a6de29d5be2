package dev.automllint.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.automllint.diagnostic.FileReport;
import dev.automllint.text.SourceFile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedDiffTests {
  @Test
  void marksAMissingLineBreakAtTheEnd() {
    assertEquals(
        """
        --- a/job.yml
        +++ b/job.yml
        @@ -1,2 +1,2 @@
         a: 1
        -b: 2
        \\ No newline at end of file
        +b: 3
        """,
        diff("a: 1\nb: 2", "a: 1\nb: 3\n"));
  }

  /** As {@code diff -U3} writes it. */
  @Test
  void showsThreeLinesAroundEachChange() {
    String before =
        IntStream.rangeClosed(1, 22).mapToObj("k%d: 1\n"::formatted).collect(Collectors.joining());
    assertEquals(
        """
        --- a/job.yml
        +++ b/job.yml
        @@ -1,13 +1,13 @@
         k1: 1
         k2: 1
        -k3: 1
        +k3: 2
         k4: 1
         k5: 1
         k6: 1
         k7: 1
         k8: 1
         k9: 1
        -k10: 1
        +k10: 2
         k11: 1
         k12: 1
         k13: 1
        @@ -15,7 +15,7 @@
         k15: 1
         k16: 1
         k17: 1
        -k18: 1
        +k18: 2
         k19: 1
         k20: 1
         k21: 1
        """,
        diff(before, before.replaceAll("k(3|10|18): 1", "k$1: 2")));
    assertEquals(
        """
        --- a/job.yml
        +++ b/job.yml
        @@ -18,5 +18,5 @@
         k18: 1
         k19: 1
         k20: 1
        -k21: 1
        +k21: 2
         k22: 1
        """,
        diff(before, before.replace("k21: 1", "k21: 2")));
  }

  @Test
  void endsItsLinesBesideALineThatIsNotShown() {
    String before =
        """
        a: 1
        b: 1
        # ##[x]
        c: 1
        d: 1
        e: 1
        e2: 1
        e3: 1
        e4: 1
        # ##[y]
        f: 1
        g: 1
        """;
    assertEquals(
        """
        --- a/job.yml
        +++ b/job.yml
        @@ -4,5 +4,5 @@
         c: 1
        -d: 1
        +d: 2
         e: 1
         e2: 1
         e3: 1
        @@ -11,2 +11,3 @@
        -f: 1
        +f: 2
        +f2: 2
         g: 1
        """,
        diff(before, before.replace("d: 1", "d: 2").replace("f: 1", "f: 2\nf2: 2")));
    assertEquals(
        Optional.empty(),
        UnifiedDiff.of(report(before), report(before.replace("e4: 1", "e4: 2"))),
        "nothing could follow the change");
  }

  @Test
  void isOneChangeBeyondTheLimit() {
    String diff =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> diff("a: 1\nb: 1\n".repeat(200_000), "a: 1\nb: 2\n".repeat(200_000)));
    assertTrue(diff.startsWith("--- a/job.yml\n+++ b/job.yml\n@@ -1,400000 +1,400000 @@\n-a: 1\n"));
  }

  static List<Arguments> names() {
    return List.of(
        arguments("./jobs/a.yml", "a/jobs/a.yml"),
        arguments("a b.yml", "a/a b.yml\t"),
        arguments("ü.yml", "a/ü.yml"),
        arguments("a\nb.yml", "\"a/a\\012b.yml\""),
        arguments("a\"b.yml", "\"a/a\\042b.yml\""),
        arguments("##vso[x]", "\"a/\\043\\043vso[x]\""),
        arguments("a\u2028b.yml", "\"a/a\\342\\200\\250b.yml\""),
        arguments("a\u202Eb.yml", "\"a/a\\342\\200\\256b.yml\""));
  }

  @ParameterizedTest
  @MethodSource("names")
  void writesNamesAsGitDoes(String name, String written) {
    String diff = UnifiedDiff.of(report(name, "a: 1\n"), report(name, "a: 2\n")).orElseThrow();
    assertEquals("--- " + written, diff.split("\n", 2)[0]);
  }

  @Test
  void beginsWithTheByteOrderMarkOfTheFile() {
    FileReport before = report(new SourceFile("job.yml", "a: 1\n", /* byteOrderMark= */ true));
    FileReport after = report(new SourceFile("job.yml", "a: 2\n", /* byteOrderMark= */ true));
    assertEquals(
        "--- a/job.yml\n+++ b/job.yml\n@@ -1 +1 @@\n-\uFEFFa: 1\n+\uFEFFa: 2\n",
        UnifiedDiff.of(before, after).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::error::x",
        "  ::stop-commands::x",
        "note ##vso[task.x]",
        "##[error]x",
        "note\r::error::x",
        "note \u2028 ::error::x",
        "note #\u200b#vso[task.x]"
      })
  void showsNoCommandsToABuildService(String command) {
    String diff =
        diff("a: 1\n# " + "\n" + command + "\nb: 2\n", "a: 2\n# \n" + command + "\nb: 2\n");
    assertFalse(diff.contains(command.strip()), diff);
    assertEquals(
        Optional.empty(), UnifiedDiff.of(report(command + "\n"), report(command + " y\n")));
  }

  private static String diff(String before, String after) {
    return UnifiedDiff.of(report(before), report(after)).orElseThrow();
  }

  private static FileReport report(String text) {
    return report("job.yml", text);
  }

  private static FileReport report(String name, String text) {
    return report(new SourceFile(name, text));
  }

  private static FileReport report(SourceFile source) {
    return new FileReport(
        source.path(),
        FileReport.Status.CHECKED,
        Optional.of(source),
        List.of(),
        List.of(),
        Optional.empty());
  }
}
