package dev.automllint.yaml;

import java.util.regex.Pattern;

/**
 * Hyphens that are whole values between brackets, as in {@code [-]}: text to Azure's reader, and an
 * error to the parser, which therefore gets another character in their place.
 */
final class LoneHyphens {
  private static final char STAND_IN = '\uE000';
  private static final Pattern HYPHEN = Pattern.compile("(?<=[\\s\\[{,])-(?=[,\\]}])");

  private LoneHyphens() {}

  /** The text for the parser, as long as the text of the file. */
  static String replacedIn(String text) {
    return text.indexOf(STAND_IN) >= 0
        ? text
        : HYPHEN.matcher(text).replaceAll(String.valueOf(STAND_IN));
  }

  /** The value in a file that the parser gave, from a text that may have had replacements. */
  static String restoredIn(String value, String text) {
    return value.indexOf(STAND_IN) < 0 || text.indexOf(STAND_IN) >= 0
        ? value
        : value.replace(STAND_IN, '-');
  }
}
