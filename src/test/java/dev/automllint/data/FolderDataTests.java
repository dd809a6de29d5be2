package dev.automllint.data;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.data.DataRequest.Input;
import dev.automllint.data.DataRequest.Place;
import dev.automllint.data.DataRequest.Role;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.job.Task;
import dev.automllint.testing.LintTester;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlScalar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The MLTable in the data folder of an image job. */
class FolderDataTests {
  private static final String STEPS =
      """
      transformations:
        - read_json_lines:
        - convert_column_types: [{columns: image_url, column_type: stream_info}]
      """;

  @TempDir private Path folder;

  private final LintTester tester = LintTester.of(this::lint);

  @BeforeEach
  void writeAnnotations() throws IOException {
    write("train/train.jsonl");
    write("train/more/a.jsonl");
    write("train/images/1.jpg");
  }

  private void write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
  }

  private static Place place(String text, String pointer) {
    var scalar =
        new YamlScalar(new Span(0, 5), text, /* plain= */ true, new ScalarValue.Text(text));
    return new Place(scalar, pointer);
  }

  private DataRequest request(long maxBytes) {
    return new DataRequest(
        new SourceFile("job.yml", "train"),
        folder.resolve("job.yml"),
        Task.IMAGE_CLASSIFICATION,
        List.of(new Input(Role.TRAINING, place("train", "/training_data/path"))),
        Optional.of(place("label", "/target_column_name")),
        /* backgroundClass= */ false,
        Optional.empty(),
        maxBytes);
  }

  private List<DataFile> read() {
    return new DataReader(folder).read(request(/* maxBytes= */ 0)).files();
  }

  private List<Diagnostic> lint(SourceFile source) {
    try {
      Files.writeString(folder.resolve("train/MLTable"), source.text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read().stream()
        .filter(file -> file.kind() == FileReport.Kind.MLTABLE)
        .flatMap(file -> file.diagnostics().stream())
        .sorted(Diagnostic.ORDER)
        .toList();
  }

  @Test
  void acceptsWhatAnImageJobNeeds() {
    tester.check(
        "paths: [{file: ./train.jsonl}, {file: more/a.jsonl}, {folder: more}, {pattern: ./**/*.jsonl}]\n"
            + STEPS
            + """
            === under other names
            paths: [{pattern: './[r-z]*.jsonl'}]
            transformations:
              - read_json_lines: {encoding: utf8bom, invalid_lines: error}
              - keep_columns: [image_url, label, x]
              - drop_columns: x
              - convert_column_types:
                  - columns: [x, image_url]
                    column_type: {stream_info: {escaped: true}}
              - take: 10
            """);
  }

  @Test
  void judgesTheFormOfPaths() {
    tester.check(
        """
        paths:
          - file: ./*.jsonl
        #         ^^^^^^^^^ error mltable-path: Azure looks for a file with exactly this name: only `pattern` matches
        # = write `pattern: ./*.jsonl`
        # = fix: rename the key to `pattern`
          - file: more\\a.jsonl
        #         ^^^^^^^^^^^^ error mltable-path: Azure does not read `\\` as a separator
        # = write `more/a.jsonl`
        # = fix: write `/`
          - file: D:\\train\\train.jsonl
        #         ^^^^^^^^^^^^^^^^^^^^ error mltable-path: `D:\\train\\train.jsonl` exists only on this machine
        # = write a path relative to the folder of the MLTable
          - file: /data/train.jsonl
        #         ^^^^^^^^^^^^^^^^^ error mltable-path: `/data/train.jsonl` exists only on this machine
        # = write a path relative to the folder of the MLTable
          - file: ../other/train.jsonl
        #         ^^^^^^^^^^^^^^^^^^^^ error mltable-path: only the folder of the MLTable is uploaded, and this path leads out of it
        # = move the file into the folder
          - file: azureml://datastores/images/paths/train.jsonl
        #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning mltable-path: the `mltable` package takes this short address for a local path
        # = write `azureml://subscriptions/…/resourcegroups/…/workspaces/…/datastores/…`
          - file: more/../train.jsonl
          - file: https://account.blob.core.windows.net/x/*.jsonl
        """
            + STEPS);
  }

  @Test
  void looksFilesUp() throws IOException {
    write("train/more/deep/b.jsonl");
    tester.check(
        """
        paths:
          - file: ./Train.jsonl
        #         ^^^^^^^^^^^^^ error missing-file: there is no file `./Train.jsonl`
        # = did you mean `train.jsonl`?
          - file: more
        #         ^^^^ error missing-file: `more` is a folder; write `folder: …`
          - folder: images/x
        #           ^^^^^^^^ error missing-file: there is no folder `images/x`
          - pattern: ./*.json
        #            ^^^^^^^^ error missing-file: no file matches `./*.json`
          - pattern: a.jsonl
        #            ^^^^^^^ error missing-file: no file matches `a.jsonl`
          - pattern: '**/a.jsonl'
          - pattern: '**/b.jsonl'
          - pattern: more/*.jsonl
          - file: "a\\0b"
        #         ^^^^^^ error missing-file: no file has such a name
          - pattern: ./*/a.jsonl
        """
            + STEPS);
  }

  @Test
  void countsTheFilesThatAreMissing() {
    String names =
        IntStream.range(0, 1020).mapToObj(i -> "- file: x%d\n".formatted(i)).collect(joining());
    List<String> messages =
        lint(new SourceFile("MLTable", "paths:\n" + names + STEPS)).stream()
            .map(Diagnostic::message)
            .toList();
    assertEquals(20, messages.size());
    assertEquals("there is no file `x18`", messages.get(18));
    assertEquals("there is no file `x19`; 1,000 more paths have such a problem", messages.get(19));
  }

  @Test
  void needsATableOfImages() {
    tester.check(
        """
        === no transformations
        paths: [{file: ./train.jsonl}]
        ^^^^^ error no-read-step: no transformation reads the files, so this is a list of files, not of images
        # = add `- read_json_lines` to `transformations`
        === none that reads
        paths: [{file: ./train.jsonl}]
        transformations:
        ^^^^^^^^^^^^^^^ error no-read-step: no transformation reads the files, so this is a list of files, not of images
        # = add `- read_json_lines` to `transformations`
          - convert_column_types: [{columns: image_url, column_type: stream_info}]
        === one that reads something else
        paths: [{file: ./train.jsonl}]
        transformations:
          - read_delimited: {delimiter: ","}
        #   ^^^^^^^^^^^^^^ warning no-read-step: image jobs are documented with JSON lines only, not with `read_delimited`
        # = write the annotations as JSON lines, and use `read_json_lines`
          - convert_column_types: [{columns: image_url, column_type: stream_info}]
        === one that is misspelled
        paths: [{file: ./train.jsonl}]
        transformations:
          - read_json_line:
        #   ^^^^^^^^^^^^^^ error unknown-key: unknown key `read_json_line` in `transformations`
        # = did you mean `read_json_lines`?
        # = fix: rename the key to `read_json_lines`
        === a list under another name
        paths: [{file: ./train.jsonl}]
        transformation:
        ^^^^^^^^^^^^^^ error unknown-key: unknown key `transformation`
        # = did you mean `transformations`?
        # = fix: rename the key to `transformations`
          - read_json_lines
        === no list
        paths: [{file: ./train.jsonl}]
        transformations: read_json_lines
        #                ^^^^^^^^^^^^^^^ error wrong-type: `transformations` must be a list, but is `read_json_lines`
        """);
  }

  @Test
  void needsAColumnOfImages() {
    tester.check(
        """
        === no conversion
        paths: [{file: ./train.jsonl}]
        transformations:
        ^^^^^^^^^^^^^^^ error image-column: no transformation converts `image_url` to `stream_info`, so it stays text
        # = add `convert_column_types`, with `columns: image_url`
        # = unsafe fix: add `convert_column_types`
          - read_json_lines
        === in brackets, which are not edited
        paths: [{file: ./train.jsonl}]
        transformations: [read_json_lines]
        ^^^^^^^^^^^^^^^ error image-column: no transformation converts `image_url` to `stream_info`, so it stays text
        # = add `convert_column_types`, with `columns: image_url`
        === that of another column
        paths: [{file: ./train.jsonl}]
        transformations:
        ^^^^^^^^^^^^^^^ error image-column: no transformation converts `image_url` to `stream_info`, so it stays text
        # = add `convert_column_types`, with `columns: image_url`
        # = unsafe fix: add `convert_column_types`
          - read_json_lines:
          - convert_column_types: [{columns: image, column_type: stream_info}, {columns: image_uid, column_type: string}]
        === before there are columns
        paths: [{file: ./train.jsonl}]
        transformations:
          - convert_column_types: [{columns: image_url, column_type: stream_info}]
        #   ^^^^^^^^^^^^^^^^^^^^ error image-column: before the files are read, there is no column `image_url` to convert
        # = move it below `read_json_lines`
          - read_json_lines:
        === one with an error of its own
        paths: [{file: ./train.jsonl}]
        transformations:
          - read_json_lines:
          - convert_column_types: [{columns: image_url, column_type: stream_inf}]
        #                                                            ^^^^^^^^^^ error unknown-value: `column_type` of `convert_column_types` must be one of `int`, `float`, `string`, `boolean`, `datetime` or `stream_info`, but is `stream_inf`
        # = did you mean `stream_info`?
        # = fix: write `stream_info`
        """);
  }

  @Test
  void repairsTheConversionThatWasMeant() {
    tester.check(
        """
        === that of a column with nearly the same name
        paths: [{file: ./train.jsonl}]
        transformations:
          - read_json_lines
          - convert_column_types:
              - columns: image_ulr
        #                ^^^^^^^^^ error image-column: no transformation converts `image_url` to `stream_info`, but one converts `image_ulr`
        # = did you mean `image_url`?
        # = unsafe fix: write `image_url`
                column_type: stream_info
        === among others
        paths: [{file: ./train.jsonl}]
        transformations:
          - read_json_lines
          - convert_column_types: [{columns: [mask, 'imageUrl'], column_type: {stream_info: }}]
        #                                           ^^^^^^^^^^ error image-column: no transformation converts `image_url` to `stream_info`, but one converts `imageUrl`
        # = did you mean `image_url`?
        # = unsafe fix: write `image_url`
        === one to another type
        paths: [{file: ./train.jsonl}]
        transformations:
          - read_json_lines
          - convert_column_types: [{columns: image_urls, column_type: stream_info}]
          - convert_column_types: [{columns: [image_url], column_type: string}]
        #                                                              ^^^^^^ error image-column: the type of `image_url` must be `stream_info`, but is `string`
        # = unsafe fix: write `stream_info`
        === that of other columns too
        paths: [{file: ./train.jsonl}]
        transformations:
          - read_json_lines
          - convert_column_types: [{columns: [image_url, label], column_type: string}]
        #                                                                     ^^^^^^ error image-column: the type of `image_url` must be `stream_info`, but is `string`
        # = convert it in an item of its own
        === one with settings
        paths: [{file: ./train.jsonl}]
        transformations:
          - read_json_lines
          - convert_column_types: [{columns: image_url, column_type: {boolean: }}]
        #                                                            ^^^^^^^^^^^ error image-column: the type of `image_url` must be `stream_info`
        # = write `column_type: stream_info`
        === both names
        paths: [{file: ./train.jsonl}]
        transformations:
          - read_json_lines
          - convert_column_types: [{columns: [image_urls, image_url], column_type: stream_info}, {columns: image_url2, column_type: string}]
        """);
  }

  @Test
  void needsItsColumns() {
    tester.check(
        "paths: [{file: ./train.jsonl}]\n"
            + STEPS
            + """
              - keep_columns: [image_url]
            #   ^^^^^^^^^^^^ error image-column: the job needs the column `label`
            # = keep it as well
              - drop_columns: [x, image_url]
            #                     ^^^^^^^^^ error image-column: the job needs the column `image_url`
            # = do not drop it
            """);
  }

  @Test
  void tellsOfRowsThatAreLost() {
    tester.check(
        """
        paths: [{file: ./train.jsonl}]
        transformations:
          - read_json_lines: {invalid_lines: drop}
        #                                    ^^^^ info hidden-errors: lines that are not JSON are silently skipped
          - convert_column_types: [{columns: image_url, column_type: stream_info}]
          - take: 3
        #         ^ warning few-rows: only 3 of the images are used
        """);
  }

  @Test
  void readsAThousandFilesAtMost() throws IOException {
    for (int i = 0; i <= 1_000; i++) {
      write("train/many/" + i + ".jsonl");
    }
    tester.check(
        """
        paths:
          - folder: many
        #           ^^^^ info unchecked-data: not checked: too many files: at most 1000 of them are
        """
            + STEPS);
    Files.delete(folder.resolve("train/many/0.jsonl"));
    tester.check("paths: [{folder: many}]\n" + STEPS);
  }

  @Test
  void readsAnnotationsAgainWhenTheyHaveChanged() throws IOException {
    Files.writeString(folder.resolve("train/MLTable"), "paths: [{file: ./train.jsonl}]\n" + STEPS);
    var reader = new DataReader(folder);
    String path = folder.resolve("train/train.jsonl") + ":1: ";
    assertEquals(List.of(path + "no rows: the file is empty"), annotations(reader));
    Files.writeString(folder.resolve("train/train.jsonl"), "{");
    List<String> later = annotations(reader);
    assertEquals(1, later.size());
    assertTrue(later.get(0).startsWith(path + "the object does not end"), later.get(0));
    assertEquals(later, annotations(reader));
  }

  private List<String> annotations(DataReader reader) {
    return reader.read(request(/* maxBytes= */ 1000)).files().stream()
        .filter(file -> file.kind() == FileReport.Kind.ANNOTATIONS)
        .flatMap(file -> file.diagnostics().stream().map(found -> shown(file, found)))
        .toList();
  }

  // ---- ignore files

  private List<String> hidden(String name, String text) throws IOException {
    lint(new SourceFile("MLTable", "paths: [{file: ./more/a.jsonl}]\n" + STEPS));
    Files.writeString(folder.resolve("train").resolve(name), text);
    return read().stream()
        .filter(file -> file.kind() == FileReport.Kind.IGNORE)
        .flatMap(file -> file.diagnostics().stream().map(found -> shown(file, found)))
        .toList();
  }

  private static String shown(DataFile file, Diagnostic found) {
    int line = file.source().lines().position(found.span().start()).line();
    return file.source().path() + ":" + line + ": " + found.message();
  }

  @Test
  void reportsTheLineThatHidesWhatIsNeeded() throws IOException {
    String annotations = ": this line keeps `more/a.jsonl` from being uploaded";
    String path = folder.resolve("train/.gitignore").toString();
    assertEquals(List.of(path + ":2" + annotations), hidden(".gitignore", "*.log\n*.jsonl\n"));
    assertEquals(List.of(path + ":1" + annotations), hidden(".gitignore", "more/\n"));
    assertEquals(List.of(path + ":1" + annotations), hidden(".gitignore", "/more/*.json*"));
    assertEquals(
        List.of(path + ":1: this line keeps `MLTable` from being uploaded"),
        hidden(".gitignore", "*\n"));
  }

  @Test
  void saysNothingOfWhatIsNotCertain() throws IOException {
    for (String text :
        List.of("*.jsonl\n!a.jsonl\n", "# *\n", "/a.jsonl\n", "a.jsonl/\n", "\\*\n")) {
      assertEquals(List.of(), hidden(".gitignore", text), text);
    }
    hidden(".gitignore", "*.jsonl\n");
    assertTrue(hidden(".amlignore", "").isEmpty(), "an .amlignore replaces the .gitignore");
  }
}
