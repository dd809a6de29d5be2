package dev.automllint.source;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the YAML files that a command line names. */
public final class FileFinder {
  private static final Set<String> LEFT_OUT = Set.of("node_modules", "target", ".venv");

  private final Globs excluded;
  private final Set<Path> seen = new HashSet<>();

  /**
   * A file to lint.
   *
   * @param file where it is
   * @param path its name for reports: as the user gave it, joined with {@code /}
   */
  public record Found(Path file, String path) {}

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
      search(path, display(path), files);
    } else {
      add(path, display(path), files);
    }
    return files;
  }

  /** The path as reports show it. */
  public static String display(Path path) {
    String text = path.toString();
    return path.getFileSystem().getSeparator().equals("/") ? text : text.replace('\\', '/');
  }

  private void search(Path folder, String path, List<Found> files) {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(children::add);
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      add(folder, path, files); // cannot be listed: reading it will say why
      return;
    }
    children.sort((a, b) -> name(a).compareTo(name(b)));
    String prefix =
        path.isEmpty() || path.equals(".") ? "" : path.endsWith("/") ? path : path + "/";
    for (Path child : children) {
      String name = name(child);
      String childPath = prefix + name;
      if (excluded.match(Path.of(childPath))) {
        continue;
      }
      if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        if (!name.startsWith(".") && !LEFT_OUT.contains(name)) {
          search(child, childPath, files);
        }
      } else if (isYaml(name) && !Files.isDirectory(child)) {
        add(child, childPath, files);
      }
    }
  }

  private void add(Path file, String path, List<Found> files) {
    if (seen.add(file.toAbsolutePath().normalize())) {
      files.add(new Found(file, path));
    }
  }

  private static boolean isYaml(String name) {
    return name.endsWith(".yml") || name.endsWith(".yaml");
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }
}
