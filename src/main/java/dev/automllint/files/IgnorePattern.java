package dev.automllint.files;

import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/**
 * A line of a {@code .gitignore}, see gitignore(5).
 *
 * @param written the line
 * @param origin where it is written: {@code .gitignore:3}
 * @param negated whether it takes back what a line before it ignores
 * @param foldersOnly whether it is for folders only
 * @param name what a name in any folder must be; null if {@code path} counts
 * @param path what the path from the folder of the file must be; null if {@code name} counts
 */
record IgnorePattern(
    String written,
    String origin,
    boolean negated,
    boolean foldersOnly,
    NamePattern name,
    Glob path) {
  /** No name that could be ignored is longer. */
  private static final int MAX_LENGTH = 1000;

  /**
   * Reads a line.
   *
   * @return empty for a comment, an empty line, and a pattern that can match nothing
   */
  static Optional<IgnorePattern> of(String line, String origin) {
    String written = withoutEnd(line);
    if (written.isEmpty() || written.startsWith("#") || written.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    boolean negated = written.startsWith("!");
    boolean foldersOnly = written.endsWith("/");
    String pattern = written.substring(negated ? 1 : 0, written.length() - (foldersOnly ? 1 : 0));
    if (pattern.isEmpty()) {
      return Optional.empty();
    }
    pattern = pattern.replaceAll("(?<!\\\\)\\\\/", "/"); // an escaped slash is one
    int slash = pattern.indexOf('/');
    pattern = slash == 0 ? pattern.substring(1) : pattern;
    pattern = pattern.replaceAll("(?<!\\\\)\\{", "\\\\{"); // a brace has no meaning here
    try {
      return Optional.of(
          new IgnorePattern(
              written,
              origin,
              negated,
              foldersOnly,
              slash < 0 ? NamePattern.of(pattern) : null,
              slash < 0 ? null : Glob.exact(pattern.replaceAll("\\*{3,}", "**"))));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  /** A line without its return, and without spaces at the end that are not escaped. */
  private static String withoutEnd(String line) {
    int end = line.endsWith("\r") ? line.length() - 1 : line.length();
    int used = 0;
    for (int i = 0; i < end; i++) {
      if (line.charAt(i) == '\\') {
        i++;
        used = Math.min(i + 1, end);
      } else if (line.charAt(i) != ' ') {
        used = i + 1;
      }
    }
    return line.substring(0, used);
  }

  /**
   * Whether it describes a file or folder.
   *
   * @param names its path from the root of the repository
   * @param from how many of the names lead to the folder of the {@code .gitignore}
   * @param isFolder whether it is a folder
   */
  boolean matches(String[] names, int from, boolean isFolder) {
    if (foldersOnly && !isFolder) {
      return false;
    }
    return name == null ? path.matchesWhole(names, from) : name.matches(names[names.length - 1]);
  }

  /** At most how many steps a comparison with a text of a length takes, roughly. */
  long steps(int length) {
    return name != null && name.isSimple() ? 1 : (long) written.length() * length;
  }
}
