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
  private static final JsonNode DOCUMENT = read("automlLintReport.schema.json");
  private static final Schema VALIDATOR = validator(DOCUMENT);

  private ReportSchema() {}

  private static Schema validator(JsonNode document) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(document);
  }

  /** The schema itself. */
  static JsonNode document() {
    return DOCUMENT;
  }

  /** What the schema has against a report, each as {@code place: message}. */
  static List<String> complaints(JsonNode report) {
    return complaints(VALIDATOR, report);
  }

  private static List<String> complaints(Schema schema, JsonNode report) {
    return schema.validate(report).stream().map(ReportSchema::text).toList();
  }

  /** Reads plans, which must be as their schema describes them. */
  public static JsonNode checkPlans(String json) {
    JsonNode plans = JsonMapper.shared().readTree(json);
    assertEquals(List.of(), complaints(Plans.VALIDATOR, plans), json);
    return plans;
  }

  /** The schema of plans, read when it is first needed. */
  static final class Plans {
    static final JsonNode DOCUMENT = read("automlLintPlan.schema.json");
    static final Schema VALIDATOR = validator(DOCUMENT);

    private Plans() {}

    static List<String> complaints(JsonNode plans) {
      return ReportSchema.complaints(VALIDATOR, plans);
    }
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

  private static JsonNode read(String name) {
    try (InputStream in = ReportSchema.class.getResourceAsStream("/schemas/" + name)) {
      return JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
