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
    Path existing = named;
    while (!Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
      existing = existing.getParent();
    }
    boolean broken = !Files.exists(existing); // writing would create its target
    return broken || !existing.toRealPath().startsWith(folder.toRealPath());
  }
}
