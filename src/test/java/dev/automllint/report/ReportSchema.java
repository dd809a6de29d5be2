package dev.automllint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds JSON reports against the published schema. */
public final class ReportSchema {
  private static final JsonNode DOCUMENT = read();
  private static final Schema VALIDATOR =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(DOCUMENT);

  private ReportSchema() {}

  /** The schema itself. */
  static JsonNode document() {
    return DOCUMENT;
  }

  /** What the schema has against a report, each as {@code place: message}. */
  static List<String> complaints(JsonNode report) {
    return VALIDATOR.validate(report).stream().map(ReportSchema::text).toList();
  }

  /** Reads a report, which must be one that the schema describes. */
  public static JsonNode check(String json) {
    JsonNode report = JsonMapper.shared().readTree(json);
    assertEquals(List.of(), complaints(report), json);
    return report;
  }

  private static String text(Error error) {
    return error.getInstanceLocation() + ": " + error.getMessage();
  }

  private static JsonNode read() {
    try (InputStream in =
        ReportSchema.class.getResourceAsStream("/schemas/automlLintReport.schema.json")) {
      return JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
