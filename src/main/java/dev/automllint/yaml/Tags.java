package dev.automllint.yaml;

import dev.automllint.diagnostic.Quoted;
import dev.automllint.secret.Secrets;
import dev.automllint.text.Span;
import java.util.Set;

/** Explicit tags such as {@code !!str}: never a reason to construct anything. */
final class Tags {
  private static final String STANDARD = "tag:yaml.org,2002:";
  private static final Set<String> LISTS = Set.of("seq", "omap", "pairs");
  private static final Set<String> MAPPINGS = Set.of("map", "set");
  private static final Set<String> SINGLE =
      Set.of("str", "binary", "null", "timestamp", "bool", "int", "float");

  private Tags() {}

  /**
   * What a tagged scalar means.
   *
   * @throws ReadException if Azure's reader does not know the tag
   */
  static ScalarValue scalar(String tag, String text, Span span, Secrets secrets) {
    if (tag.equals("!")) {
      return Yaml11.resolve(text); // in quotes as well
    }
    String name = name(tag);
    return switch (name) {
      case "str" -> new ScalarValue.Text(text);
      case "binary" -> {
        if (!isBase64(text)) {
          String found = text.isEmpty() ? "an empty value" : Quoted.of(secrets, span, text);
          throw ReadException.syntax(
              span, found + " does not match its tag `!!binary`: not base64");
        }
        yield new ScalarValue.Text(text);
      }
      case "null" -> new ScalarValue.Null();
      case "timestamp" -> new ScalarValue.Date();
      case "bool", "int", "float" -> number(name, text, span, secrets);
      default -> throw refused(tag, "a single value", span, secrets);
    };
  }

  private static String name(String tag) {
    return tag.startsWith(STANDARD) ? tag.substring(STANDARD.length()) : "";
  }

  /**
   * Whether Python decodes a text from base64. It skips characters of other alphabets, and stops
   * after the padding.
   */
  private static boolean isBase64(String text) {
    int letters = 0;
    int padding = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 127) {
        return false;
      }
      boolean letter = Character.isLetterOrDigit(c) || c == '+' || c == '/';
      padding = letter ? 0 : c == '=' && letters >= 2 ? padding + 1 : padding;
      letters = letter ? (letters + 1) % 4 : letters;
      if (padding > 0 && letters + padding >= 4) {
        return true;
      }
    }
    return letters == 0;
  }

  private static ScalarValue number(String name, String text, Span span, Secrets secrets) {
    ScalarValue plain = Yaml11.resolve(text);
    ScalarValue value = name.equals("float") ? PythonNumbers.real(text).orElse(plain) : plain;
    boolean fits =
        switch (name) {
          case "bool" -> value instanceof ScalarValue.Bool;
          case "int" -> value instanceof ScalarValue.Int;
          default ->
              value instanceof ScalarValue.Int
                  || value instanceof ScalarValue.Real
                  || value instanceof ScalarValue.NonFinite;
        };
    if (!fits) {
      String found = text.isEmpty() ? "an empty value" : Quoted.of(secrets, span, text);
      throw ReadException.syntax(span, found + " does not match its tag `!!" + name + "`");
    }
    return value;
  }

  /**
   * Checks the tag of a list or a mapping.
   *
   * @throws ReadException if Azure's reader does not know the tag, or not for such a collection
   */
  static void checkCollection(String tag, boolean list, Span span, Secrets secrets) {
    if (name(tag).equals("set") && !list) {
      throw ReadException.syntax(
          span, "`!!set` makes a set, and Azure does not accept a set as a mapping");
    }
    if (!tag.equals("!") && !(list ? LISTS : MAPPINGS).contains(name(tag))) {
      throw refused(tag, list ? "a list" : "a mapping", span, secrets);
    }
  }

  private static ReadException refused(String tag, String found, Span span, Secrets secrets) {
    String name = name(tag);
    String shown = "the tag " + Quoted.of(secrets, span, name.isEmpty() ? tag : "!!" + name);
    String message =
        isKnown(name)
            ? shown + " is not allowed before " + found
            : shown + " is unknown to Azure's reader";
    return ReadException.syntax(span, message);
  }

  private static boolean isKnown(String name) {
    return LISTS.contains(name) || MAPPINGS.contains(name) || SINGLE.contains(name);
  }
}
