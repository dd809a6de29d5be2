package dev.automllint.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
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
  private final FileChannel channel;
  private final OutputStream stream;

  private PendingFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
    this.stream = Channels.newOutputStream(channel);
  }

  /**
   * Creates a file in the folder of another, which it is to replace. If that exists, the new one
   * has its permissions from the start.
   *
   * @throws IOException if the folder does not exist or is not writable
   */
  public static PendingFile beside(Path target) throws IOException {
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    FileAttribute<?>[] attributes = permissions(target);
    return create(target, file -> FileChannel.open(file, options, attributes));
  }

  /**
   * Creates a copy of a file in its folder, with its owner, permissions and whatever else the file
   * system keeps for it; new text replaces its own.
   *
   * @throws IOException if the folder is not writable
   */
  public static PendingFile copyOf(Path target) throws IOException {
    return create(
        target,
        file -> {
          Files.copy(target, file, StandardCopyOption.COPY_ATTRIBUTES);
          return FileChannel.open(
              file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        });
  }

  /** Opens a file that does not exist yet. */
  private interface Creation {
    FileChannel open(Path file) throws IOException;
  }

  private static PendingFile create(Path target, Creation creation) throws IOException {
    String name = ".automl-lint-" + UUID.randomUUID() + ".tmp";
    Path file = target.toAbsolutePath().resolveSibling(name);
    synchronized (OPEN) {
      awaitEnd();
      watch();
      OPEN.add(file);
      try {
        return new PendingFile(file, creation.open(file));
      } catch (IOException e) {
        OPEN.remove(file);
        Files.deleteIfExists(file);
        throw e;
      }
    }
  }

  private static FileAttribute<?>[] permissions(Path target) throws IOException {
    var view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
    return view == null || !Files.exists(target)
        ? new FileAttribute<?>[0]
        : new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(view.readAttributes().permissions())
        };
  }

  Path file() {
    return file;
  }

  /** Where its text goes. */
  public OutputStream stream() {
    return stream;
  }

  /**
   * Moves it to the file that it replaces, once its text is on the disk.
   *
   * @throws IOException if it cannot be moved
   */
  public void moveTo(Path target, CopyOption how) throws IOException {
    move(target, how);
  }

  /**
   * Moves it to a name that nothing has yet, once its text is on the disk.
   *
   * @throws FileAlreadyExistsException if something has the name
   * @throws IOException if it cannot be moved
   */
  void moveToNew(Path target) throws IOException {
    move(target);
  }

  private void move(Path target, CopyOption... how) throws IOException {
    if (channel.isOpen()) {
      channel.force(/* metaData= */ true);
      stream.close();
    }
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
