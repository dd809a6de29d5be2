package dev.automllint.schema.document;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON that stands as a text in a job. */
public final class JsonText {
  /** As tolerant as the reader of Azure's training code, Python's {@code json}. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonText() {}

  /** The keys of a JSON object; empty if the text is none. */
  public static Optional<Set<String>> keys(String text) {
    try {
      JsonNode json = MAPPER.readTree(text);
      return json.isObject() ? Optional.of(new TreeSet<>(json.propertyNames())) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
