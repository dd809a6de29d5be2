package dev.automllint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.automllint.diagnostic.FileReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same runs in every format, compared with what was read and found right. */
class GoldenReportTests {
  private static final Path RESOURCES = Path.of("src/test/resources/dev/automllint/report");
  private static final Style STYLE = new Style(/* color= */ false, 80);

  @ParameterizedTest
  @EnumSource(Format.class)
  void reportsDiagnostics(Format format) throws IOException {
    assertReport("findings." + format, format, Samples.findings());
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void reportsFilesThatCouldNotBeJudged(Format format) throws IOException {
    assertReport("faults." + format, format, Samples.faults());
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void reportsTheFilesOfADataFolder(Format format) throws IOException {
    assertReport("data." + format, format, Samples.data());
  }

  private static void assertReport(String golden, Format format, List<FileReport> run)
      throws IOException {
    String report = Samples.written(format, STYLE, run);
    if (format == Format.JSON) {
      ReportSchema.check(report);
    }
    if (Boolean.getBoolean("golden.update")) { // then read what changed before committing it
      Files.writeString(RESOURCES.resolve(golden), report);
    }
    assertEquals(resource(golden), report);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = GoldenReportTests.class.getResourceAsStream(name)) {
      return in == null
          ? "there is no " + name
          : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
