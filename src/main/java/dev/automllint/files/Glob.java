package dev.automllint.files;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** One pattern for paths, name by name. */
final class Glob {
  private static final int MAX_LENGTH = 1000;
  private static final int MAX_ALTERNATIVES = 100;

  private static final Pattern GROUP = Pattern.compile("(?<!\\\\)\\{([^{}]*)\\}");

  /** For any number of folders. */
  private static final NamePattern ANY_FOLDERS = NamePattern.of("");

  private final List<NamePattern> names = new ArrayList<>();

  private Glob(String pattern) {
    for (String name : pattern.split("/", -1)) {
      names.add(name.equals("**") ? ANY_FOLDERS : NamePattern.of(name));
    }
    if (names.get(names.size() - 1) == ANY_FOLDERS) {
      names.add(NamePattern.of("*")); // "a/**" is what is in the folder, not the folder
    }
  }

  /**
   * Compiles a pattern, one for each alternative in braces.
   *
   * @throws PatternSyntaxException if the pattern is invalid
   */
  static List<Glob> of(String pattern) {
    if (pattern.length() > MAX_LENGTH) {
      throw new PatternSyntaxException("longer than " + MAX_LENGTH + " characters", pattern, -1);
    }
    String path = pattern.startsWith("./") ? pattern.substring(2) : pattern;
    path = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    if (path.indexOf('/') < 0) {
      path = "**/" + path;
    } else if (path.startsWith("/")) {
      path = "{/,}" + path.substring(1); // of the file system, or of the folder that is searched
    }
    List<Glob> globs = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>(List.of(path));
    while (!open.isEmpty()) {
      String next = open.pop();
      Matcher group = GROUP.matcher(next);
      if (group.find()) {
        for (String alternative : group.group(1).split(",", -1)) {
          open.push(next.substring(0, group.start()) + alternative + next.substring(group.end()));
        }
      } else {
        // A name that begins or ends with two stars covers folders, too.
        next = next.replaceAll("(?<=^|/)\\*\\*(?=[^/])", "**/*");
        next = next.replaceAll("(?<=[^/*])\\*\\*(?=/)", "*/**");
        try {
          globs.add(new Glob(next));
        } catch (PatternSyntaxException e) {
          throw new PatternSyntaxException(e.getDescription(), pattern, -1);
        }
      }
      if (globs.size() + open.size() > MAX_ALTERNATIVES) {
        throw new PatternSyntaxException("too many alternatives", pattern, -1);
      }
    }
    return globs;
  }

  /**
   * Compiles a pattern without alternatives, whatever it begins with.
   *
   * @throws PatternSyntaxException if the pattern is invalid
   */
  static Glob exact(String pattern) {
    return new Glob(pattern);
  }

  /** Whether the pattern describes a path, or a folder that it lies in. */
  boolean matches(String[] path) {
    return matches(path, 0, /* whole= */ false);
  }

  /** Whether the pattern describes the end of a path. */
  boolean matchesWhole(String[] path, int from) {
    return matches(path, from, /* whole= */ true);
  }

  private boolean matches(String[] path, int from, boolean whole) {
    int retry = -1; // the names after the last "any folders" that was passed
    int retryAt = from;
    int at = from;
    for (int i = 0; i < names.size() || (whole && at < path.length); ) {
      if (i < names.size() && names.get(i) == ANY_FOLDERS) {
        retry = ++i;
        retryAt = at;
      } else if (i < names.size() && at < path.length && names.get(i).matches(path[at])) {
        i++;
        at++;
      } else if (retry >= 0 && retryAt < path.length) {
        i = retry;
        at = ++retryAt;
      } else {
        return false;
      }
    }
    return true;
  }
}
