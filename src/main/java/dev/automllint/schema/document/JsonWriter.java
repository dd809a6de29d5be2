package dev.automllint.schema.document;

import java.math.BigDecimal;
import java.util.Map;
import java.util.StringJoiner;

/** Writes JSON as people write schemas: short values without texts on one line. */
final class JsonWriter {
  private static final int WIDTH = 124;

  private final StringBuilder out = new StringBuilder();

  private JsonWriter() {}

  /** The JSON of a value. */
  static String text(SchemaNode node) {
    var writer = new JsonWriter();
    writer.write(node, 0, 0);
    return writer.out.append('\n').toString();
  }

  /**
   * Writes a value.
   *
   * @param indent the indentation of its line
   * @param column where it begins
   */
  private void write(SchemaNode node, int indent, int column) {
    String line = line(node);
    boolean fits = column + line.length() < WIDTH && !hasTexts(node);
    if (fits || !(node.isObject() || node.isList())) {
      out.append(line);
      return;
    }
    String separator = "";
    out.append(node.isObject() ? '{' : '[');
    for (Map.Entry<String, SchemaNode> member : node.members().entrySet()) {
      String key = quoted(member.getKey()) + ": ";
      out.append(separator);
      newLine(indent + 2).append(key);
      write(member.getValue(), indent + 2, indent + 2 + key.length());
      separator = ",";
    }
    for (SchemaNode item : node.items()) {
      out.append(separator);
      boolean words = !item.isObject() && !item.isList();
      boolean full = out.length() - out.lastIndexOf("\n") + line(item).length() > WIDTH - 4;
      if (!words || separator.isEmpty() || full) {
        newLine(indent + 2);
      } else {
        out.append(' ');
      }
      write(item, indent + 2, indent + 2);
      separator = ",";
    }
    newLine(indent).append(node.isObject() ? '}' : ']');
  }

  private StringBuilder newLine(int indent) {
    return out.append('\n').append(" ".repeat(indent));
  }

  private static boolean hasTexts(SchemaNode node) {
    return node.has("title")
        || node.has("description")
        || node.members().values().stream().anyMatch(JsonWriter::hasTexts)
        || node.items().stream().anyMatch(JsonWriter::hasTexts);
  }

  private static String line(SchemaNode node) {
    if (node.isObject()) {
      var members = new StringJoiner(", ", "{", "}");
      node.members().forEach((key, value) -> members.add(quoted(key) + ": " + line(value)));
      return members.toString();
    }
    if (node.isList()) {
      var items = new StringJoiner(", ", "[", "]");
      node.items().forEach(item -> items.add(line(item)));
      return items.toString();
    }
    if (node.isText()) {
      return quoted(node.text());
    }
    return node.isNull()
        ? "null"
        : node.isNumber()
            ? new BigDecimal(node.written()).stripTrailingZeros().toPlainString()
            : node.written();
  }

  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ') {
        quoted.append("\\u%04x".formatted((int) c));
      } else {
        quoted.append(c == '"' || c == '\\' ? "\\" : "").append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
