package dev.automllint.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Patterns for paths, as in {@code .gitignore}: one without a slash is held against each single
 * name, one with a slash against the whole path; a pattern that matches a folder covers all below.
 */
public final class Globs {
  private final List<Glob> names = new ArrayList<>();
  private final List<Glob> paths = new ArrayList<>();

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
      (trimmed.indexOf('/') < 0 ? names : paths).add(Glob.of(trimmed));
      if (trimmed.startsWith("/")) {
        paths.add(Glob.of(trimmed.substring(1))); // of the folder that is searched alone
      }
      if (trimmed.contains("/**/")) {
        paths.add(Glob.of(trimmed.replace("/**/", "/"))); // "a/**/b" also means a/b
      }
      if (trimmed.startsWith("**/")) {
        paths.add(Glob.of(trimmed.substring(3))); // "**/x" also means x itself
      }
    }
  }

  /** Whether a path, or a folder that it lies in, matches one of the patterns. */
  public boolean match(Path path) {
    if (names.isEmpty() && paths.isEmpty()) {
      return false;
    }
    String plain = FileFinder.display(path.normalize());
    if (paths.stream().anyMatch(glob -> glob.matchesPath(plain))) {
      return true;
    }
    int start = plain.startsWith("/") ? 1 : 0; // it is held against the patterns as it is
    for (int end = start - 1; !names.isEmpty() && end < plain.length(); start = end + 1) {
      end = plain.indexOf('/', start);
      end = end < 0 ? plain.length() : end;
      String name = plain.substring(start, end);
      if (names.stream().anyMatch(glob -> glob.matches(name))) {
        return true;
      }
    }
    return false;
  }
}
