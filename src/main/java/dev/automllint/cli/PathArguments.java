package dev.automllint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Arguments before they are parsed, and paths from a list. */
final class PathArguments {
  /** What Java puts in place of bytes that it cannot decode. */
  private static final char REPLACEMENT = '\uFFFD';

  /** The largest list of paths, in bytes: 64 MiB, so that an endless one has an end. */
  private static final int MAX_LIST_BYTES = 64 * 1024 * 1024;

  private PathArguments() {}

  /**
   * Keeps the path after {@code --add-suppressions} from being taken for its reason, which can only
   * follow {@code =}.
   */
  static String[] withoutOptionalValues(String[] args) {
    String[] marked = args.clone();
    for (int i = 0; i < marked.length && !marked[i].equals("--"); i++) {
      if (marked[i].equals(FixOptions.ADD_SUPPRESSIONS)) {
        marked[i] += "=";
      }
    }
    return marked;
  }

  /**
   * Refuses arguments of which Java lost bytes, because the locale has no characters for them.
   *
   * @throws UsageException if there is one
   */
  static void checkDecoded(String... args) {
    for (String arg : args) {
      if (isUndecoded(arg)) {
        throw new UsageException("this locale cannot express " + arg + "; set LC_ALL=C.UTF-8");
      }
    }
  }

  private static boolean isUndecoded(String arg) {
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

  /**
   * Reads paths from a stream: separated by NUL bytes if there is one, otherwise one per line.
   *
   * @param option the option that names the stream
   * @throws UsageException if the list is too large, or a line cannot be a path
   * @throws IOException if the stream fails
   */
  static List<Path> read(String option, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MAX_LIST_BYTES + 1);
    if (bytes.length > MAX_LIST_BYTES) {
      throw new UsageException(option + ": the list is larger than 64 MiB");
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    String separator = text.indexOf('\0') < 0 ? "\r?\n" : "\0";
    return Stream.of(text.split(separator))
        .filter(name -> !name.isEmpty())
        .map(name -> Arguments.path(option, name))
        .toList();
  }
}
