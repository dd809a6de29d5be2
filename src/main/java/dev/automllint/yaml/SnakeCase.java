package dev.automllint.yaml;

import java.util.Locale;
import java.util.regex.Pattern;

/** What Azure's client does to the case of many words ({@code camel_to_snake}). */
public final class SnakeCase {
  private static final Pattern WORD = Pattern.compile("(.)([A-Z][a-z]+)");
  private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");

  private SnakeCase() {}

  /** A word as the client compares it. */
  public static String of(String text) {
    String words = WORD.matcher(text).replaceAll("$1_$2");
    return HUMP.matcher(words).replaceAll("$1_$2").toLowerCase(Locale.ROOT);
  }
}
