package dev.automllint.cli;

import dev.automllint.job.Task;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the build runs to learn which classes a start needs: they are kept ready in the archive of
 * the distribution.
 */
public final class Training {
  private static final List<List<String>> CALLS =
      List.of(
          List.of("examples/full.yml"),
          List.of("examples/broken.yml", "examples/huggingface.yml"),
          List.of("--force-exclude", "--jobs", "1", "examples"),
          List.of("--format", "github", "examples/broken.yml"),
          List.of("plan", "examples/full.yml"),
          List.of("plan", "--format", "json", "examples/full.yml"));

  /** Files that are not plain, so that the library reads them; it finds no fault with the first. */
  private static final List<String> TEXTS =
      List.of(
          """
          type: automl
          task: %s
          description: >
            Folded, with an anchor, an alias, an escape
            and a list on several lines.
          target_column_name: "label\\u0020"
          training_data: &data
            type: mltable
            path: azureml:train:1
          validation_data: *data
          tags: {a: 'it''s',
                 b: "c"}
          """,
          """
          type: automl
          task: %s
          compute: azureml:gpu: cluster
          """);

  private Training() {}

  /** Lints and plans the examples, and texts of its own, in several ways. */
  public static void main(String[] args) {
    for (List<String> call : CALLS) {
      run(call, "");
    }
    for (String text : TEXTS) {
      run(List.of("-"), text.formatted(Task.USUAL));
    }
  }

  private static void run(List<String> call, String stdin) {
    Main.run(
        call.toArray(String[]::new),
        new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
        OutputStream.nullOutputStream(),
        OutputStream.nullOutputStream());
  }
}
