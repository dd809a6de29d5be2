package dev.automllint.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.Summary;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.ObjectMapper;

/** What a file says must never act on a terminal, or on the log of a build. */
class HostileTextTests {
  private static final Style STYLE = new Style(/* color= */ false, 80);

  private static final List<String> TEXTS =
      List.of(
          "x\n::error file=a.yml::forged",
          "x\r::warning::forged",
          "\u0085::error::forged",
          "\u2028::error::forged",
          "::error file=a.yml::forged",
          " ::stop-commands::x",
          "##[error]forged",
          "##vso[task.complete result=Failed;]forged",
          "\u001b[2J\u001b]0;title\u0007",
          "\u009b2J\u0090q\u007f\b\f\u000b\u0000",
          "\u202eevil\u202c \u2066x\u2069 \u200e\u200f\u061c",
          "\ufeff\u200b\u2060\u00ad",
          "#\u200d#\u200dvso[task.complete result=Failed;]forged",
          "\u200d:\u200d:error::forged",
          "]; , %0A %0D %25 %3A%3A %AZP25 <b>&amp;\" ' ]]> --> ${x} {0} | ` * _ @me",
          "x` ::error::forged ` y",
          "{a##[error]forged: b",
          "[click](http://example.com)",
          "\ud800 lone surrogate",
          "\udb40\udc41 tag");

  @ParameterizedTest
  @EnumSource(Format.class)
  void showsOnlyCharactersThatDoNotAct(Format format) {
    var acting = new StringBuilder();
    for (String line : lines(format)) {
      line.codePoints()
          .filter(Quoted::isActive)
          .forEach(c -> acting.append("U+%04X ".formatted(c)));
    }
    assertEquals("", acting.toString());
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void commandsNothingOfGithub(Format format) {
    Set<String> commands = new TreeSet<>();
    for (String line : lines(format)) {
      CiLog.github(line).ifPresent(command -> commands.add(command.name()));
    }
    assertEquals(format == Format.GITHUB ? Set.of("error") : Set.of(), commands);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void commandsNothingOfAzure(Format format) {
    Set<String> commands = new TreeSet<>();
    for (String line : lines(format)) {
      CiLog.azure(line).ifPresent(command -> commands.add(command.name()));
    }
    assertEquals(format == Format.AZURE ? Set.of("task.logissue") : Set.of(), commands);
  }

  @Test
  void tellsGithubTheWholeMessage() {
    for (String text : TEXTS) {
      FileReport report = report(text, text);
      String line = Samples.written(Format.GITHUB, STYLE, List.of(report)).strip();
      CiLog.Command command = CiLog.github(line).orElseThrow();
      assertEquals(
          Set.of("title", "file", "line", "endLine", "col", "endColumn"),
          command.properties().keySet());
      assertEquals(shown(Quoted.visible(report.path())), command.properties().get("file"));
      assertEquals(shown(Texts.line(report, report.diagnostics().get(0))), command.data());
    }
  }

  @Test
  void tellsAzureTheWholeMessage() {
    for (String text : TEXTS) {
      FileReport report = report(text, text);
      String line = Samples.written(Format.AZURE, STYLE, List.of(report)).strip();
      CiLog.Command command = CiLog.azure(line).orElseThrow();
      assertEquals(
          Set.of("type", "sourcepath", "linenumber", "columnnumber", "code"),
          command.properties().keySet());
      assertEquals(shown(Quoted.visible(report.path())), command.properties().get("sourcepath"));
      assertEquals(shown(Texts.messageAndHelp(report.diagnostics().get(0))), command.data());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"JSON", "SARIF", "GITLAB"})
  void staysJson(Format format) {
    var mapper = new ObjectMapper();
    for (String text : TEXTS) {
      String json = Samples.written(format, STYLE, List.of(report(text, text)));
      String read = mapper.readTree(json).toString();
      assertEquals(read, new String(read.getBytes(UTF_8), UTF_8)); // no half of a pair
    }
  }

  @Test
  void staysXml() throws Exception {
    for (String text : TEXTS) {
      FileReport report = report(text, text);
      String xml = Samples.written(Format.JUNIT, STYLE, List.of(report));
      Document document =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(xml)));
      var failure = (Element) document.getElementsByTagName("failure").item(0);
      assertEquals(
          Texts.messageAndHelp(report.diagnostics().get(0)), failure.getAttribute("message"));
    }
  }

  @Test
  void staysOneRowOfTheStepSummary() throws IOException {
    for (String text : TEXTS) {
      var out = new StringWriter();
      var summary = new StepSummary(out);
      summary.file(report(text, text));
      summary.end(new Summary());
      List<String> rows = out.toString().lines().filter(row -> row.startsWith("|")).toList();
      assertEquals(3, rows.size());
      assertTrue(rows.get(2).matches("(\\| [^|<>`\\[\\]*_@\\\\]* ){4}\\|"), rows.get(2));
    }
  }

  /** The lines of reports about files that have the texts everywhere. */
  private static List<String> lines(Format format) {
    List<String> lines = new ArrayList<>();
    for (String text : TEXTS) {
      for (int blanks = 0; blanks < 60; blanks += 3) { // so that it is at every end of a line
        String key = "k ".repeat(blanks / 2) + text;
        String written = Samples.written(format, STYLE, List.of(report(text, key)));
        lines.addAll(List.of(written.split("\n", -1)));
      }
    }
    return lines;
  }

  /** As the services compare it. */
  private static String shown(String text) {
    return CiLog.visible(text);
  }

  /** How much of the key is in the first line. */
  private static int oneLine(String key) {
    return key.split("[\r\n]", 2)[0].length();
  }

  private static FileReport report(String text, String key) {
    var source = new SourceFile(text + ".yml", key + ": 1\n");
    Diagnostic diagnostic =
        CoreRules.UNKNOWN_KEY
            .at(new Span(0, oneLine(key)), "/" + key, "unknown key " + Quoted.of(key))
            .withHelp("remove " + Quoted.of(key) + ", or write something else")
            .withRelated(Span.at(key.length()), "beside " + Quoted.of(text));
    return new FileReport(
        source.path(),
        FileReport.Status.CHECKED,
        Optional.of(source),
        List.of(new FileReport.JobRef("/jobs/" + key, "image_classification")),
        List.of(diagnostic),
        Optional.empty());
  }
}
