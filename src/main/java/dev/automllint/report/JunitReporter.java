package dev.automllint.report;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.FileReport.Status;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.Summary;
import dev.automllint.text.Position;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * Writes test results as JUnit's: a suite for each file, a failed test for each diagnostic, one
 * that passed for a file without any. Skipped files do not appear.
 */
final class JunitReporter implements Reporter {
  private final Writer out;

  /** The suites, which come after their total counts. */
  private final StringBuilder suites = new StringBuilder();

  private int tests;
  private int failures;

  JunitReporter(Writer out) {
    this.out = out;
  }

  @Override
  public void file(FileReport report) {
    if (report.status() == Status.SKIPPED) {
      return;
    }
    Shown shown = Shown.toPrograms(report);
    Optional<String> rest = shown.rest(report.path());
    List<Diagnostic> found = shown.diagnostics();
    int failed = found.size() + (rest.isPresent() ? 1 : 0);
    int count = Math.max(1, failed);
    tests += count;
    failures += failed;
    suites.append("  <testsuite").append(counts(report.path(), count, failed)).append(">\n");
    if (found.isEmpty()) {
      suites.append(testcase("automl-lint", report)).append("</testcase>\n");
    }
    for (Diagnostic diagnostic : found) {
      Position at = Positions.start(report, diagnostic.span());
      String name = diagnostic.rule() + " (line " + at.line() + ", column " + at.column() + ")";
      suites.append(testcase(name, report));
      appendFailure(
          Texts.messageAndHelp(diagnostic),
          diagnostic.severity().label(),
          Texts.line(report, diagnostic));
    }
    if (rest.isPresent()) {
      suites.append(testcase("more diagnostics", report));
      appendFailure(rest.get(), "rest", rest.get());
    }
    suites.append("  </testsuite>\n");
  }

  private void appendFailure(String message, String type, String text) {
    suites.append("\n      <failure").append(attribute("message", message));
    suites.append(attribute("type", type)).append('>').append(escaped(text));
    suites.append("</failure>\n    </testcase>\n");
  }

  private static String testcase(String name, FileReport report) {
    String path = report.path().replaceFirst("\\.ya?ml$", "");
    return "    <testcase"
        + attribute("name", name)
        + attribute("classname", Quoted.visible(path))
        + " time=\"0\">";
  }

  @Override
  public void end(Summary summary) throws IOException {
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.write("<testsuites" + counts("automl-lint", tests, failures) + ">\n");
    out.write(suites + "</testsuites>\n");
  }

  private static String counts(String name, int tests, int failures) {
    return attribute("name", Quoted.visible(name))
        + attribute("tests", Integer.toString(tests))
        + attribute("failures", Integer.toString(failures))
        + " errors=\"0\" skipped=\"0\" time=\"0\"";
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + escaped(value).replace("\"", "&quot;") + "\"";
  }

  /** The text without the characters that XML 1.0 does not allow, not even as references. */
  static String escaped(String text) {
    var legal = new StringBuilder(text.length());
    text.codePoints().filter(JunitReporter::isLegal).forEach(legal::appendCodePoint);
    return legal.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static boolean isLegal(int c) {
    boolean text = c >= 0x20 && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF);
    return text || c == '\t' || c == '\n' || c == '\r';
  }
}
