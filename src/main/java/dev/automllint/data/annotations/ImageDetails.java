package dev.automllint.data.annotations;

import dev.automllint.diagnostic.Quoted;

/** Checks the optional format and size of an image. */
final class ImageDetails {
  private static final String POINTER = "/" + RowReader.DETAILS;

  private ImageDetails() {}

  static void check(Row row, int line, FileLog log) {
    Kind kind = row.details.kind();
    if (kind == Kind.ABSENT || kind == Kind.NULL) {
      return;
    }
    if (kind != Kind.OBJECT) {
      String message = "`image_details` must be an object, but is " + kind.words();
      log.add(Problem.DETAILS, () -> Draft.of(Problem.DETAILS, Spot.value(line, POINTER), message));
    } else if (!isFormat(row.format)) {
      log.add(Problem.DETAILS, () -> format(row.format, line));
    } else if (!isSize(row.width)) {
      log.add(Problem.DETAILS, () -> size("width", row.width, line));
    } else if (!isSize(row.height)) {
      log.add(Problem.DETAILS, () -> size("height", row.height, line));
    }
  }

  private static boolean isFormat(Value value) {
    return switch (value.kind()) {
      case ABSENT, NULL -> true;
      case TEXT -> ImageFormats.contains(value.text());
      default -> false;
    };
  }

  private static Draft format(Value value, int line) {
    String written = value.is(Kind.TEXT) ? Quoted.of(value.text()) : value.kind().words();
    return Draft.of(
        Problem.DETAILS,
        Spot.value(line, POINTER + "/format"),
        "`format` must be " + ImageFormats.words() + ", but is " + written);
  }

  /** Whether it is a number of pixels, perhaps with its unit. */
  private static boolean isSize(Value value) {
    return switch (value.kind()) {
      case ABSENT, NULL -> true;
      case INTEGER, FRACTION -> isPositive(value.text());
      case TEXT -> {
        String text = value.text().strip();
        yield isPositive(text.endsWith("px") ? text.substring(0, text.length() - 2) : text);
      }
      default -> false;
    };
  }

  private static boolean isPositive(String number) {
    try {
      return Double.parseDouble(number.strip()) > 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static Draft size(String key, Value value, int line) {
    String written = value.text().isEmpty() ? value.kind().words() : Quoted.of(value.text());
    return Draft.of(
        Problem.DETAILS,
        Spot.value(line, POINTER + "/" + key),
        "`" + key + "` must be a number of pixels above 0, but is " + written);
  }
}
