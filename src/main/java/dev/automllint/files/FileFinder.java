package dev.automllint.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the YAML files that a command line names. */
public final class FileFinder {
  private static final Set<String> LEFT_OUT = Set.of("node_modules", "target", ".venv");

  private static final Path HERE = Path.of(".");

  private final Globs excluded;
  private final Set<Path> seen = new HashSet<>();

  /**
   * A file to lint.
   *
   * @param file where it is
   * @param path its name for reports: as the user gave it, joined with {@code /}
   * @param regular whether it was just seen to be a regular file
   */
  public record Found(Path file, String path, boolean regular) {}

  /**
   * Begins a search.
   *
   * @param excluded what a search leaves out
   */
  public FileFinder(Globs excluded) {
    this.excluded = excluded;
  }

  /**
   * The files that a path of the command line means, without those that were found before. A named
   * file is taken whatever it is called; a folder is searched for {@code *.yml} and {@code *.yaml},
   * in the order of the names.
   *
   * @param path a file or folder; one that does not exist is listed, for the reader to say so
   */
  public List<Found> find(Path path) {
    List<Found> files = new ArrayList<>();
    if (Files.isDirectory(path)) {
      search(path, path.equals(HERE) ? Path.of("") : path, files);
    } else {
      add(path, display(path), /* regular= */ false, files);
    }
    return files;
  }

  /** The path as reports show it. */
  public static String display(Path path) {
    String text = path.toString();
    return path.getFileSystem().getSeparator().equals("/") ? text : text.replace('\\', '/');
  }

  /**
   * Searches a folder.
   *
   * @param shown the folder as reports show it. It stays a path until it is shown: a name whose
   *     bytes are no text of the locale would not come back from its text
   */
  private void search(Path folder, Path shown, List<Found> files) {
    List<Child> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path child : stream) {
        children.add(new Child(child.getFileName().toString(), child));
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      add(
          folder,
          display(shown.toString().isEmpty() ? folder : shown),
          /* regular= */ false,
          files);
      return; // cannot be listed: reading it will say why
    }
    children.sort((a, b) -> a.name.compareTo(b.name));
    for (Child child : children) {
      boolean folderLeftOut = child.name.startsWith(".") || LEFT_OUT.contains(child.name);
      if (folderLeftOut && !isYaml(child.name)) {
        continue;
      }
      Path childShown = shown.resolve(child.file.getFileName());
      if (excluded.match(childShown)) {
        continue;
      }
      Kind kind = kind(child); // asked for once: it is the most that a search costs
      if (kind == Kind.FOLDER) {
        if (!folderLeftOut) {
          search(child.file, childShown, files);
        }
      } else if (kind != Kind.OTHER && isYaml(child.name)) {
        add(child.file, display(childShown), kind == Kind.REGULAR, files);
      }
    }
  }

  private record Child(String name, Path file) {}

  private enum Kind {
    FOLDER,
    REGULAR,
    UNCERTAIN,
    OTHER
  }

  /** What something in a folder is; what is uncertain the reader will find out, and say so. */
  private static Kind kind(Child child) {
    try {
      var attributes =
          Files.readAttributes(child.file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isRegularFile()) {
        return Kind.REGULAR;
      }
      if (attributes.isDirectory()) {
        return Kind.FOLDER;
      }
      return attributes.isSymbolicLink() && isNoFile(child) ? Kind.OTHER : Kind.UNCERTAIN;
    } catch (IOException e) {
      return Kind.UNCERTAIN;
    }
  }

  /** Whether a link leads to a folder, or is what an editor leaves beside a file that is open. */
  private static boolean isNoFile(Child link) {
    return Files.isDirectory(link.file) || (link.name.startsWith(".") && !Files.exists(link.file));
  }

  private void add(Path file, String path, boolean regular, List<Found> files) {
    if (seen.add(file.toAbsolutePath().normalize())) {
      files.add(new Found(file, path, regular));
    }
  }

  private static boolean isYaml(String name) {
    return name.endsWith(".yml") || name.endsWith(".yaml");
  }
}
