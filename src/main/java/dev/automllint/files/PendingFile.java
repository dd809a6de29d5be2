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
 * A file that is written beside the one whose place it takes. None stays behind when the program is
 * told to stop; that leaves no time for the blocks that clean up otherwise.
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
   * Begins one.
   *
   * @param target the file whose place it is to take
   * @throws IOException if the folder does not exist or takes no file
   */
  public static PendingFile beside(Path target) throws IOException {
    // Not a temporary file of Java's: nobody else may read those, not even once they are a report.
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

  /** Where it is. */
  Path file() {
    return file;
  }

  /** Where its text goes; to be closed before it is moved. */
  public OutputStream stream() {
    return stream;
  }

  /**
   * Brings it to its place.
   *
   * @throws IOException if it stays where it is
   */
  public void moveTo(Path target, CopyOption how) throws IOException {
    synchronized (OPEN) {
      awaitEnd();
      Files.move(file, target, how);
      OPEN.remove(file);
    }
  }

  /** Removes it if it has not come to its place. */
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

  /** From the first draft on; a program that writes no file should not pay for it. */
  private static void watch() {
    if (watching) {
      return;
    }
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(PendingFile::removeAll));
      watching = true;
    } catch (IllegalStateException e) { // it is ending already
      ending = true;
      awaitEnd();
    }
  }

  /** Whoever is still at work then neither begins a draft nor misses one. */
  private static void awaitEnd() {
    while (ending) {
      try {
        OPEN.wait();
      } catch (InterruptedException e) {
        // The end of the program comes first.
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
          // It stays, as the folder wants it; there is nobody left to tell.
        }
      }
    }
  }
}
