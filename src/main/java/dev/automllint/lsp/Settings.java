package dev.automllint.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.automllint.diagnostic.Severity;
import java.util.Locale;
import java.util.Optional;

/**
 * What users set in their editor.
 *
 * @param minSeverity what is shown; empty if the configuration of a file says it
 */
record Settings(Optional<Severity> minSeverity) {
  /** Nothing is set. */
  static final Settings DEFAULT = new Settings(Optional.empty());

  private static final String SECTION = "automl-lint";

  /**
   * The settings in what an editor sends; what is missing or unknown has its default.
   *
   * @param sent an object with the settings, or with one object {@code automl-lint} of them
   */
  static Settings of(Object sent) {
    if (!(sent instanceof JsonObject object)) {
      return DEFAULT;
    }
    JsonElement section = object.has(SECTION) ? object.get(SECTION) : object;
    return section instanceof JsonObject settings && settings.get("minSeverity") != null
        ? new Settings(severity(settings.get("minSeverity")))
        : DEFAULT;
  }

  private static Optional<Severity> severity(JsonElement label) {
    for (Severity severity : Severity.values()) {
      boolean named =
          label.isJsonPrimitive()
              && label.getAsString().toLowerCase(Locale.ROOT).equals(severity.label());
      if (named) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }
}
