package dev.automllint.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.diagnostic.FileReport;
import dev.automllint.text.SourceFile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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

  @Test
  void isOneChangeBeyondTheLimit() {
    String diff =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> diff("a: 1\nb: 1\n".repeat(200_000), "a: 1\nb: 2\n".repeat(200_000)));
    assertTrue(diff.startsWith("--- a/job.yml\n+++ b/job.yml\n@@ -1,400000 +1,400000 @@\n-a: 1\n"));
  }

  private static String diff(String before, String after) {
    return UnifiedDiff.of(report(before), report(after)).orElseThrow();
  }

  private static FileReport report(String text) {
    return new FileReport(
        "job.yml",
        FileReport.Status.CHECKED,
        Optional.of(new SourceFile("job.yml", text)),
        List.of(),
        List.of(),
        Optional.empty());
  }
}
