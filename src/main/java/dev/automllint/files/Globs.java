package dev.automllint.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Patterns for paths, as in {@code .gitignore}: one without a slash is compared with each single
 * name, one with a slash with the whole path; a pattern that matches a folder covers all below.
 */
public final class Globs {
  private final List<Glob> globs = new ArrayList<>();

  /**
   * Compiles patterns.
   *
   * @param patterns patterns with {@code *}, {@code **}, {@code ?}, {@code [a-z]} and {@code {a,b}}
   * @throws java.util.regex.PatternSyntaxException if one is invalid
   */
  public Globs(List<String> patterns) {
    for (String pattern : patterns) {
      globs.addAll(Glob.of(pattern));
    }
  }

  /** Whether a path, or a folder that it lies in, matches one of the patterns. */
  public boolean match(Path path) {
    if (globs.isEmpty()) {
      return false;
    }
    String[] names = FileFinder.display(path.normalize()).split("/");
    return globs.stream().anyMatch(glob -> glob.matches(names));
  }
}
