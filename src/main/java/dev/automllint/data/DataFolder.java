package dev.automllint.data;

import dev.automllint.files.Bounds;
import dev.automllint.files.FileFinder;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A data folder of a job, or the file that the job names instead.
 *
 * @param real where it is, without links
 * @param shown its name for reports
 * @param bounds what may be read
 */
record DataFolder(Path real, Path shown, Bounds bounds) {
  /** Larger folders hold images; what is searched for is not among their last names. */
  private static final int MAX_ENTRIES = 20_000;

  /**
   * What a path of a job leads to.
   *
   * @param folder the folder; empty if there is none that may be read
   * @param outside whether the path leads out of the bounds
   */
  record Lookup(Optional<DataFolder> folder, boolean outside) {
    private static final Lookup MISSING = new Lookup(Optional.empty(), /* outside= */ false);
    private static final Lookup OUTSIDE = new Lookup(Optional.empty(), /* outside= */ true);
  }

  /**
   * Looks a path up beside the file of the job, then in the working folder.
   *
   * @param file the file of the job, as the user gave it
   * @param workingFolder the working folder, absolute
   * @param path the path that the job gives
   */
  static Lookup find(Path file, Path workingFolder, String path) {
    try {
      Bounds bounds = Bounds.of(file, workingFolder);
      Path written = Path.of(path);
      Path beside = bounds.job().resolve(written);
      Path inWorking = workingFolder.toRealPath().resolve(written);
      Path given = file.normalize().getParent();
      Path shown = given == null ? written : given.resolve(written);
      for (Path candidate : List.of(beside, inWorking)) {
        Optional<Path> real = bounds.real(candidate);
        if (real.isPresent()) {
          Path name = candidate.equals(beside) ? shown : written;
          return new Lookup(
              Optional.of(new DataFolder(real.get(), name.normalize(), bounds)), false);
        }
      }
      boolean leadsOut = !bounds.contains(beside) || Files.exists(beside);
      return leadsOut ? Lookup.OUTSIDE : Lookup.MISSING;
    } catch (IOException | InvalidPathException e) {
      return Lookup.MISSING;
    }
  }

  /** The file {@code MLTable} in it. */
  Path table() {
    return real.resolve("MLTable");
  }

  /** The name of a file in it for reports. */
  String shown(String name) {
    return FileFinder.display(shown.resolve(name).normalize());
  }

  /** The name of a file in it for reports. */
  String shown(Path file) {
    return FileFinder.display(shown.resolve(real.relativize(file)).normalize());
  }

  /** Whether a file of the job is in it. */
  boolean contains(Path file) {
    return bounds.job().resolve(file.getFileName()).startsWith(real);
  }

  /** Whether it is a folder. */
  boolean isFolder() {
    return Files.isDirectory(real);
  }

  /** Whether nothing is in it. */
  boolean isEmpty() {
    try (DirectoryStream<Path> children = Files.newDirectoryStream(real)) {
      return !children.iterator().hasNext();
    } catch (IOException e) {
      return false;
    }
  }

  /** A file that was certainly meant to be the MLTable. */
  Optional<String> nearMiss() {
    try (DirectoryStream<Path> children = Files.newDirectoryStream(real)) {
      Iterator<Path> child = children.iterator();
      for (int i = 0; i < MAX_ENTRIES && child.hasNext(); i++) {
        String name = child.next().getFileName().toString();
        if (!name.equals("MLTable") && name.matches("(?i)ml[-_ ]?table(\\.(ya?ml|txt|json))?")) {
          return Optional.of(name);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // Then it names none.
    }
    return Optional.empty();
  }
}
