package dev.automllint.source;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;

/**
 * Patterns for paths, as in {@code .gitignore}: one without a slash is held against each single
 * name, one with a slash against the whole path; a pattern that matches a folder covers all below.
 */
public final class Globs {
  private final List<PathMatcher> names = new ArrayList<>();
  private final List<PathMatcher> paths = new ArrayList<>();

  /**
   * Compiles patterns.
   *
   * @param patterns patterns with {@code *}, {@code **}, {@code ?}, {@code [a-z]} and {@code {a,b}}
   * @throws java.util.regex.PatternSyntaxException if one cannot be understood
   */
  public Globs(List<String> patterns) {
    for (String pattern : patterns) {
      String trimmed = pattern.startsWith("./") ? pattern.substring(2) : pattern;
      if (trimmed.endsWith("/")) {
        trimmed = trimmed.substring(0, trimmed.length() - 1);
      }
      (trimmed.indexOf('/') < 0 ? names : paths).add(matcher(trimmed));
      if (trimmed.startsWith("/")) {
        paths.add(matcher(trimmed.substring(1))); // of the folder that is searched alone
      }
      if (trimmed.contains("/**/")) {
        paths.add(matcher(trimmed.replace("/**/", "/"))); // "a/**/b" also means a/b
      }
      if (trimmed.startsWith("**/")) {
        paths.add(matcher(trimmed.substring(3))); // "**/x" also means x itself
      }
    }
  }

  private static PathMatcher matcher(String pattern) {
    return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
  }

  /** Whether a path, or a folder that it lies in, matches one of the patterns. */
  public boolean match(Path path) {
    if (names.isEmpty() && paths.isEmpty()) {
      return false;
    }
    Path plain = path.normalize();
    for (int i = 1; i <= plain.getNameCount(); i++) {
      Path name = plain.getName(i - 1);
      // A path that starts at the root is held against the patterns as it is.
      Path head =
          plain.isAbsolute() ? plain.getRoot().resolve(plain.subpath(0, i)) : plain.subpath(0, i);
      if (names.stream().anyMatch(m -> m.matches(name))
          || paths.stream().anyMatch(m -> m.matches(head))) {
        return true;
      }
    }
    return false;
  }
}
