package dev.automllint.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes the text of files: readers see the old text or the new one, never a part. */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * Replaces the text of a file, which keeps its owner, permissions and attributes. A link is
   * followed if it leads to a regular file below the working folder, and stays a link.
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
      throw refused(file, "not a regular file");
    }
    if (Links.leadOut(file, workingFolder)
        || (Files.isSymbolicLink(file) && !target.startsWith(workingFolder.toRealPath()))) {
      throw refused(file, "a link out of the current folder");
    }
    if (!Files.isWritable(target)) {
      throw refused(file, "it is write-protected");
    }
    if (hasOtherNames(target)) {
      throw refused(file, "it has a second name (a hard link) that would keep the old text");
    }
    byte[] bytes = ((byteOrderMark ? "\uFEFF" : "") + text).getBytes(StandardCharsets.UTF_8);
    try (PendingFile pending = PendingFile.copyOf(target)) {
      if (!owner(pending.file()).equals(owner(target))) {
        throw refused(file, "another user or group owns it, and that would change");
      }
      pending.stream().write(bytes);
      pending.moveTo(target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /**
   * Writes a new file.
   *
   * @param file the file, which does not exist, in a folder that does
   * @param workingFolder the folder that links may not lead out of
   * @param text its text
   * @throws FileAlreadyExistsException if there is something of its name, if only a broken link
   * @throws IOException if it cannot be written; the message is for users
   */
  public static void create(Path file, Path workingFolder, String text) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    if (Links.leadOut(file, workingFolder)) {
      throw refused(file, "a link out of the current folder");
    }
    try (PendingFile pending = PendingFile.beside(file)) {
      pending.stream().write(text.getBytes(StandardCharsets.UTF_8));
      pending.moveToNew(file);
    } catch (NoSuchFileException | AccessDeniedException e) { // name the file that was asked for
      String reason =
          e instanceof NoSuchFileException ? "its folder does not exist" : "permission denied";
      throw (IOException) refused(file, reason).initCause(e);
    }
  }

  private static FileSystemException refused(Path file, String reason) {
    return new FileSystemException(file.toString(), null, reason);
  }

  private static boolean hasOtherNames(Path file) throws IOException {
    return supportsUnix(file) && (int) Files.getAttribute(file, "unix:nlink") > 1;
  }

  /** The user and group of a file; empty where the file system has none. */
  private static String owner(Path file) throws IOException {
    return supportsUnix(file)
        ? Files.getAttribute(file, "unix:uid") + ":" + Files.getAttribute(file, "unix:gid")
        : "";
  }

  private static boolean supportsUnix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("unix");
  }
}
