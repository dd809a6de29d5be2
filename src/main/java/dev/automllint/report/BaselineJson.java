package dev.automllint.report;

import dev.automllint.diagnostic.BaselineEntry;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes baselines, so that few lines change from one to the next. */
public final class BaselineJson {
  private static final int VERSION = 1;

  private BaselineJson() {}

  /** Writes a baseline. */
  public static void write(List<BaselineEntry> entries, Writer out) throws IOException {
    List<JsonObject> findings = entries.stream().sorted().map(BaselineJson::object).toList();
    Json.write(JsonObject.of("version", VERSION).put("findings", findings), out);
  }

  private static JsonObject object(BaselineEntry entry) {
    JsonObject object =
        JsonObject.of("path", entry.path())
            .put("rule", entry.rule())
            .put("pointer", entry.pointer());
    return entry.count() > 1 ? object.put("count", entry.count()) : object;
  }
}
