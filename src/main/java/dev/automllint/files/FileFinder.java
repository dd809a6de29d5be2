package dev.automllint.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the YAML files that a command line names. */
public final class FileFinder {
  private static final Set<String> LEFT_OUT = Set.of("node_modules", "target", ".venv");

  private static final Path HERE = Path.of(".");

  private final Globs excluded;
  private final boolean asGit;
  private final GitIgnore.Steps steps = new GitIgnore.Steps();
  private final Set<Path> seen = new HashSet<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  /**
   * A file to lint.
   *
   * @param file where it is
   * @param path its name for reports: as the user gave it, joined with {@code /}
   * @param outside whether it must not be read, as links lead to it that lead out of the repository
   */
  public record Found(Path file, String path, boolean outside) {
    /** One that may be read. */
    public Found(Path file, String path) {
      this(file, path, /* outside= */ false);
    }
  }

  /**
   * A file or folder that git ignores.
   *
   * @param path its name for reports
   * @param pattern the pattern, as it is written
   * @param origin where it is written: {@code .gitignore:3}
   */
  public record LeftOut(String path, String pattern, String origin) {}

  /**
   * Begins a search.
   *
   * @param excluded what it leaves out
   * @param asGit whether it leaves out as well what git ignores
   */
  public FileFinder(Globs excluded, boolean asGit) {
    this.excluded = excluded;
    this.asGit = asGit;
  }

  /**
   * The files that a path of the command line means, without those that were found before. A named
   * file is taken whatever its name, and wherever it is; a folder is searched for {@code *.yml} and
   * {@code *.yaml}, in the order of the names.
   *
   * @param path a file or folder; one that does not exist is listed, for the reader to say so
   */
  public List<Found> find(Path path) {
    return find(path, /* listed= */ false);
  }

  /** The same for a path of a list, whose files the user may not have looked at. */
  public List<Found> findListed(Path path) {
    return find(path, /* listed= */ true);
  }

  private List<Found> find(Path path, boolean listed) {
    List<Found> files = new ArrayList<>();
    boolean isFolder = Files.isDirectory(path);
    if ((isFolder || listed) && Links.leadOutside(path)) {
      add(path, display(path), /* outside= */ true, files);
    } else if (isFolder) {
      GitIgnore above = asGit ? GitIgnore.above(path, steps) : null;
      search(path, path.equals(HERE) ? Path.of("") : path, above, files);
    } else {
      add(path, display(path), files);
    }
    return files;
  }

  /** The YAML files and the folders that were left out because git ignores them. */
  public List<LeftOut> leftOut() {
    return List.copyOf(leftOut);
  }

  /** Whether the name of a file is that of YAML. */
  public static boolean isYaml(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".yml") || name.endsWith(".yaml");
  }

  /** The path as reports show it. */
  public static String display(Path path) {
    String text = path.toString();
    return path.getFileSystem().getSeparator().equals("/") ? text : text.replace('\\', '/');
  }

  /**
   * Searches a folder.
   *
   * @param shown the folder as reports show it. It stays a path until it is shown: a name that
   *     cannot be decoded in the locale would not come back from its text
   * @param above what git ignores because of the folders above; null if that does not matter
   */
  private void search(Path folder, Path shown, GitIgnore above, List<Found> files) {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(children::add);
    } catch (IOException | DirectoryIteratorException e) {
      // Reading the folder as a file will say why it cannot be listed.
      add(folder, display(shown.toString().isEmpty() ? folder : shown), files);
      return;
    }
    children.sort(Comparator.comparing(FileFinder::name));
    GitIgnore ignore =
        above == null
            ? null
            : above.with(
                folder,
                shown,
                children.contains(folder.resolve(GitIgnore.REPOSITORY)),
                children.contains(folder.resolve(GitIgnore.NAME)));
    for (Path child : children) {
      String name = name(child);
      boolean yaml = isYaml(child);
      boolean folderLeftOut = name.startsWith(".") || LEFT_OUT.contains(name);
      Path childShown = shown.resolve(child.getFileName());
      if ((folderLeftOut && !yaml) || excluded.match(childShown)) {
        continue;
      }
      BasicFileAttributes attributes = attributes(child);
      if (attributes == null) {
        // It may be a folder; reading it as a file will say why it cannot be told.
        add(child, display(childShown), files);
      } else if (attributes.isDirectory()) {
        if (!folderLeftOut && !leavesOut(ignore, childShown, /* isFolder= */ true)) {
          search(child, childShown, ignore == null ? null : ignore.below(name), files);
        }
      } else if (yaml
          && !(attributes.isSymbolicLink() && isIgnoredLink(child))
          && !leavesOut(ignore, childShown, /* isFolder= */ false)) {
        boolean outside = attributes.isSymbolicLink() && Links.leadOutside(child);
        add(child, display(childShown), outside, files);
      }
    }
  }

  private boolean leavesOut(GitIgnore ignore, Path shown, boolean isFolder) {
    Optional<IgnorePattern> pattern =
        ignore == null ? Optional.empty() : ignore.ignoring(name(shown), isFolder);
    pattern.ifPresent(
        ignoring ->
            leftOut.add(
                new LeftOut(
                    display(shown) + (isFolder ? "/" : ""),
                    ignoring.written(),
                    ignoring.origin())));
    return pattern.isPresent();
  }

  /** What the file system tells of a file, or of a link itself; null if it does not. */
  private static BasicFileAttributes attributes(Path file) {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      return null;
    }
  }

  /** Whether a link leads to a folder, or is the lock that an editor keeps beside a file. */
  private static boolean isIgnoredLink(Path link) {
    return Files.isDirectory(link) || (name(link).startsWith(".") && !Files.exists(link));
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private void add(Path file, String path, List<Found> files) {
    add(file, path, /* outside= */ false, files);
  }

  private void add(Path file, String path, boolean outside, List<Found> files) {
    if (seen.add(file.toAbsolutePath().normalize())) {
      files.add(new Found(file, path, outside));
    }
  }
}
