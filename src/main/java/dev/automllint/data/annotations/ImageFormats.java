package dev.automllint.data.annotations;

import java.util.List;
import java.util.Locale;

/** The documented formats of images, as extension of a file or as {@code format}. */
final class ImageFormats {
  private static final List<String> ALL =
      List.of("jpg", "jpeg", "png", "jpe", "jfif", "bmp", "tif", "tiff");

  private static final int MIN_EXTENSION = 3;
  private static final int MAX_EXTENSION = 5;

  private ImageFormats() {}

  /** The formats, for messages. */
  static String words() {
    return String.join(", ", ALL.subList(0, ALL.size() - 1)) + " or " + ALL.get(ALL.size() - 1);
  }

  static boolean contains(String format) {
    return ALL.contains(format.toLowerCase(Locale.ROOT));
  }

  /** An address without its query, which may hold a signature. */
  static String withoutQuery(String url) {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query);
  }

  /** Whether an address may be that of an image: it has such an extension, or none. */
  static boolean isImage(String url) {
    String path = withoutQuery(url);
    int dot = path.lastIndexOf('.');
    int slash = path.lastIndexOf('/');
    int length = path.length() - dot - 1;
    if (dot < slash || length < MIN_EXTENSION || length > MAX_EXTENSION) {
      return true;
    }
    if (path.startsWith("jpg", dot + 1)) {
      return true; // like nearly all
    }
    if (!Ascii.isWord(path, dot + 1, path.length())) {
      return true;
    }
    boolean host = slash > 0 && path.charAt(slash - 1) == '/';
    return host || contains(path.substring(dot + 1));
  }
}
