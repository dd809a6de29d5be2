package dev.automllint.schema.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A schema for editors, which know nothing of our own keywords: they do not suggest the keys that
 * Azure refuses or ignores, and do not mark the spellings that Azure accepts besides the documented
 * ones. {@code deprecationMessage} and {@code doNotSuggest} are keywords of VS Code's JSON language
 * service and of yaml-language-server.
 */
final class EditorSchema {
  /** Keywords whose values are not schemas. */
  private static final Set<String> DATA =
      Set.of("const", "default", "enum", "examples", "required");

  /** The words of the client's serialisation library for a switch, as in {@code Spellings}. */
  private static final String SWITCH =
      "^(?:[tTfFyYnN01]|[tT]rue|TRUE|[fF]alse|FALSE|[oO]n|ON|[oO]ff|OFF|[yY]es|YES|[nN]o|NO)$";

  private static final String INTEGER = "^\\s*[-+]?[0-9]+\\s*$";
  private static final String NUMBER =
      "^\\s*[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?\\s*$";

  private EditorSchema() {}

  /** The same schema for editors. */
  static SchemaNode of(SchemaNode node) {
    if (node.isList()) {
      return SchemaNode.ofList(node.items().stream().map(EditorSchema::of).toList());
    }
    if (!node.isObject()) {
      return node;
    }
    Map<String, SchemaNode> members = new LinkedHashMap<>();
    node.members()
        .forEach(
            (key, value) -> {
              boolean data = DATA.contains(key) || key.startsWith("x-");
              members.put(key, data ? value : of(value));
            });
    if (isUnwanted(node)) {
      hide(node, members);
    } else {
      addSpellings(node, members);
    }
    if (node.has(Keywords.KNOWN_VALUES)) {
      members.put("examples", node.path(Keywords.KNOWN_VALUES)); // editors suggest them
    }
    return SchemaNode.ofObject(() -> members);
  }

  // ---- keys

  private static boolean isUnwanted(SchemaNode node) {
    return node.path(Keywords.REFUSED).isObject()
        || node.path(Keywords.OTHER_TASK).isObject()
        || node.path("x-ignored").isObject();
  }

  /**
   * Keeps a key from being suggested. Editors overlook that beside a reference, so the value of
   * such a key may be anything: if it is refused, that is marked anyway.
   */
  private static void hide(SchemaNode node, Map<String, SchemaNode> members) {
    if (members.containsKey("$ref")) {
      members.keySet().removeAll(List.of("$ref", "if", "then", "else"));
    }
    String message = refusal(node);
    if (!message.isEmpty()) {
      members.put("deprecationMessage", SchemaNode.ofText(message));
    }
    members.put("doNotSuggest", SchemaNode.ofBoolean(true));
  }

  /** Why Azure refuses a key; empty if it only ignores it. */
  private static String refusal(SchemaNode node) {
    if (node.path(Keywords.REFUSED).isObject()) {
      return "Azure refuses this key: " + node.at("/x-refused/reason").text();
    }
    List<String> tasks = node.at("/x-other-task/tasks").texts();
    return tasks.isEmpty()
        ? ""
        : "Azure refuses this key here: it is for " + String.join(" and ", tasks);
  }

  // ---- values

  private static void addSpellings(SchemaNode node, Map<String, SchemaNode> members) {
    if (node.has(Keywords.SWITCH)) {
      addPattern(members, SWITCH);
    } else if (node.has("x-casing") && node.has("enum")) {
      String casing = node.path("x-casing").text();
      addPattern(
          members,
          node.path("enum").items().stream()
              .filter(SchemaNode::isText)
              .map(word -> casing.equals("snake") ? snake(word.text()) : lower(word.text()))
              .collect(Collectors.joining("|", "^(?:", ")$")));
    } else if (node.path(Keywords.STRICT_INTEGER).isTrue()) {
      members.put("type", SchemaNode.ofText("integer"));
    } else if (takes(node, "integer")) {
      addPattern(members, INTEGER);
    } else if (takes(node, "number")) {
      addPattern(members, NUMBER);
    }
  }

  private static boolean takes(SchemaNode node, String type) {
    SchemaNode types = node.path("type");
    return types.text().equals(type) || types.contains(type);
  }

  /** Also takes the strings of a pattern, which editors do not suggest as they do members. */
  private static void addPattern(Map<String, SchemaNode> members, String pattern) {
    SchemaNode text = SchemaNode.ofText("string");
    SchemaNode type = members.getOrDefault("type", text); // without a type all values are allowed
    List<SchemaNode> types = new ArrayList<>(type.isList() ? type.items() : List.of(type));
    if (!types.contains(text)) {
      types.add(text);
      members.put("type", SchemaNode.ofList(types));
    }
    SchemaNode values = members.remove("enum");
    if (values == null) {
      members.put("pattern", SchemaNode.ofText(pattern));
      return;
    }
    Map<String, SchemaNode> spelled = new LinkedHashMap<>();
    spelled.put("type", text);
    spelled.put("pattern", SchemaNode.ofText(pattern));
    members.put(
        "anyOf",
        SchemaNode.ofList(
            List.of(
                SchemaNode.ofObject(() -> Map.of("enum", values)),
                SchemaNode.ofObject(() -> spelled))));
  }

  /** A word in any case. */
  private static String lower(String word) {
    var pattern = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      pattern.append(
          Character.isLetter(c)
              ? "[" + Character.toUpperCase(c) + Character.toLowerCase(c) + "]"
              : String.valueOf(c));
    }
    return pattern.toString();
  }

  /** A word that the client makes snake case: {@code warmup_cosine}, {@code WarmupCosine}. */
  private static String snake(String word) {
    String[] parts = word.split("_");
    var joined = new StringBuilder(capital(parts[0]));
    var camel = new StringBuilder(joined);
    joined = new StringBuilder("(?:" + joined + "|" + upper(parts[0]) + ")");
    for (int i = 1; i < parts.length; i++) {
      joined.append("_(?:").append(parts[i]).append('|').append(upper(parts[i])).append(')');
      camel.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
    }
    return parts.length == 1 ? joined.toString() : joined + "|" + camel;
  }

  /** A word whose first letter may be a capital. */
  private static String capital(String word) {
    char first = word.charAt(0);
    return "[" + Character.toUpperCase(first) + first + "]" + word.substring(1);
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
