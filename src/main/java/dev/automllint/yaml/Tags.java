package dev.automllint.yaml;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.source.Span;
import java.util.Set;

/** Explicit tags such as {@code !!str}: never a reason to construct anything. */
final class Tags {
  private static final String STANDARD = "tag:yaml.org,2002:";
  private static final Set<String> COLLECTIONS = Set.of("map", "seq", "omap", "pairs", "set");

  private Tags() {}

  /**
   * What a tagged scalar means.
   *
   * @throws ReadFault if Azure's reader does not know the tag
   */
  static ScalarValue scalar(String tag, String text, Span span) {
    if (tag.equals("!")) {
      return new ScalarValue.Text(text);
    }
    String name = tag.startsWith(STANDARD) ? tag.substring(STANDARD.length()) : "";
    return switch (name) {
      case "str", "binary" -> new ScalarValue.Text(text);
      case "null" -> new ScalarValue.Null();
      case "timestamp" -> new ScalarValue.Date();
      case "bool", "int", "float" -> number(name, text, span);
      default -> throw unknown(tag, span);
    };
  }

  private static ScalarValue number(String name, String text, Span span) {
    ScalarValue plain = Yaml11.resolve(text);
    ScalarValue value =
        name.equals("float") && PythonNumbers.number(text).isPresent()
            ? PythonNumbers.number(text).get()
            : plain;
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
      throw new ReadFault(
          CoreRules.SYNTAX.at(
              span, "", Quoted.of(text) + " does not fit its tag `!!" + name + "`"));
    }
    return value;
  }

  /**
   * Checks the tag of a mapping or list.
   *
   * @throws ReadFault if Azure's reader does not know the tag
   */
  static void collection(String tag, Span span) {
    boolean standard = tag.startsWith(STANDARD);
    boolean known = standard && COLLECTIONS.contains(tag.substring(STANDARD.length()));
    if (!known && !tag.equals("!")) {
      throw unknown(tag, span);
    }
  }

  private static ReadFault unknown(String tag, Span span) {
    String shown = tag.startsWith(STANDARD) ? "!!" + tag.substring(STANDARD.length()) : tag;
    return new ReadFault(
        CoreRules.SYNTAX.at(
            span, "", "the tag " + Quoted.of(shown) + " is not one that Azure's reader knows"));
  }
}
