package dev.automllint.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Where symbolic links lead. */
public final class Links {
  private Links() {}

  /**
   * Whether links lead from a path inside a folder to a file outside of it, or to git's own.
   * Whoever names a path outside means it.
   *
   * @param file a file that may not exist yet
   * @param folder the folder
   * @throws IOException if the file system cannot tell
   */
  public static boolean leadOut(Path file, Path folder) throws IOException {
    Path inside = folder.toAbsolutePath().normalize();
    Path root = folder.toRealPath();
    // As it is written: where `..` leads depends on the links before it.
    for (Path part = file.toAbsolutePath(); part != null; part = part.getParent()) {
      Path named = part.normalize();
      if (named.startsWith(inside)
          && !isOfGit(inside.relativize(named))
          && Files.exists(part, LinkOption.NOFOLLOW_LINKS)
          && !isIn(part, root)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The same of the repository around the working folder, or of that folder if there is none. Not
   * if the file system cannot tell: reading the file will say why it cannot be read.
   */
  public static boolean leadOutOfRepository(Path file) {
    try {
      return leadOut(file, repository());
    } catch (IOException e) {
      return false;
    }
  }

  private static Path repository() throws IOException {
    Path here = Path.of("").toAbsolutePath();
    return Bounds.of(here.resolve("file"), here).root();
  }

  /**
   * Whether a path leads to a file inside a folder once links are followed, and not to git's own.
   *
   * @param file a file that may not exist yet
   * @param folder the folder
   * @throws IOException if the file system cannot tell
   */
  public static boolean leadInto(Path file, Path folder) throws IOException {
    Path existing = file.toAbsolutePath().normalize();
    while (!Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
      existing = existing.getParent();
    }
    return isIn(existing, folder.toRealPath());
  }

  /** Whether a path leads into a folder; not if it is a broken link, which writing would follow. */
  private static boolean isIn(Path path, Path root) throws IOException {
    return Files.exists(path) && contains(root, path.toRealPath());
  }

  /**
   * Whether a folder contains a file that is not git's own. Git keeps tokens and programs there.
   *
   * @param root the folder, without links
   * @param real the file, without links
   */
  static boolean contains(Path root, Path real) {
    return real.startsWith(root) && !isOfGit(root.relativize(real));
  }

  /** Whether a path is one of git's own; data that git-annex keeps there is not. */
  private static boolean isOfGit(Path path) {
    int last = path.getNameCount() - 1;
    for (int i = 0; i <= last; i++) {
      if (path.getName(i).toString().equalsIgnoreCase(".git")) {
        return i == last || !path.getName(i + 1).toString().equals("annex");
      }
    }
    return false;
  }

  /**
   * Whether links lead from a path to what a search or a list must not reach: out of the repository
   * around the working folder, or out of that folder if there is none, or to git's own. Of a file
   * that is named elsewhere the repository around it, or its folder, counts.
   *
   * @param path a file or folder
   */
  static boolean leadOutside(Path path) {
    try {
      Path real = path.toRealPath();
      Path named = path.toAbsolutePath().normalize();
      if (real.equals(named)) {
        return false; // no link at all, as nearly always
      }
      Path root = repository();
      return !contains(root, real)
          && (named.startsWith(root)
              || (Files.isRegularFile(real) && !contains(Bounds.of(path, root).root(), real)));
    } catch (IOException e) {
      return false; // reading it will say why it cannot be read
    }
  }
}
