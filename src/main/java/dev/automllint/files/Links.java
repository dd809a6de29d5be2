package dev.automllint.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Where symbolic links lead. */
public final class Links {
  private Links() {}

  /**
   * Whether links lead from a path inside a folder to a file outside of it. Whoever names a path
   * outside means it.
   *
   * @param file a file that may not exist yet
   * @param folder the folder
   * @throws IOException if the file system cannot tell
   */
  public static boolean leadOut(Path file, Path folder) throws IOException {
    Path named = file.toAbsolutePath().normalize();
    if (!named.startsWith(folder.toAbsolutePath().normalize())) {
      return false;
    }
    return !leadInto(named, folder);
  }

  /**
   * Whether a path leads to a file inside a folder once links are followed.
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
    boolean broken = !Files.exists(existing); // writing would create its target
    return !broken && existing.toRealPath().startsWith(folder.toRealPath());
  }

  /**
   * Whether links lead from a path to what a search or a list must not reach: out of the repository
   * around the working folder, or out of that folder if there is none. Of a file that is named
   * elsewhere the repository around it, or its folder, counts.
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
      Path here = Path.of("").toAbsolutePath();
      Path root = Bounds.of(here.resolve(path.getFileName()), here).root();
      return !real.startsWith(root)
          && (named.startsWith(root)
              || (Files.isRegularFile(real) && !real.startsWith(Bounds.of(path, here).root())));
    } catch (IOException e) {
      return false; // reading it will say why it cannot be read
    }
  }
}
