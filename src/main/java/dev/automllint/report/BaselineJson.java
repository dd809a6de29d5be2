package dev.automllint.report;

import dev.automllint.diagnostic.BaselineEntry;
import dev.automllint.diagnostic.Quoted;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes baselines, so that few lines change from one to the next. */
public final class BaselineJson {
  private static final int VERSION = 1;

  private BaselineJson() {}

  /**
   * Writes a baseline.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(List<BaselineEntry> entries, Writer out) throws IOException {
    var text = new Json();
    JsonGenerator json = text.generator();
    json.writeStartObject();
    json.writeNumberProperty("version", VERSION);
    json.writeArrayPropertyStart("findings");
    for (BaselineEntry entry : entries.stream().sorted().toList()) {
      json.writeStartObject();
      json.writeStringProperty("path", Quoted.wellFormed(entry.path()));
      json.writeStringProperty("rule", entry.rule());
      json.writeStringProperty("pointer", Quoted.wellFormed(entry.pointer()));
      if (entry.count() > 1) {
        json.writeNumberProperty("count", entry.count());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    text.drain(out);
    out.write('\n');
  }
}
