package dev.automllint.schema.validate;

import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A job written as YAML, which knows where each of its keys and values stands. Mappings, and lists
 * of mappings, are written as blocks; other lists in brackets; a text is written as it is.
 */
final class JobText {
  private final StringBuilder out = new StringBuilder();
  private final Map<List<Object>, Span> keys = new HashMap<>();
  private final Map<List<Object>, Span> values = new HashMap<>();

  private JobText() {}

  /** Writes a tree of maps, lists and texts. */
  static JobText of(Map<String, Object> tree) {
    var text = new JobText();
    text.mapping(tree, List.of(), "", "");
    return text;
  }

  /** The whole text. */
  String text() {
    return out.toString();
  }

  /** Where the key at a path stands. */
  Span key(List<Object> path) {
    return keys.get(path);
  }

  /** Where the value at a path stands. */
  Span value(List<Object> path) {
    return values.get(path);
  }

  private void mapping(Map<?, ?> tree, List<Object> path, String first, String indent) {
    String lead = first;
    for (Map.Entry<?, ?> entry : tree.entrySet()) {
      out.append(lead);
      lead = indent;
      String key = (String) entry.getKey();
      List<Object> child = child(path, key);
      keys.put(child, new Span(out.length(), out.length() + key.length()));
      out.append(key).append(':');
      value(entry.getValue(), child, indent);
    }
  }

  private void value(Object value, List<Object> path, String indent) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      out.append('\n');
      mapping(map, path, indent + "  ", indent + "  ");
    } else if (value instanceof List<?> list
        && !list.isEmpty()
        && list.stream().allMatch(item -> item instanceof Map<?, ?> map && !map.isEmpty())) {
      out.append('\n');
      for (int i = 0; i < list.size(); i++) {
        mapping((Map<?, ?>) list.get(i), child(path, i), indent + "  - ", indent + "    ");
      }
    } else {
      out.append(' ');
      inline(value, path);
      out.append('\n');
    }
  }

  private void inline(Object value, List<Object> path) {
    int start = out.length();
    if (value instanceof List<?> list) {
      out.append('[');
      for (int i = 0; i < list.size(); i++) {
        out.append(i == 0 ? "" : ", ");
        inline(list.get(i), child(path, i));
      }
      out.append(']');
    } else {
      out.append(value instanceof Map<?, ?> ? "{}" : (String) value);
    }
    values.put(path, new Span(start, out.length()));
  }

  private static List<Object> child(List<Object> path, Object step) {
    List<Object> child = new ArrayList<>(path);
    child.add(step);
    return child;
  }
}
