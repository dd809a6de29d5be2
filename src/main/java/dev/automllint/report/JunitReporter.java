package dev.automllint.report;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.FileReport.Status;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.Summary;
import dev.automllint.text.Position;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes test results as JUnit's: a suite for each file, a failed test for each finding, one that
 * passed for a file without any. Skipped files do not appear.
 */
final class JunitReporter implements Reporter {
  private final Writer out;

  /** The suites: what counts all of them stands before them. */
  private final StringWriter suites = new StringWriter();

  private final XMLStreamWriter xml = writer(suites);
  private int tests;
  private int failures;

  JunitReporter(Writer out) {
    this.out = out;
  }

  private static XMLStreamWriter writer(Writer out) {
    try {
      return XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void file(FileReport report) throws IOException {
    if (report.status() == Status.SKIPPED) {
      return;
    }
    int found = report.diagnostics().size();
    int count = Math.max(1, found);
    tests += count;
    failures += found;
    try {
      start(xml, 1, "testsuite", Quoted.visible(report.path()), count, found);
      if (found == 0) {
        start(xml, 2, "testcase");
        testcase("automl-lint", report.path());
        xml.writeEndElement();
      }
      for (Diagnostic diagnostic : report.diagnostics()) {
        failure(report, diagnostic);
      }
      end(xml, 1);
    } catch (XMLStreamException e) {
      throw written(e);
    }
  }

  private void failure(FileReport report, Diagnostic diagnostic) throws XMLStreamException {
    Position at = Positions.start(report, diagnostic.span());
    start(xml, 2, "testcase");
    testcase(
        "%s (line %d, column %d)".formatted(diagnostic.rule(), at.line(), at.column()),
        report.path());
    start(xml, 3, "failure");
    attribute(xml, "message", Texts.messageAndHelp(diagnostic));
    attribute(xml, "type", diagnostic.severity().label());
    xml.writeCharacters(legal(Texts.line(report, diagnostic)));
    xml.writeEndElement();
    end(xml, 2);
  }

  private void testcase(String name, String path) throws XMLStreamException {
    attribute(xml, "name", name);
    attribute(xml, "classname", Quoted.visible(path.replaceFirst("\\.ya?ml$", "")));
    attribute(xml, "time", "0");
  }

  @Override
  public void end(Summary summary) throws IOException {
    try {
      XMLStreamWriter head = writer(out);
      out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
      start(head, 0, "testsuites", "automl-lint", tests, failures);
      head.writeCharacters(""); // ends the tag
      head.flush();
      xml.flush();
      out.write(suites.toString());
      end(head, 0);
      head.flush();
      out.write('\n');
    } catch (XMLStreamException e) {
      throw written(e);
    }
  }

  private static IOException written(XMLStreamException e) {
    return e.getNestedException() instanceof IOException io ? io : new IOException(e);
  }

  // ---- XML

  private static void start(XMLStreamWriter xml, int depth, String element)
      throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
    xml.writeStartElement(element);
  }

  private static void start(
      XMLStreamWriter xml, int depth, String element, String name, int tests, int failures)
      throws XMLStreamException {
    start(xml, depth, element);
    attribute(xml, "name", name);
    attribute(xml, "tests", Integer.toString(tests));
    attribute(xml, "failures", Integer.toString(failures));
    attribute(xml, "errors", "0");
    attribute(xml, "skipped", "0");
    attribute(xml, "time", "0");
  }

  private static void end(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
    xml.writeEndElement();
  }

  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeAttribute(name, legal(value));
  }

  /** Without the characters that XML 1.0 cannot carry, not even written as a number. */
  static String legal(String text) {
    return text.codePoints()
        .filter(JunitReporter::isLegal)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isLegal(int c) {
    boolean text = c >= 0x20 && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF);
    return text || c == '\t' || c == '\n' || c == '\r';
  }
}
