package dev.automllint.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A JSON object; its properties keep the order in which they were added. */
final class JsonObject {
  private final Map<String, Object> properties = new LinkedHashMap<>();

  /** An object with one property, as {@link #put} adds it. */
  static JsonObject of(String name, Object value) {
    return new JsonObject().put(name, value);
  }

  /**
   * Adds a property.
   *
   * @param value what {@link Json#write} takes
   */
  JsonObject put(String name, Object value) {
    properties.put(name, value);
    return this;
  }

  /** Adds a property that is {@code null} where it has no value. */
  JsonObject putOrNull(String name, Optional<?> value) {
    return put(name, value.orElse(null));
  }

  /** Adds a property that is left out where it has no value. */
  JsonObject putIfPresent(String name, Optional<?> value) {
    value.ifPresent(present -> put(name, present));
    return this;
  }

  Map<String, Object> properties() {
    return properties;
  }
}
