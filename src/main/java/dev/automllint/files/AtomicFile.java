package dev.automllint.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Replaces the text of files: whoever looks sees the old one or the new one, never a part. */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * Writes a text in the place of another; the file keeps its permissions. A link is followed if it
   * leads to a regular file below the working folder, and stays one.
   *
   * @param file the file, which exists
   * @param workingFolder where writing through links ends
   * @param text what the file is to hold, line breaks as they are
   * @param byteOrderMark whether the file begins with a byte order mark
   * @throws IOException if it cannot be written; the message is for people
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
    try (PendingFile draft = PendingFile.beside(target)) {
      draft.stream().write(bytes);
      draft.stream().close();
      var from =
          Files.getFileAttributeView(
              target, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
      if (from != null) {
        Files.setPosixFilePermissions(draft.file(), from.readAttributes().permissions());
      }
      draft.moveTo(target, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
