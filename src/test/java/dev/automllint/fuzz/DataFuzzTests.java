package dev.automllint.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.automllint.config.RuleLevels;
import dev.automllint.data.DataFile;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.engine.DataReports;
import dev.automllint.engine.LintedFile;
import dev.automllint.engine.Linter;
import dev.automllint.engine.Linter.DataAccess;
import dev.automllint.files.SourceReader;
import dev.automllint.fix.Fixer;
import dev.automllint.text.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.provider.MethodSource;

/** From bytes to the reports on the files of a data folder, and to a fixed MLTable. */
class DataFuzzTests {
  private static final Linter LINTER = new Linter();

  private static final String JOB =
      """
      type: automl
      task: image_object_detection
      compute: azureml:gpu-cluster
      training_data: {type: mltable, path: ./%s}
      target_column_name: label
      """;

  private static final String TABLE =
      """
      paths: [{file: ./a.jsonl}]
      transformations:
        - read_json_lines: {encoding: utf8}
        - convert_column_types: [{columns: image_url, column_type: stream_info}]
      """;

  private static Path folder;

  @BeforeAll
  static void makeFolders() throws IOException {
    folder = Files.createTempDirectory("data");
    for (String data : List.of("table", "lines")) {
      Files.createDirectory(folder.resolve(data));
      Files.writeString(folder.resolve(data + ".yml"), JOB.formatted(data));
    }
    Files.writeString(folder.resolve("table/a.jsonl"), "{\"image_url\": \"x\", \"label\": []}\n");
    Files.writeString(folder.resolve("lines/MLTable"), TABLE);
  }

  @AfterAll
  static void removeFolders() throws IOException {
    for (String file : List.of("MLTable", "a.jsonl", "")) {
      Files.deleteIfExists(folder.resolve("table").resolve(file));
      Files.deleteIfExists(folder.resolve("lines").resolve(file));
    }
    Files.deleteIfExists(folder.resolve("table.yml"));
    Files.deleteIfExists(folder.resolve("lines.yml"));
    Files.delete(folder);
  }

  @MethodSource("dev.automllint.fuzz.Seeds#data")
  @FuzzTest(maxDuration = "")
  void lintsAndFixesAnyData(byte[] bytes) throws IOException {
    Files.write(folder.resolve("table/MLTable"), bytes);
    Files.write(folder.resolve("lines/a.jsonl"), bytes);
    for (String job : List.of("table.yml", "lines.yml")) {
      for (DataFile file : Promises.inTime(bytes, () -> lint(job)).data()) {
        Promises.assertSound(DataReports.report(file, RuleLevels.DEFAULT));
        if (file.kind() == FileReport.Kind.MLTABLE) {
          fix(bytes, file);
        }
      }
    }
  }

  private static LintedFile lint(String job) {
    Path file = folder.resolve(job);
    var access = new DataAccess(file, /* maxBytes= */ 1 << 20);
    LintedFile linted =
        LINTER.check(
            SourceReader.read(file, file.toString()), RuleLevels.DEFAULT, Optional.of(access));
    Promises.assertSound(linted.report());
    return linted;
  }

  private static void fix(byte[] bytes, DataFile table) {
    Function<SourceFile, LintedFile> lint =
        source -> DataReports.linted(table.reread(source), RuleLevels.DEFAULT);
    var fixer = new Fixer(lint, UnaryOperator.identity(), /* unsafe= */ true);
    LintedFile before = lint.apply(table.source());
    Fixer.Result result = Promises.inTime(bytes, () -> fixer.fix(before));
    Promises.assertSound(result.report());
    Fixer.Result again = Promises.inTime(bytes, () -> fixer.fix(result.file()));
    assertEquals(result.source().text(), again.source().text());
    assertEquals(0, again.fixed());
  }
}
