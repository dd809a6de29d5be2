package dev.automllint.cli;

import java.io.InputStream;
import java.io.OutputStream;
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
          List.of("--format", "github", "examples/broken.yml"));

  private Training() {}

  /** Lints the examples in several ways. */
  public static void main(String[] args) {
    for (List<String> call : CALLS) {
      Main.run(
          call.toArray(String[]::new),
          InputStream.nullInputStream(),
          OutputStream.nullOutputStream(),
          OutputStream.nullOutputStream());
    }
  }
}
