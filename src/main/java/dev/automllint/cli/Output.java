package dev.automllint.cli;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.automllint.diagnostic.Quoted;
import dev.automllint.files.FileFinder;
import dev.automllint.files.Links;
import dev.automllint.files.PendingFile;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The destination of a report: standard output, or a file that appears once it is complete. */
final class Output implements AutoCloseable {
  /** Folders of devices, and of files that the caller has opened. */
  private static final List<Path> DESCRIPTORS =
      Stream.of("/dev", "/dev/fd", "/proc/self/fd").map(Path::of).toList();

  private final Writer writer;
  private final Path file;
  private final PendingFile draft;

  private Output(Writer writer, Path file, PendingFile draft) {
    this.writer = writer;
    this.file = file;
    this.draft = draft;
  }

  /** Writes to a stream that stays open. */
  static Output to(Writer stream) {
    return new Output(stream, null, null);
  }

  /**
   * Writes to a file, through a temporary file next to it; to a device, pipe or descriptor as it
   * is.
   *
   * @throws UsageException if the folder does not exist, or the file is YAML
   * @throws IOException if the folder takes no file, or a link leads out of the current folder
   */
  static Output to(Path file) throws IOException {
    boolean descriptor = DESCRIPTORS.contains(file.toAbsolutePath().normalize().getParent());
    if (!descriptor && Links.leadOut(file, Path.of(""))) {
      throw new FileSystemException(file.toString(), null, "a link out of the current folder");
    }
    if (descriptor || (Files.exists(file) && !Files.isRegularFile(file))) {
      // What else is written there stays.
      return new Output(writer(Files.newOutputStream(file, WRITE, APPEND), file), file, null);
    }
    Path target = Files.exists(file) ? file.toRealPath() : file; // a link stays one
    if (Files.exists(file) && FileFinder.isYaml(target)) {
      throw new UsageException(
          FileFinder.display(file) + " is a YAML file, and the report would replace it");
    }
    try {
      boolean kept = Files.isReadable(target);
      PendingFile draft = kept ? PendingFile.copyOf(target) : PendingFile.beside(target);
      return new Output(writer(draft.stream(), file), target, draft);
    } catch (NoSuchFileException e) {
      throw new UsageException(
          "cannot write " + FileFinder.display(file) + ": its folder does not exist");
    } catch (AccessDeniedException e) { // name the file that was asked for
      throw (IOException) new AccessDeniedException(file.toString()).initCause(e);
    }
  }

  /** Writes a question mark for characters that cannot be encoded, instead of failing. */
  private static Writer writer(OutputStream stream, Path file) {
    var named =
        new FilterOutputStream(stream) {
          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
              out.write(bytes, offset, length);
            } catch (IOException e) { // of a full disk, say, which does not name the file
              throw new FileSystemException(file.toString(), null, e.getMessage());
            }
          }
        };
    return new BufferedWriter(new OutputStreamWriter(named, StandardCharsets.UTF_8));
  }

  Writer writer() {
    return writer;
  }

  /** Makes the complete report visible. */
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
      draft.moveTo(file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      draft.moveTo(file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes an incomplete report; whatever left it incomplete has already failed. */
  @Override
  public void close() {
    if (draft != null) {
      try (draft) {
        writer.close();
      } catch (IOException e) {
        // The report is lost anyway.
      }
    }
  }

  /** Reports that nothing more can be written, unless the reader has gone. */
  static ExitCode failed(IOException e, PrintWriter err) {
    if (String.valueOf(e.getMessage()).contains("Broken pipe")) {
      return ExitCode.BROKEN_PIPE;
    }
    err.println("automl-lint: cannot write the report: " + reason(e));
    err.flush();
    return ExitCode.FAILURE;
  }

  /** The reason for which a file cannot be written. */
  static String reason(Exception e) {
    String reason = String.valueOf(e.getMessage());
    if (e instanceof NoSuchFileException) {
      reason += ": its folder does not exist";
    } else if (e instanceof AccessDeniedException) {
      reason += ": permission denied";
    }
    return Quoted.visible(reason);
  }
}
