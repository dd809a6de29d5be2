package dev.automllint.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where a report goes: standard output, or a file that appears only when it is whole. */
final class Output implements AutoCloseable {
  private final Writer writer;
  private final Path file;
  private final Path draft;

  private Output(Writer writer, Path file, Path draft) {
    this.writer = writer;
    this.file = file;
    this.draft = draft;
  }

  /** Writes to a stream that stays open. */
  static Output to(Writer stream) {
    return new Output(stream, null, null);
  }

  /**
   * Writes to a file, by way of a draft beside it.
   *
   * @throws IOException if the folder does not exist or takes no file
   */
  static Output to(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return new Output(Files.newBufferedWriter(file, StandardCharsets.UTF_8), file, null);
    }
    // Not a temporary file of the JDK's: those can be read by their owner alone.
    Path draft = folder.resolve(".automl-lint-" + Long.toHexString(System.nanoTime()) + ".tmp");
    return new Output(Files.newBufferedWriter(draft, StandardCharsets.UTF_8), file, draft);
  }

  Writer writer() {
    return writer;
  }

  /** Brings the report to its place. */
  void commit() throws IOException {
    if (file == null) {
      writer.flush();
      return;
    }
    writer.close();
    if (draft == null) {
      return;
    }
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes what is left of a report that did not come to its end. */
  @Override
  public void close() throws IOException {
    if (draft == null) {
      return;
    }
    try {
      writer.close();
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Says why nothing more can be written; nothing if the reader has gone. */
  static int failed(IOException e, PrintWriter err) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    if (message.contains("Broken pipe")) {
      return ExitCode.BROKEN_PIPE.value();
    }
    err.println("automl-lint: cannot write the report: " + message);
    err.flush();
    return ExitCode.FAILURE.value();
  }
}
