package dev.automllint.data;

import dev.automllint.files.ReadResult;
import dev.automllint.testing.LintTester;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** An MLTable that is checked by its schema alone. */
class MlTableReaderTests {
  private static final LintTester TESTER =
      LintTester.of(
          source ->
              DataReader.table(Path.of("MLTable"), new ReadResult.Decoded(source)).diagnostics());

  @Test
  void acceptsWhatIsDocumented() {
    TESTER.check(
        """
        $schema: https://azuremlschemas.azureedge.net/latest/MLTable.schema.json
        type: mltable
        paths:
          - file: ./a.csv
          - folder: ./b
          - pattern: ./c/**/[a-f]?.csv
          - file: https://account.blob.core.windows.net/container/a.csv
        transformations:
          - read_delimited:
              delimiter: ","
              encoding: ascii
              header: all_files_same_headers
              empty_as_string: false
              include_path_column: true
              support_multi_line: false
              infer_column_types: true
          - convert_column_types:
              - columns: [a, b]
                column_type: int
              - columns: c
                column_type:
                  boolean: {true_values: [yes], false_values: [no], mismatch_as: error}
              - columns: d
                column_type:
                  datetime: {formats: ["%Y"]}
          - keep_columns: [a, b, c]
          - drop_columns: b
          - extract_columns_from_partition_format: "/{year}/"
          - filter: 'col("a") > 1'
          - skip: 0
          - take: 1
          - take_random_sample: {probability: 0.5, seed: 1}
        traits: {index_columns: a}
        metadata: {by: me}
        === a step without arguments
        paths: [{folder: ./x}]
        transformations:
          - read_parquet
          - read_delta_lake:
        === nothing but files, as for other kinds of jobs
        paths: [{file: ./x.jsonl}]
        """);
  }

  @Test
  void needsPaths() {
    TESTER.check(
        """
        === empty
        # nothing
        ^ error missing-key: the MLTable is empty
        # = add `paths` and `transformations`
        === a list
        - file: ./x
        ^^^^^^^^^^^ error wrong-type: an MLTable must be a mapping with the keys `paths` and `transformations`
        === a text
        ./train.jsonl
        ^^^^^^^^^^^^^ error wrong-type: an MLTable must be a mapping with the keys `paths` and `transformations`
        === missing
        type: mltable
        ^^^^ error missing-key: missing key `paths`
        # = add `paths: …`
        === without items
        paths: []
        #      ^^ error empty-value: `paths` must not be empty
        === misspelled
        path: [{file: ./x}]
        ^^^^ error unknown-key: unknown key `path`
        # = did you mean `paths`?
        # = fix: rename the key to `paths`
        === two documents
        paths: [{file: ./x}]
        ---
        ^^^ error multiple-documents: an MLTable must be a single document
        === broken
        paths: [{file: ./x
        #       ^ error syntax: this `{` is not closed
        # = close it with `}`
        """);
  }

  @Test
  void judgesItemsOfPaths() {
    TESTER.check(
        """
        paths:
          - ./x
        #   ^^^ error mltable-path: an item of `paths` must be a mapping with `file`, `folder` or `pattern`
        # = write `- file: …`
          - {}
        #   ^^ error empty-value: `paths` must not be empty
          - file: 5
        #         ^ error wrong-type: `file` of `paths` must be text, but is 5
        # = put quotes around it: `"5"`
          - file: ''
        #         ^^ error empty-value: `file` of `paths` must not be empty
          - file:
        #   ^^^^ error null-value: `file` of `paths` has no value; it must be text
        # = give it a value, or remove the key
          - path: ./x
        #   ^^^^ error unknown-key: unknown key `path` in `paths`
        # = did you mean `file`?
        # = fix: rename the key to `file`
          - file: ./x
        #   ^^^^^^^^^… error mltable-path: an item of `paths` must have exactly one of `file`, `folder` and `pattern`
        # = begin each with `- `
            folder: ./y
        """);
  }

  @Test
  void judgesOtherKeysByWhatIsLost() {
    TESTER.check(
        """
        paths: [{file: ./x}]
        transformation: []
        ^^^^^^^^^^^^^^ error unknown-key: unknown key `transformation`
        # = did you mean `transformations`?
        # = fix: rename the key to `transformations`
        name: images
        ^^^^ warning unknown-key: unknown key `name`
        # = allowed here: `$schema`, `transformations`, `traits` and `metadata`
        metdata: {}
        ^^^^^^^ warning unknown-key: unknown key `metdata`
        # = did you mean `metadata`?
        # = fix: rename the key to `metadata`
        type: tabular
        #     ^^^^^^^ info unknown-value: `type` is always `mltable`, but is `tabular`
        """);
  }

  @Test
  void judgesTransformations() {
    TESTER.check(
        """
        paths: [{file: ./x}]
        transformations:
          - read_jsonl:
        #   ^^^^^^^^^^ error unknown-key: unknown key `read_jsonl` in `transformations`
        # = did you mean `read_json_lines`?
        # = fix: rename the key to `read_json_lines`
          - read_json_lines:
              path_column: x
        #     ^^^^^^^^^^^ error unknown-key: unknown key `path_column` in `read_json_lines`
        # = allowed here: `include_path_column` and `encoding`
              invalid_lines: skip
        #                    ^^^^ error unknown-value: `invalid_lines` of `read_json_lines` must be one of `error` or `drop`, but is `skip`
          - convert_column_types:
              - columns: image_url
                column_type: streaminfo
        #                    ^^^^^^^^^^ error unknown-value: `column_type` of `convert_column_types` must be one of `int`, `float`, `string`, `boolean`, `datetime` or `stream_info`, but is `streaminfo`
        # = did you mean `stream_info`?
        # = fix: write `stream_info`
          - take: 0
        #         ^ error out-of-range: `take` of `transformations` must be above 0, but is 0
          - take_random_sample: {probability: 1}
        #                                     ^ error out-of-range: `probability` of `take_random_sample` must be above 0 and below 1, but is 1
          - read_jsonlines
        #   ^^^^^^^^^^^^^^ error unknown-value: `transformations` must be one of `read_json_lines`, `read_delimited`, `read_parquet` or `read_delta_lake`, but is `read_jsonlines`
        # = did you mean `read_json_lines`?
        # = fix: write `read_json_lines`
        === an argument beside its transformation
        paths: [{file: ./x}]
        transformations:
          - read_json_lines:
        #   ^^^^^^^^^^^^^^^ error null-value: `read_json_lines` has no value: the keys below are not indented
        # = indent `encoding` below `read_json_lines`
        # = unsafe fix: indent what belongs to the block
            encoding: utf8
        === no list
        paths: [{file: ./x}]
        transformations: read_json_lines
        #                ^^^^^^^^^^^^^^^ error wrong-type: `transformations` must be a list, but is `read_json_lines`
        === no boolean
        paths: [{file: ./a.jsonl}]
        transformations:
          - read_json_lines: {include_path_column: maybe}
        #                                          ^^^^^ error wrong-type: `include_path_column` of `read_json_lines` must be true or false, but is `maybe`
        """);
  }
}
