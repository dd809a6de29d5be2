package dev.automllint.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which local data of a job is read, and how its files are reported. */
class DataOptionsTests extends ProgramTest {
  static final String LOCAL =
      """
      type: automl
      task: image_classification
      compute: azureml:gpu-cluster
      training_data: {type: mltable, path: ./train}
      target_column_name: label
      """;
  private static final String MISSING =
      "job.yml:4:38: error: there is no file `MLTable` in `./train`; add one that"
          + " lists the annotation files [mltable-missing]\n";

  private void writeWithoutTable(String job) throws IOException {
    write("job.yml", job);
    write("train/notes.txt", "");
  }

  private String found(String... args) {
    String[] all = new String[args.length + 2];
    all[0] = "--format";
    all[1] = "concise";
    System.arraycopy(args, 0, all, 2, args.length);
    return run(all).out();
  }

  // ---- whether it is read

  @Test
  void readsTheFolderBesideTheJob() throws IOException {
    writeWithoutTable(LOCAL);
    Result result = run("--format", "concise", "@/job.yml");
    assertEquals(MISSING, result.out());
    assertEquals(1, result.code());
  }

  @Test
  void readsNothingIfDataIsOff() throws IOException {
    writeWithoutTable(LOCAL);
    assertEquals("", found("--data", "off", "@/job.yml"));
    write(".automl-lint.yml", "data: off\n");
    assertEquals("", found("@/job.yml"));
    assertEquals(MISSING, found("--data", "auto", "@/job.yml"));
  }

  @Test
  void readsNothingForStandardInput() throws IOException {
    writeWithoutTable(LOCAL);
    String name = folder.resolve("job.yml").toString();
    assertEquals("", runWith(LOCAL, "-f", "concise", "--stdin-filename", name, "-").out());
  }

  @Test
  void rejectsOtherModes() throws IOException {
    write("job.yml", JOB);
    Result result = run("--data", "all", "@/job.yml");
    assertEquals(2, result.code());
    assertEquals(
        "automl-lint: `--data` takes one of auto, full, off, not `all`", result.firstError());
    write(".automl-lint.yml", "data: ful\n");
    assertTrue(
        run("-f", "concise", "@/job.yml")
            .out()
            .contains("error: `data` must be auto, full or off, but is `ful`; "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: uri_folder, path: ./train}",
        "{type: [mltable], path: ./train}",
        "{type: mltable, path: 'azureml:train:1'}",
        "{type: mltable, path: 'https://example.org/train'}",
        "{type: mltable, path: './train '}",
        "{type: mltable, path: './train:1'}",
        "{type: mltable, path: './${{parent.inputs.images}}'}",
        "{type: mltable, path: ''}",
        "{type: mltable}",
      })
  void readsNothingButLocalTables(String data) throws IOException {
    writeWithoutTable(LOCAL.replace("{type: mltable, path: ./train}", data));
    String rules = "--select=unchecked-data,mltable-missing,wide-upload";
    Result result = run("-f", "concise", "--min-severity=info", rules, "@/job.yml");
    assertEquals("", result.out());
    assertEquals(0, result.code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"uri_folder", "custom_model", "string"})
  void readsNoOtherInputOfAPipeline(String type) throws IOException {
    writeWithoutTable(
        """
        type: pipeline
        inputs:
          images: {type: %s, path: ./train}
        jobs:
          classify:
            type: automl
            task: image_classification
            compute: azureml:gpu-cluster
            training_data: ${{parent.inputs.images}}
            target_column_name: label
        """
            .formatted(type));
    assertEquals("", found("--min-severity=info", "--select=mltable-missing", "@/job.yml"));
  }

  @Test
  void takesDataWithoutATypeForATable() throws IOException {
    writeWithoutTable(LOCAL.replace("type: mltable, ", ""));
    assertEquals(MISSING.replace(":38:", ":23:"), found("--select=mltable-missing", "@/job.yml"));
  }

  @Test
  void levelsApplyToData() throws IOException {
    writeWithoutTable(LOCAL);
    write(".automl-lint.yml", "rules: {mltable-missing: warning}\n");
    assertEquals(MISSING.replace("error", "warning"), found("@/job.yml"));
  }

