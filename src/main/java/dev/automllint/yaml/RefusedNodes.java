package dev.automllint.yaml;

import dev.automllint.diagnostic.Quoted;
import dev.automllint.text.Span;

/** What YAML 1.2 takes for a key or a name, and Azure's reader refuses. */
final class RefusedNodes {
  private RefusedNodes() {}

  /**
   * YAML 1.2 takes almost everything for a name, PyYAML letters, digits, hyphens and underscores.
   * After these, a colon or a question mark may begin another text.
   */
  static void oddName(String name, String text, Span node) {
    int at = 1;
    while (at < name.length() && isNamePart(name.charAt(at))) {
      at++;
    }
    if (name.endsWith(":") && at == name.length() - 1) {
      int start = text.indexOf(name, node.start());
      throw ReadException.syntax(
          new Span(start, start + name.length()),
          "a key is missing between the name after `&` and `:`",
          "put quotes around the text if it is a key");
    }
    if (at == name.length() || name.charAt(at) == ':' || name.charAt(at) == '?') {
      return;
    }
    String found = Quoted.of(Character.toString(name.codePointAt(at)));
    int start = text.indexOf(name, node.start()); // perhaps after a tag
    throw ReadException.syntax(
        new Span(start, start + name.length()),
        "a name after `&` or `*` cannot contain " + found,
        "put quotes around the value if it is text");
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_';
  }

  /** Blanks other than spaces come with text from web pages, and look like indentation. */
  static void oddIndent(YamlScalar key) {
    int first = key.plain() && !key.text().isEmpty() ? key.text().codePointAt(0) : 'x';
    if (Character.getType(first) == Character.SPACE_SEPARATOR) {
      Span blank = new Span(key.span().start(), key.span().start() + Character.charCount(first));
      throw ReadException.syntax(
          blank,
          "the character U+%04X looks like a space but is not one".formatted(first),
          "use plain spaces");
    }
  }

  /** A key that is a collection. */
  static ReadException complexKey(YamlNode key, String text) {
    boolean template = text.startsWith("{{", Math.max(0, key.span().start() - 1));
    String message = "a mapping or a list cannot be a key";
    return template
        ? ReadException.syntax(
            key.span(),
            message + "; a template must be filled in before Azure reads it",
            "fill the template in, or put quotes around it")
        : ReadException.syntax(key.span(), message);
  }
}
