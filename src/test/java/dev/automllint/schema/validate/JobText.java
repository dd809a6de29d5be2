package dev.automllint.schema.validate;

import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tree of maps, lists and texts written as YAML, with the spans of its keys and values. Mappings,
 * and lists of mappings, are blocks; other lists are in brackets.
 */
final class JobText {
  private final StringBuilder out = new StringBuilder();
  private final Map<List<Object>, Span> keys = new HashMap<>();
  private final Map<List<Object>, Span> values = new HashMap<>();

  JobText(Map<String, Object> tree) {
    mapping(tree, List.of(), "", "");
  }

  String text() {
    return out.toString();
  }

  Span span(List<Object> path, boolean atKey) {
    return (atKey ? keys : values).get(path);
  }

  private void mapping(Map<?, ?> tree, List<Object> path, String first, String indent) {
    String lead = first;
    for (Map.Entry<?, ?> entry : tree.entrySet()) {
      out.append(lead);
      lead = indent;
      List<Object> child = child(path, entry.getKey());
      keys.put(child, append((String) entry.getKey()));
      out.append(':');
      value(entry.getValue(), child, indent);
    }
  }

  private void value(Object value, List<Object> path, String indent) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      out.append('\n');
      mapping(map, path, indent + "  ", indent + "  ");
    } else if (value instanceof List<?> list
        && list.get(0) instanceof Map<?, ?> map
        && !map.isEmpty()) {
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
      out.append(value instanceof Map<?, ?> ? "{}" : value);
    }
    values.put(path, new Span(start, out.length()));
  }

  private Span append(String text) {
    out.append(text);
    return new Span(out.length() - text.length(), out.length());
  }

  static List<Object> child(List<Object> path, Object step) {
    List<Object> child = new ArrayList<>(path);
    child.add(step);
    return child;
  }
}
