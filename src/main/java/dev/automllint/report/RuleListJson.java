package dev.automllint.report;

import dev.automllint.diagnostic.RuleInfo;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;

/** Writes the rules as one JSON object, for programs. */
public final class RuleListJson {
  private static final int SCHEMA_VERSION = 1;

  private RuleListJson() {}

  /**
   * Writes rules in their order.
   *
   * @param tasks the names of the tasks whose jobs a rule checks
   */
  public static void write(List<RuleInfo> rules, Function<RuleInfo, List<String>> tasks, Writer out)
      throws IOException {
    List<JsonObject> list =
        rules.stream().map(rule -> object(rule).put("tasks", tasks.apply(rule))).toList();
    Json.write(JsonObject.of("schemaVersion", SCHEMA_VERSION).put("rules", list), out);
  }

  private static JsonObject object(RuleInfo rule) {
    return JsonObject.of("id", rule.id())
        .put("group", rule.group().label())
        .put("severity", rule.severity().label())
        .put("summary", rule.summary())
        .put("fix", rule.fixes().label());
  }
}
