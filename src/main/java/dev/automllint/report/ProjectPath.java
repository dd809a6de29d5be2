package dev.automllint.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.automllint.files.FileFinder;
import java.nio.file.Path;

/** Paths for services that look them up in a checked-out project. */
final class ProjectPath {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  private ProjectPath() {}

  /** The path relative to the current folder if it is below it, without {@code ./}. */
  static String of(String path) {
    return of(path, FileFinder.display(Path.of("").toAbsolutePath()));
  }

  static String of(String path, String folder) {
    String below = folder.endsWith("/") ? folder : folder + "/";
    String plain = path.startsWith(below) ? path.substring(below.length()) : path;
    while (plain.startsWith("./")) {
      plain = plain.substring(2);
    }
    return plain;
  }

  /** Whether a path begins at a root or drive. */
  static boolean isAbsolute(String path) {
    return path.startsWith("/") || (path.length() > 2 && path.startsWith(":/", 1));
  }

  /** The path as a URI: relative, or with {@code file} as its scheme. */
  static String uri(String path) {
    var out = new StringBuilder();
    if (isAbsolute(path)) {
      out.append("file://").append(path.startsWith("/") ? "" : "/");
    }
    for (byte b : path.getBytes(UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean drive = c == ':' && isAbsolute(path) && out.length() == "file:///C".length();
      if (UNRESERVED.indexOf(c) >= 0 || c == '/' || drive) {
        out.append(c);
      } else {
        out.append("%%%02X".formatted((int) c));
      }
    }
    return out.toString();
  }
}
