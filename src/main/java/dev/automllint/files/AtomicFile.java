package dev.automllint.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Replaces the text of files: readers see the old text or the new one, never a part. */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * Replaces the text of a file, which keeps its permissions. A link is followed if it leads to a
   * regular file below the working folder, and stays a link.
   *
   * @param file the file, which exists
   * @param workingFolder the folder that links may not lead out of
   * @param text the new text
   * @param byteOrderMark whether the file begins with a byte order mark
   * @throws IOException if it cannot be written; the message is for users
   */
  public static void write(Path file, Path workingFolder, String text, boolean byteOrderMark)
      throws IOException {
    Path target = file.toRealPath();
    if (!Files.isRegularFile(target)) {
      throw new FileSystemException(file.toString(), null, "not a regular file");
    }
    if (Files.isSymbolicLink(file) && !target.startsWith(workingFolder.toRealPath())) {
      throw new FileSystemException(file.toString(), null, "a link out of the current folder");
    }
    if (!Files.isWritable(target)) {
      throw new FileSystemException(file.toString(), null, "it is write-protected");
    }
    byte[] bytes = ((byteOrderMark ? "\uFEFF" : "") + text).getBytes(StandardCharsets.UTF_8);
    try (PendingFile pending = PendingFile.beside(target)) {
      pending.stream().write(bytes);
      pending.stream().close();
      var from =
          Files.getFileAttributeView(
              target, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
      if (from != null) {
        Files.setPosixFilePermissions(pending.file(), from.readAttributes().permissions());
      }
      pending.moveTo(target, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
