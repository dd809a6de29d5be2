package dev.automllint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.automllint.text.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class JunitReporterTests {
  private static final Style STYLE = new Style(/* color= */ false, 80);

  @Test
  void passesAFileWithoutDiagnostics() {
    var source = new SourceFile("jobs/a & b.yml", "x: 1\n");
    assertEquals(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="automl-lint" tests="1" failures="0" errors="0" skipped="0" time="0">
          <testsuite name="jobs/a &amp; b.yml" tests="1" failures="0" errors="0" skipped="0" time="0">
            <testcase name="automl-lint" classname="jobs/a &amp; b" time="0"></testcase>
          </testsuite>
        </testsuites>
        """,
        Samples.written(Format.JUNIT, STYLE, List.of(Samples.checked(source))));
  }

  @Test
  void isWholeWithoutFiles() {
    assertEquals(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="automl-lint" tests="0" failures="0" errors="0" skipped="0" time="0">
        </testsuites>
        """,
        Samples.written(Format.JUNIT, STYLE, List.of()));
  }

  @Test
  void dropsCharactersThatXmlCannotCarry() {
    assertEquals(
        "a\tb😀c", JunitReporter.escaped("a\u0000\u0001\tb\u001b\ud83d\ude00\ud800\ufffec\uffff"));
  }
}
