package dev.automllint.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What git ignores in a folder, by {@code .gitignore} there and above in its repository, and by
 * {@code .git/info/exclude}. Whether git tracks a file nevertheless is not looked up.
 */
final class GitIgnore {
  static final String NAME = ".gitignore";
  static final String REPOSITORY = ".git";

  /** The largest file that is read, in bytes, and the most patterns that apply in a folder. */
  private static final int MAX_BYTES = 128 * 1024;

  private static final int MAX_PATTERNS = 10_000;

  /** How many steps of comparing a search takes at most: some seconds of a hostile repository. */
  private static final long MAX_STEPS = 1_000_000_000;

  /** Counts down the steps of a search. */
  static final class Steps {
    private long left = MAX_STEPS;
  }

  /**
   * The patterns of one file.
   *
   * @param patterns in the order of the file
   * @param depth how many names lead from the root of the repository to its folder
   * @param outer what applies where these do not; may be null
   * @param count how many patterns there are, those of {@code outer} included
   */
  private record Layer(List<IgnorePattern> patterns, int depth, Layer outer, int count) {}

  private final Steps steps;

  /** The path of the folder from the root of its repository; null outside of one. */
  private final String[] names;

  private final Layer nearest;

  private GitIgnore(Steps steps, String[] names, Layer nearest) {
    this.steps = steps;
    this.names = names;
    this.nearest = nearest;
  }

  /** What applies to a folder because of those above it. */
  static GitIgnore above(Path folder, Steps steps) {
    var outside = new GitIgnore(steps, null, null);
    try {
      Path real = folder.toRealPath();
      Path root = real;
      do {
        root = root.getParent();
        if (root == null) {
          return outside;
        }
      } while (!Files.exists(root.resolve(REPOSITORY)));
      GitIgnore ignore = outside;
      for (Path at = root; !at.equals(real); at = at.resolve(real.getName(at.getNameCount()))) {
        ignore = ignore.with(at, shown(at), at.equals(root), /* hasPatterns= */ true);
        ignore = ignore.below(real.getName(at.getNameCount()).toString());
      }
      return ignore;
    } catch (IOException e) {
      return outside; // reading the folder says why
    }
  }

  private static Path shown(Path folder) {
    Path here = Path.of("").toAbsolutePath();
    return folder.startsWith(here) ? here.relativize(folder) : folder;
  }

  /**
   * Adds what applies because of files in the folder.
   *
   * @param shown the folder for users
   * @param isRoot whether the folder is the root of a repository
   * @param hasPatterns whether it may have a {@code .gitignore}
   */
  GitIgnore with(Path folder, Path shown, boolean isRoot, boolean hasPatterns) {
    if (!isRoot && (names == null || !hasPatterns)) {
      return this;
    }
    String[] path = isRoot ? new String[0] : names;
    Layer layer = isRoot ? null : nearest;
    if (isRoot) {
      layer = read(folder, shown, Path.of(REPOSITORY, "info", "exclude"), path.length, layer);
    }
    return new GitIgnore(steps, path, read(folder, shown, Path.of(NAME), path.length, layer));
  }

  /** What applies to a folder in this one. */
  GitIgnore below(String name) {
    return names == null ? this : new GitIgnore(steps, path(name), nearest);
  }

  private String[] path(String name) {
    String[] path = Arrays.copyOf(names, names.length + 1);
    path[names.length] = name;
    return path;
  }

  /** The pattern because of which git ignores a file or folder in this one, if it does. */
  Optional<IgnorePattern> ignoring(String name, boolean isFolder) {
    if (nearest == null) {
      return Optional.empty();
    }
    String[] path = path(name);
    int length = Arrays.stream(path).mapToInt(String::length).sum();
    for (Layer layer = nearest; layer != null; layer = layer.outer()) {
      for (int i = layer.patterns().size() - 1; i >= 0; i--) {
        IgnorePattern pattern = layer.patterns().get(i);
        steps.left -= pattern.steps(length);
        if (steps.left < 0) {
          return Optional.empty();
        }
        if (pattern.matches(path, layer.depth(), isFolder)) {
          return pattern.negated() ? Optional.empty() : Optional.of(pattern);
        }
      }
    }
    return Optional.empty();
  }

  private static Layer read(Path folder, Path shown, Path name, int depth, Layer outer) {
    Path file = folder.resolve(name);
    int before = outer == null ? 0 : outer.count();
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) { // as git
        return outer;
      }
      byte[] bytes;
      try (InputStream in = Files.newInputStream(file)) {
        bytes = in.readNBytes(MAX_BYTES + 1);
      }
      List<IgnorePattern> patterns =
          bytes.length > MAX_BYTES
              ? List.of()
              : patterns(bytes, FileFinder.display(shown.resolve(name)));
      int count = before + patterns.size();
      return patterns.isEmpty() || count > MAX_PATTERNS
          ? outer
          : new Layer(patterns, depth, outer, count);
    } catch (IOException e) {
      return outer;
    }
  }

  private static List<IgnorePattern> patterns(byte[] bytes, String shown) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\n");
    List<IgnorePattern> patterns = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      IgnorePattern.of(lines[i], shown + ":" + (i + 1)).ifPresent(patterns::add);
    }
    return patterns;
  }
}