  @Test
  void commentsForDataAreNotUnusedWhereItIsNotRead() throws IOException {
    String silenced =
        LOCAL.replace("./train}", "./train} # automl-lint: ignore[mltable-missing] made later");
    writeWithoutTable(silenced);
    assertEquals("", found("@/job.yml"));
    assertEquals("", found("--data", "off", "@/job.yml"));
    Files.delete(folder.resolve("train/notes.txt"));
    Files.delete(folder.resolve("train"));
    assertEquals("", found("@/job.yml"));
  }

  // ---- how it is reported

  @Test
  void filesFollowTheJobsEachOnce() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    write("a/job.yml", LOCAL.replace("./train", "../data/train/"));
    write("b/job.yml", LOCAL.replace("./train", "../data/train"));
    write("data/train/MLTable", "paths: [{file: ./x.jsonl}]\n");
    Result result = run("--format", "json", "@/b/job.yml", "@/a/job.yml");
    List<String> paths =
        result
            .out()
            .lines()
            .filter(line -> line.startsWith("      \"path\"") || line.contains("\"kind\""))
            .limit(6)
            .map(line -> line.replaceAll(".* : |,", ""))
            .toList();
    assertEquals(
        List.of(
            "\"b/job.yml\"", "\"job\"",
            "\"a/job.yml\"", "\"job\"",
            "\"data/train/MLTable\"", "\"mltable\""),
        paths);
  }

  @Test
  void theSameBytesForAnyNumberOfThreads() throws IOException {
    for (int i = 0; i < 40; i++) {
      write("job" + i + ".yml", LOCAL.replace("./train", "./data" + i % 3));
      write("data" + i % 3 + "/MLTable", "paths: []\n");
    }
    String one = run("--format", "json", "--jobs", "1", "@/").out();
    assertEquals(one, run("--format", "json", "--jobs", "4", "@/").out());
    assertTrue(one.contains("data2/MLTable"));
  }

  // ---- where it is looked for

  @Test
  void followsAPipelineToItsInput() throws IOException {
    write("train/notes.txt", "");
    write(
        "job.yml",
        """
        type: pipeline
        inputs:
          images: {type: mltable, path: ./train}
        jobs:
          classify:
            type: automl
            task: image_classification
            compute: azureml:gpu-cluster
            training_data: ${{parent.inputs.images}}
            target_column_name: label
        """);
    assertEquals(
        "job.yml:3:33: error: there is no file `MLTable` in `./train`; add one that"
            + " lists the annotation files [mltable-missing]\n",
        found("@/job.yml"));
  }

  @Test
  void aFolderThatDoesNotExistIsAnInfo() throws IOException {
    write("job.yml", LOCAL);
    Result result = run("--min-severity", "info", "--select", "unchecked-data", "@/job.yml");
    assertTrue(result.out().contains("not checked: `./train` does not exist yet"), result.out());
    assertEquals(0, result.code());
  }

  @Test
  void nothingOutsideTheRepositoryIsOpened() throws IOException {
    Files.createDirectories(folder.resolve("repository/.git"));
    write("outside/train/MLTable.yml", "");
    write("repository/job.yml", LOCAL.replace("./train", "../outside/train"));
    Files.createSymbolicLink(folder.resolve("repository/train"), folder.resolve("outside/train"));
    write("repository/link.yml", LOCAL);
    for (String job : List.of("@/repository/job.yml", "@/repository/link.yml")) {
      String out = found("--min-severity", "info", "--select", "unchecked-data", job);
      assertTrue(out.contains("not checked: this folder is outside of the repository"), out);
      assertFalse(out.contains("MLTable"), out);
    }
  }

  @Test
  void nothingBehindALinkOutOfTheRepositoryIsOpened() throws IOException {
    Files.createDirectories(folder.resolve("repository/.git"));
    write("outside/rows.jsonl", "{");
    write("repository/job.yml", LOCAL);
    String steps = "transformations:\n  - read_json_lines\n";
    write("repository/train/MLTable", "paths:\n  - file: ./a.jsonl\n  - folder: b\n" + steps);
    Path train = folder.resolve("repository/train");
    Files.createSymbolicLink(train.resolve("a.jsonl"), folder.resolve("outside/rows.jsonl"));
    Files.createSymbolicLink(train.resolve("b"), folder.resolve("outside"));
    assertEquals(
        """
        repository/train/MLTable:2:11: info: not checked: this is a link out of the repository [unchecked-data]
        repository/train/MLTable:3:13: info: not checked: this is a link out of the repository [unchecked-data]
        """,
        found("--min-severity", "info", "--select", "unchecked-data", "@/repository/job.yml"));
    Files.move(train.resolve("MLTable"), folder.resolve("outside/MLTable"));
    Files.createSymbolicLink(train.resolve("MLTable"), folder.resolve("outside/MLTable"));
    assertEquals(
        "repository/job.yml:4:38: info: not checked: its MLTable is a link out of the repository [unchecked-data]\n",
        found("--min-severity", "info", "--select", "unchecked-data", "@/repository/job.yml"));
  }

  @Test
  void saysWhatStandsWhereTheTableShould() throws IOException {
    write("job.yml", LOCAL);
    Path train = write("train", "");
    assertEquals(
        "warning: `./train` is a file, not a folder; write the folder that contains the file `MLTable`",
        place("@/job.yml"));
    Files.delete(train);
    Files.createDirectory(train);
    assertEquals(
        "error: `./train` is empty; put the MLTable and its annotation files there",
        place("@/job.yml"));
    Files.createDirectory(train.resolve("MLTable"));
    assertEquals(
        "error: `MLTable` in `./train` is not a regular file; add one that lists the annotation files",
        place("@/job.yml"));
    write("job.yml", LOCAL.replace("./train", "./"));
    write("MLTable", "paths: [{file: ./x.jsonl}]\n");
    assertEquals(
        "info: this folder contains the job itself, and all of it is uploaded",
        place("--min-severity=info", "--select=wide-upload", "@/job.yml"));
  }

  private String place(String... args) {
    return found(args).replaceAll("^job\\.yml:4:38: | \\[[a-z-]+]\n", "");
  }

  @Test
  void aTableThatIsNoTextIsAnError() throws IOException {
    write("job.yml", LOCAL);
    Files.write(write("train/MLTable", ""), new byte[] {'a', ':', ' ', (byte) 0xE4});
    assertTrue(found("@/job.yml").startsWith("train/MLTable:1:4: error: "), found("@/job.yml"));
  }

  @Test
  void nearMissesAreNamed() throws IOException {
    write("job.yml", LOCAL);
    Map<String, String> others = Map.of("mltable", "", "MLTable.yaml", "", "ML_table.txt", "");
    for (String name : others.keySet()) {
      Path file = write("train/" + name, "");
      assertTrue(run("@/job.yml").out().contains("rename `" + name + "` to `MLTable`"), name);
      Files.delete(file);
    }
  }

  @Test
  void checksANamedTableByItsSchemaAlone() throws IOException {
    write("train/MLTable", "paths: [{file: ./missing.jsonl}]\ntyp: mltable\n");
    Result result = run("--format", "concise", "@/train/MLTable");
    assertEquals(
        "train/MLTable:2:1: warning: unknown key `typ`; did you mean `type`? [unknown-key]\n",
        result.out());
    assertEquals("1 file checked: 0 errors, 1 warning\n".replace("0 errors, ", ""), result.err());
    assertEquals(2, run("@/nowhere/MLTable").code());
  }

  @Test
  void reportsATableOnceThatAJobLeadsToAsWell() throws IOException {
    write("job.yml", LOCAL);
    write("train/MLTable", "paths: [{file: ./missing.jsonl}]\ntyp: mltable\n");
    assertEquals(
        """
        train/MLTable:1:1: error: no transformation reads the files, so this is a list of files, not of images; add `- read_json_lines` to `transformations` [no-read-step]
        train/MLTable:1:16: error: there is no file `./missing.jsonl` [missing-file]
        train/MLTable:2:1: warning: unknown key `typ`; did you mean `type`? [unknown-key]
        """,
        found("@/job.yml", "@/train/MLTable"));
  }

  @Test
  void commentsSilenceWhatATableHas() throws IOException {
    write("job.yml", LOCAL);
    write(
        "train/MLTable",
        """
        # automl-lint: ignore-file[no-read-step] an example
        paths:
          - file: ./missing.jsonl # automl-lint: ignore[missing-file, mltable-path]
        """);
    assertEquals(
        "train/MLTable:3:63: warning: `mltable-path` reports nothing here; remove it [unused-suppression]\n",
        found("@/job.yml"));
  }

  @Test
  void theBaselineHoldsWhatDataHas() throws IOException {
    write("job.yml", LOCAL);
    write("train/MLTable", "paths: [{file: ./missing.jsonl}]\n");
    assertEquals(0, run("--baseline", "@/b.json", "--update-baseline", "@/job.yml").code());
    assertTrue(read("b.json").contains("\"path\" : \"train/MLTable\""), read("b.json"));
    Result result = run("--baseline", "@/b.json", "@/job.yml");
    assertEquals("", result.out());
    assertEquals(0, result.code());
  }

  // ---- fixes

  private static final String SLIPS =
      """
      path:
        - file: ./*.jsonl
      transformations:
        - read_json_lines:
            encoding: utf-8
      """;

  @Test
  void fixesTablesBehindJobs() throws IOException {
    write("job.yml", LOCAL);
    write("other.yml", LOCAL);
    write("train/MLTable", SLIPS);
    write("train/train.jsonl", "{\"image_url\": \"images/1.jpg\", \"label\": \"can\"}\n");
    Result diff = run("--diff", "--unsafe-fixes", "@/job.yml", "@/other.yml");
    assertEquals(1, diff.code());
    assertTrue(diff.out().contains("+paths:\n+  - pattern: ./*.jsonl\n"), diff.out());
    assertEquals(SLIPS, read("train/MLTable"));

    Result result = run("--fix", "--unsafe-fixes", "@/job.yml", "@/other.yml");
    assertEquals(
        """
        paths:
          - pattern: ./*.jsonl
        transformations:
          - read_json_lines:
              encoding: utf8
          - convert_column_types:
              - columns: image_url
                column_type: stream_info
        """,
        read("train/MLTable"));
    assertTrue(result.err().startsWith("fixed 4 problems in 1 file\n"), result.err());
    assertTrue(
        result.out().contains("train/train.jsonl:1:15"), "now the annotations are read: " + result);
  }

  @Test
  void fixesTheTableThatAFixedJobNames() throws IOException {
    String job = LOCAL.replace("training_data", "trainig_data");
    write("job.yml", job);
    write("train/MLTable", SLIPS);
    write("train/train.jsonl", "{\"image_url\": \"images/1.jpg\", \"label\": \"can\"}\n");
    Result diff = run("--diff", "@/job.yml");
    assertTrue(diff.out().contains("+training_data:"), diff.out());
    assertTrue(diff.out().contains("+      encoding: utf8\n"), diff.out());

    run("--fix", "@/job.yml");
    String fixed = read("train/MLTable");
    assertTrue(fixed.contains("encoding: utf8\n"), fixed);
    assertEquals(
        "fixed 0 problems in 0 files", run("--fix", "@/job.yml").err().lines().findFirst().get());
    assertEquals(fixed, read("train/MLTable"));
  }

  @Test
  void addsTheConversionToATableWithoutALastLineBreak() throws IOException {
    write("job.yml", LOCAL);
    String table = "paths:\n- file: ./train.jsonl\ntransformations:\n- read_json_lines";
    write("train/MLTable", table);
    write("train/train.jsonl", "");
    run("--fix", "--unsafe-fixes", "@/job.yml");
    String added =
        "\n- convert_column_types:\n    - columns: image_url\n      column_type: stream_info";
    assertEquals(table + added, read("train/MLTable"));
    write("train/MLTable", table.replace("\n", "\r\n"));
    run("--fix", "--unsafe-fixes", "@/job.yml");
    assertEquals((table + added).replace("\n", "\r\n"), read("train/MLTable"));
    write("train/MLTable", table.replace("\n", "\r\n") + "\r\n");
    run("--fix", "--unsafe-fixes", "@/job.yml");
    assertEquals((table + added).replace("\n", "\r\n") + "\r\n", read("train/MLTable"));
  }

  @Test
  void fixesANamedTable() throws IOException {
    write("train/MLTable", SLIPS);
    assertEquals(0, run("--fix", "@/train/MLTable").code());
    assertTrue(read("train/MLTable").startsWith("paths:\n"), read("train/MLTable"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--fix", "--diff", "--add-suppressions"})
  void leavesATableThatIsNoTextAlone(String option) throws IOException {
    Path table = write("train/MLTable", SLIPS);
    Files.write(table, new byte[] {'#', (byte) 0xE9}, StandardOpenOption.APPEND);
    byte[] before = Files.readAllBytes(table);

    Result result = run(option, "--format", "concise", "@/train/MLTable");

    assertEquals(option.equals("--diff") ? 0 : 1, result.code(), result.err());
    assertTrue(result.err().contains(" 0 problems in 0 files\n"), result.err());
    assertArrayEquals(before, Files.readAllBytes(table));
  }

  @Test
  void passesATableOnStandardInputOn() {
    Result result = runWith(SLIPS, "--fix", "--stdin-filename", "train/MLTable", "-");
    assertEquals(SLIPS, result.out());
  }

  @Test
  void suppressesInTables() throws IOException {
    write("job.yml", LOCAL);
    write("train/MLTable", "paths:\n  - file: ./missing.jsonl\n");
    Result result = run("--add-suppressions=an example", "@/job.yml");
    assertEquals(
        """
        paths:  # automl-lint: ignore[no-read-step] an example
          - file: ./missing.jsonl  # automl-lint: ignore[missing-file] an example
        """,
        read("train/MLTable"));
    assertEquals(0, result.code());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''               | # automl-lint: ignore-file[missing-key]\\n
          a                | a  # automl-lint: ignore[wrong-type]
          paths: []\\n---\\n | paths: []\\n---  # automl-lint: ignore[multiple-documents]\\n
          """)
  void suppressesWhatIsNoTable(String text, String silenced) throws IOException {
    write("train/MLTable", text.replace("\\n", "\n"));
    assertEquals(0, run("--add-suppressions", "@/train/MLTable").code());
    assertEquals(silenced.replace("\\n", "\n"), read("train/MLTable"));
    assertEquals(0, run("@/train/MLTable").code());
  }

  // ---- jobs and their data

  private void writeData(String name, String... labels) throws IOException {
    write(
        name + "/MLTable",
        """
        paths: [{file: ./rows.jsonl}]
        transformations:
          - read_json_lines
          - convert_column_types: [{columns: image_url, column_type: stream_info}]
        """);
    var rows = new StringBuilder();
    for (int i = 0; i < labels.length; i++) {
      rows.append(
          "{\"image_url\": \"AmlDatastore://d/%s%d.jpg\", \"label\": \"%s\"}\n"
              .formatted(name, i, labels[i]));
    }
    write(name + "/rows.jsonl", rows.toString());
  }

  @Test
  void aLabelColumnThatNoLineHasIsReportedAtTheJob() throws IOException {
    write("job.yml", LOCAL.replace("_name: label", "_name: class"));
    writeData("train", "a", "b");
    assertEquals(
        """
        error: no line of the annotations has a key `class` [missing-column]
          --> job.yml:5:21
           |
         5 | target_column_name: class
           |                     ^^^^^ the labels seem to be in `label`
          ::: train/rows.jsonl:1:1
           |
         1 | {"image_url": "AmlDatastore://d/train0.jpg", "label": "a"}
           | ----------------------------------------------------------
           = such as this line
        """,
        run("--ignore", "few-rows", "@/job.yml").out());
  }

  @Test
  void aShareThatTakesAllImagesLeavesNone() throws IOException {
    writeData("train", "a", "b", "a", "b", "a", "b", "a", "b", "a", "b");
    write("job.yml", LOCAL + "validation_data_size: 0.95\n");
    assertTrue(found("@/job.yml").startsWith("job.yml:6:23: error: with this share"));
    write("job.yml", LOCAL + "validation_data_size: 0.8\n");
    assertEquals("", found("@/job.yml"));
    String rows = read("train/rows.jsonl").replaceAll("\"label\": \"[ab]\"", "\"label\": []");
    write("train/rows.jsonl", rows);
    String split = LOCAL + "validation_data_size: 0.95\n";
    write("job.yml", split.replace("_classification", "_classification_multilabel"));
    assertEquals(1, found("--select", "empty-split", "@/job.yml").lines().count());
    write("job.yml", split.replace("_classification", "_object_detection"));
    assertEquals("", found("--select", "empty-split", "@/job.yml"), "it divides in another way");
  }

  @Test
  void fewImagesAreAWarningAtTheTrainingData() throws IOException {
    writeData("train", "a", "b");
    writeData("validation", "a", "b");
    write("job.yml", LOCAL + "validation_data: {type: mltable, path: ./validation}\n");
    assertEquals(
        "job.yml:4:38: warning: only 2 images to learn from; Azure recommends at least 10 to 15 for"
            + " each label [few-rows]\n",
        found("@/job.yml"));
  }

  @Test
  void fewImagesAreThoseOfTheRowsThatCanBeUsed() throws IOException {
    writeData("train", "a", "b", "a", "b", "a", "b", "a", "b", "a", "b");
    Path rows = folder.resolve("train/rows.jsonl");
    Files.writeString(
        rows, Files.readString(rows).replaceFirst("}", "") + "\n{\"label\": \"a\"}\n");
    write("job.yml", LOCAL);
    String found = found("@/job.yml");
    assertTrue(found.contains("4:38: warning: only 9 of 11 rows can be used; Azure recomm"), found);
  }

  @Test
  void saysNothingOfAmountsIfAFileIsMissing() throws IOException {
    writeData("train", "a", "b");
    write("job.yml", LOCAL);
    assertEquals(1, found("--select", "few-rows", "@/job.yml").lines().count());
    String table = read("train/MLTable");
    write("train/MLTable", table.replace("}]\ntr", "}, {file: ./more.jsonl}]\ntr"));
    assertEquals("", found("--select", "few-rows", "@/job.yml"));
  }

  @Test
  void readsTheFilesOfAFolderThatAreAnnotations() throws IOException {
    write("job.yml", LOCAL);
    writeData("train", "a", "b");
    String table = read("train/MLTable").replace("file: ./rows.jsonl", "folder: rows");
    write("train/MLTable", table);
    for (String name : List.of("a.jsonl", ".b.jsonl", "notes.txt")) {
      write("train/rows/" + name, "{\n" + read("train/rows.jsonl"));
    }
    List<String> files = found("--select", "json-line", "@/job.yml").lines().toList();
    assertEquals(1, files.size(), files.toString());
    assertTrue(files.get(0).startsWith("train/rows/a.jsonl:1:2: error: "), files.get(0));
    write(
        "train/MLTable",
        table.replace("- read_json_lines", "- read_json_lines: {invalid_lines: error}"));
    assertEquals(files, found("--select", "json-line", "@/job.yml").lines().toList());
    write(
        "train/MLTable",
        table.replace("- read_json_lines", "- read_json_lines: {invalid_lines: drop}"));
    assertTrue(
        found("--select", "json-line", "@/job.yml")
            .startsWith("train/rows/a.jsonl:1:2: warning: "));
    write("train/MLTable", table.replace("- read_json_lines", "- read_delimited"));
    assertEquals("", found("--select", "json-line", "@/job.yml"));
  }

  @Test
  void validationOnAFileOfTheTrainingDataIsALeak() throws IOException {
    writeData("train", "a", "b");
    write("job.yml", LOCAL + "validation_data: {type: mltable, path: ./train/../train}\n");
    assertEquals(
        """
        job.yml:6:40: warning: the model is validated on its training images, so every score is too good; use other images [train-validation-leak]
        """,
        found("--ignore", "few-rows", "@/job.yml"));
  }

  @Test
  void readsAllOfALargeFileOnlyIfThatIsAsked() throws IOException {
    write("job.yml", LOCAL);
    writeData("train");
    String row =
        "{\"image_url\": \"AmlDatastore://d/%06d.jpg\", \"label\": \"a%d\", \"x\": \"%s\"}\n";
    var rows = new StringBuilder();
    for (int i = 0; rows.length() <= 33 << 20; i++) {
      rows.append(row.formatted(i, i % 2, "x".repeat(10_000)));
    }
    rows.append("{\n");
    write("train/rows.jsonl", rows.toString());
    String auto = found("--min-severity", "info", "--ignore", "fragile-path", "@/job.yml");
    assertEquals(
        "job.yml:4:38: info: only the first 32 MiB of `train/rows.jsonl` are checked"
            + "; read all with --data full [unchecked-data]\n",
        auto);
    assertTrue(found("--data", "full", "@/job.yml").contains("json-line"));
  }
}
