package dev.automllint.report;

import dev.automllint.diagnostic.RuleInfo;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes the rules as one JSON object, for programs. */
public final class RuleListJson {
  private static final int SCHEMA_VERSION = 1;

  private RuleListJson() {}

  /**
   * Writes rules in their order.
   *
   * @param out where they go; not closed
   * @throws IOException if nothing can be written
   */
  public static void write(List<RuleInfo> rules, Writer out) throws IOException {
    var text = new Json();
    JsonGenerator json = text.generator();
    json.writeStartObject();
    json.writeNumberProperty("schemaVersion", SCHEMA_VERSION);
    json.writeArrayPropertyStart("rules");
    for (RuleInfo rule : rules) {
      json.writeStartObject();
      json.writeStringProperty("id", rule.id());
      json.writeStringProperty("group", rule.group().label());
      json.writeStringProperty("severity", rule.severity().label());
      json.writeStringProperty("summary", rule.summary());
      json.writeStringProperty("fix", rule.fixes().label());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    text.drain(out);
    out.write('\n');
  }
}
