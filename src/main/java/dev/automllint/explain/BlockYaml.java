package dev.automllint.explain;

import dev.automllint.schema.document.SchemaNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes values of a schema as people write YAML: one key a line, and only short lists inline. */
public final class BlockYaml {
  private static final String INDENT = "  ";

  private BlockYaml() {}

  /**
   * The lines of a key and its value.
   *
   * @param key the key
   * @param value its value: a mapping, a list, or a single value
   */
  public static List<String> entry(String key, SchemaNode value) {
    if (!value.isObject() && !hasMappings(value)) {
      return List.of(key + ": " + inline(value));
    }
    return block(key, value.isObject() ? members(value) : items(value.items()));
  }

  static List<String> entry(Map.Entry<String, SchemaNode> member) {
    return entry(member.getKey(), member.getValue());
  }

  /** The lines of a key whose value is a mapping or a list, from the lines of that. */
  static List<String> block(String key, List<String> value) {
    List<String> lines = new ArrayList<>(List.of(key + ":"));
    value.forEach(line -> lines.add(INDENT + line));
    return lines;
  }

  /** The lines of a mapping that is an item of a list. */
  static List<String> item(List<String> mapping) {
    List<String> lines = new ArrayList<>();
    mapping.forEach(line -> lines.add((lines.isEmpty() ? "- " : INDENT) + line));
    return lines;
  }

  private static List<String> members(SchemaNode mapping) {
    return mapping.members().entrySet().stream().flatMap(member -> entry(member).stream()).toList();
  }

  private static List<String> items(List<SchemaNode> mappings) {
    return mappings.stream().flatMap(mapping -> item(members(mapping)).stream()).toList();
  }

  private static boolean hasMappings(SchemaNode value) {
    return value.items().stream().anyMatch(SchemaNode::isObject);
  }

  private static String inline(SchemaNode value) {
    return value.isList()
        ? "[" + String.join(", ", value.items().stream().map(BlockYaml::plain).toList()) + "]"
        : plain(value);
  }

  /** A single value as one writes it: a number never with an exponent. */
  public static String plain(SchemaNode value) {
    return value.isNumber()
        ? new BigDecimal(value.written()).stripTrailingZeros().toPlainString()
        : value.written();
  }
}
