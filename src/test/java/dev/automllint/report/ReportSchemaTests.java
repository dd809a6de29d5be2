package dev.automllint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.automllint.diagnostic.FileReport.Status;
import dev.automllint.diagnostic.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ReportSchemaTests {
  private static final Style STYLE = new Style(/* color= */ false, 80);

  private static JsonNode report() {
    return JsonMapper.shared()
        .readTree(
            Samples.written(
                Format.JSON,
                STYLE,
                Stream.concat(Samples.findings().stream(), Samples.faults().stream()).toList()));
  }

  @Test
  void isASchemaOfItsDraft() {
    assertEquals(
        "https://json-schema.org/draft/2020-12/schema",
        ReportSchema.document().get("$schema").stringValue());
    assertEquals(
        List.of(),
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
            .validate(ReportSchema.document()));
  }

  @Test
  void hasTheAddressOfItsFile() {
    assertEquals(
        "https://automllint.dev/schemas/automlLintReport.schema.json",
        ReportSchema.document().get("$id").stringValue());
  }

  @Test
  void acceptsReports() {
    assertEquals(List.of(), ReportSchema.complaints(report()));
  }

  @Test
  void explainsEveryProperty() {
    assertExplained("", ReportSchema.document());
  }

  private static void assertExplained(String pointer, JsonNode node) {
    for (String name : node.propertyNames()) {
      JsonNode child = node.get(name);
      String place = pointer + "/" + name;
      if (name.equals("properties") && !pointer.endsWith("/then") && !pointer.endsWith("/else")) {
        if (!pointer.endsWith("/if")) {
          child.propertyNames().forEach(key -> assertTexts(place + "/" + key, child.get(key)));
        }
      }
      assertExplained(place, child);
    }
  }

  private static void assertTexts(String place, JsonNode property) {
    JsonNode texts =
        property.has("title")
            ? property
            : ReportSchema.document().at(property.path("$ref").stringValue("").substring(1));
    assertFalse(texts.path("title").stringValue("").isEmpty(), place + " has no title");
    assertTrue(texts.path("description").stringValue("").endsWith("."), place + ": description");
  }

  @Test
  void isClosedEverywhere() {
    assertClosed("", ReportSchema.document());
  }

  private static void assertClosed(String pointer, JsonNode node) {
    boolean base = pointer.equals("/$defs/anyDiagnostic"); // closed by those that use it
    if (node.isObject() && node.path("type").stringValue("").equals("object") && !base) {
      assertTrue(node.path("additionalProperties").isBoolean(), pointer + " is open");
    }
    node.propertyNames().forEach(name -> assertClosed(pointer + "/" + name, node.get(name)));
  }

  @Test
  void knowsTheSeveritiesAndTheStatusesOfTheProgram() {
    JsonNode definitions = ReportSchema.document().get("$defs");
    assertEquals(
        Stream.of(Severity.values()).map(Severity::label).toList().toString(),
        texts(definitions.at("/anyDiagnostic/properties/severity/enum")));
    assertEquals(
        Stream.of(Status.values()).map(Status::label).toList().toString(),
        texts(definitions.at("/file/properties/status/enum")));
  }

  private static String texts(JsonNode array) {
    return array.valueStream().map(JsonNode::stringValue).toList().toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/tool",
        "/files/0",
        "/files/0/jobs/0",
        "/diagnostics/0",
        "/diagnostics/0/fix",
        "/diagnostics/0/fix/edits/0",
        "/diagnostics/1/related/0",
        "/summary"
      })
  void refusesUnknownKeys(String place) {
    JsonNode report = report();
    ((ObjectNode) report.at(place)).put("surprise", 1);
    assertFalse(ReportSchema.complaints(report).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "/schemaVersion, 2",
    "/tool/name, 'other'",
    "/files/0/status, 'ok'",
    "/files/0/reason, 'a checked file has none'",
    "/files/0/jobs/0/pointer, 'jobs'",
    "/diagnostics/0/line, 0",
    "/diagnostics/0/column, 0",
    "/diagnostics/0/endColumn, '1'",
    "/diagnostics/0/severity, 'fatal'",
    "/diagnostics/0/rule, 'AML201'",
    "/diagnostics/0/message, ''",
    "/diagnostics/0/help, ''",
    "/diagnostics/0/pointer, 'no slash'",
    "/diagnostics/0/pointer, '/~'",
    "/diagnostics/0/fix/safe, 'yes'",
    "/summary/files, -1"
  })
  void refusesOtherValues(String pointer, String value) {
    JsonNode report = report();
    int slash = pointer.lastIndexOf('/');
    var parent = (ObjectNode) report.at(pointer.substring(0, slash));
    boolean number = value.matches("-?[0-9]+") && !pointer.endsWith("endColumn");
    if (number) {
      parent.put(pointer.substring(slash + 1), Integer.parseInt(value));
    } else {
      parent.put(pointer.substring(slash + 1), value);
    }
    assertFalse(ReportSchema.complaints(report).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/schemaVersion",
        "/files",
        "/diagnostics",
        "/summary",
        "/tool/version",
        "/files/0/path",
        "/files/0/jobs",
        "/diagnostics/0/path",
        "/diagnostics/0/endLine",
        "/diagnostics/0/pointer",
        "/diagnostics/1/related/0/message",
        "/diagnostics/0/fix/edits/0/text",
        "/summary/failed"
      })
  void asksForEveryKeyThatIsAlwaysThere(String pointer) {
    JsonNode report = report();
    int slash = pointer.lastIndexOf('/');
    ((ObjectNode) report.at(pointer.substring(0, slash))).remove(pointer.substring(slash + 1));
    assertFalse(ReportSchema.complaints(report).isEmpty());
  }

  @Test
  void asksWhyAFileWasSkipped() {
    var report = (ObjectNode) report();
    ArrayNode files = report.putArray("files");
    ObjectNode file = files.addObject().put("path", "a.yml").put("status", "skipped");
    file.putArray("jobs");
    assertFalse(ReportSchema.complaints(report).isEmpty());
    file.put("reason", "empty");
    assertEquals(List.of(), ReportSchema.complaints(report));
  }

  @Test
  void knowsSuppressedDiagnostics() {
    var report = (ObjectNode) report();
    ((ObjectNode) report.get("summary")).put("suppressed", 1);
    ObjectNode finding = report.at("/diagnostics/1").deepCopy().asObject();
    report.putArray("suppressed").add(finding);
    assertFalse(ReportSchema.complaints(report).isEmpty(), "a finding without its suppression");
    ObjectNode suppression = finding.putObject("suppression");
    suppression.put("kind", "comment").put("reason", "known").put("line", 3);
    assertEquals(List.of(), ReportSchema.complaints(report));
    finding.put("surprise", 1);
    assertFalse(ReportSchema.complaints(report).isEmpty(), "an unknown key");
  }
}
