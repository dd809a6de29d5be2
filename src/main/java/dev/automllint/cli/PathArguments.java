package dev.automllint.cli;

import dev.automllint.diagnostic.Quoted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Paths from where they cannot be told from options, or do not fit on a command line. */
final class PathArguments {
  private static final String HERE = "./";

  /** What stands for bytes that are no text. */
  private static final char REPLACEMENT = '\uFFFD';

  /** The longest list of paths, in bytes: 64 MiB, so that an endless one has an end. */
  private static final int MAX_LIST_BYTES = 64 * 1024 * 1024;

  private static final String REASON_MAY_FOLLOW = "--add-suppressions";

  private PathArguments() {}

  /**
   * Marks the names of existing YAML files that begin with a hyphen: hooks put all names of changed
   * files behind our options, and a file called {@code --output-file=x.yml} is no option.
   *
   * @param folder the current folder
   */
  static String[] mark(String[] args, Path folder) {
    String[] marked = args.clone();
    for (int i = 0; i < marked.length && !marked[i].equals("--"); i++) {
      if (isHyphenedFile(marked[i], folder)) {
        marked[i] = HERE + marked[i];
      } else if (marked[i].equals(REASON_MAY_FOLLOW)) {
        marked[i] += "="; // or picocli would take the next path for it
      }
    }
    return marked;
  }

  private static boolean isHyphenedFile(String arg, Path folder) {
    if (!arg.startsWith("-") || !(arg.endsWith(".yml") || arg.endsWith(".yaml"))) {
      return false;
    }
    try {
      return Files.isRegularFile(folder.resolve(arg));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Whether Java lost bytes of an argument because the locale has no characters for them. */
  static boolean isUndecoded(String arg) {
    if (arg.indexOf(REPLACEMENT) < 0) {
      return false;
    }
    try {
      var unused = Path.of(arg); // in UTF-8 the replacement is a character like others
      return false;
    } catch (InvalidPathException e) {
      return true;
    }
  }

  /** The path as the user gave it. */
  static Path unmarked(Path path) {
    String text = path.toString();
    return text.startsWith(HERE + "-") ? Path.of(text.substring(HERE.length())) : path;
  }

  /**
   * Reads paths from a stream: separated by zero bytes if there is one, otherwise one a line.
   *
   * @throws UsageException if it holds too much, or what cannot be a path
   * @throws IOException if the stream fails
   */
  static List<Path> read(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MAX_LIST_BYTES + 1);
    if (bytes.length > MAX_LIST_BYTES) {
      throw new UsageException("--files-from: the list is larger than 64 MiB");
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    boolean lines = text.indexOf('\0') < 0;
    List<Path> paths = new ArrayList<>();
    for (int start = 0, end; start < text.length(); start = end + 1) {
      end = text.indexOf(lines ? '\n' : '\0', start);
      end = end < 0 ? text.length() : end;
      boolean windows = lines && end > start && text.charAt(end - 1) == '\r';
      int stop = windows && end < text.length() ? end - 1 : end;
      if (stop > start) {
        paths.add(path(text.substring(start, stop)));
      }
    }
    return paths;
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException("--files-from: " + Quoted.of(name) + " cannot be a file name");
    }
  }
}
