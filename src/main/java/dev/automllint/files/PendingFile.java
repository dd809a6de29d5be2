package dev.automllint.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * A file that is written beside the one that it replaces. It is also removed when the process is
 * told to stop, which runs no {@code finally} blocks.
 */
public final class PendingFile implements AutoCloseable {
  private static final Set<Path> OPEN = new HashSet<>();
  private static boolean watching;
  private static boolean ending;

  private final Path file;
  private final OutputStream stream;

  private PendingFile(Path file, OutputStream stream) {
    this.file = file;
    this.stream = stream;
  }

  /**
   * Creates a file in the folder of another.
   *
   * @throws IOException if the folder does not exist or is not writable
   */
  public static PendingFile beside(Path target) throws IOException {
    // Not Files.createTempFile: only the owner could read the report.
    String name = ".automl-lint-" + UUID.randomUUID() + ".tmp";
    Path file = target.toAbsolutePath().resolveSibling(name);
    synchronized (OPEN) {
      awaitEnd();
      watch();
      OutputStream stream = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
      OPEN.add(file);
      return new PendingFile(file, stream);
    }
  }

  Path file() {
    return file;
  }

  /** Where its text goes; to be closed before the file is moved. */
  public OutputStream stream() {
    return stream;
  }

  /**
   * Moves it to the file that it replaces.
   *
   * @throws IOException if it cannot be moved
   */
  public void moveTo(Path target, CopyOption how) throws IOException {
    synchronized (OPEN) {
      awaitEnd();
      Files.move(file, target, how);
      OPEN.remove(file);
    }
  }

  /** Removes it unless it was moved. */
  @Override
  public void close() throws IOException {
    try {
      stream.close();
    } finally {
      synchronized (OPEN) {
        if (OPEN.remove(file)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static void watch() {
    if (watching) {
      return;
    }
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(PendingFile::removeAll));
      watching = true;
    } catch (IllegalStateException e) { // the process is exiting already
      ending = true;
      awaitEnd();
    }
  }

  /** Blocks other threads when the process ends, so that they create no more files. */
  private static void awaitEnd() {
    while (ending) {
      try {
        OPEN.wait();
      } catch (InterruptedException e) {
        // The process is exiting.
      }
    }
  }

  private static void removeAll() {
    synchronized (OPEN) {
      ending = true;
      for (Path file : OPEN) {
        try {
          Files.deleteIfExists(file);
        } catch (IOException e) {
          // Best effort: the process is exiting.
        }
      }
    }
  }
}
