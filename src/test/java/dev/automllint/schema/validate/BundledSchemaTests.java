package dev.automllint.schema.validate;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.automllint.job.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The schemas of all tasks, as users get them. */
@ParameterizedClass
@EnumSource(Task.class)
class BundledSchemaTests {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDialect(Dialects.getDraft202012(), builder -> {});

  private final Task task;
  private final JsonNode root;

  BundledSchemaTests(Task task) {
    this.task = task;
    this.root = SchemaParts.root(task);
  }

  /** A subschema and its location. */
  private record Part(String pointer, JsonNode schema) {
    boolean isCondition() {
      return pointer.contains("/if") || pointer.endsWith("/then") || pointer.endsWith("/else");
    }
  }

  // ---- the schema as a schema

  @Test
  void isValidAgainstItsMetaSchema() {
    String metaSchema = "https://json-schema.org/draft/2020-12/schema";
    assertEquals(root.get("$schema").stringValue(), metaSchema);

    assertEquals(
        List.of(),
        REGISTRY.getSchema(SchemaLocation.of(metaSchema)).validate(root).stream().toList());
  }

  @Test
  void canBePreparedForValidation() {
    assertDoesNotThrow(
        () -> BundledSchema.of(task).orElseThrow().validator().initializeValidators());
  }

  @Test
  void hasOnlyReferencesThatLeadSomewhere() {
    List<String> dangling = new ArrayList<>();
    for (Part part : parts()) {
      if (part.schema().has("$ref")) {
        String target = part.schema().get("$ref").stringValue();
        if (!target.startsWith("#/") || root.at(target.substring(1)).isMissingNode()) {
          dangling.add(part.pointer() + " -> " + target);
        }
      }
    }
    assertEquals(List.of(), dangling);
  }

  @Test
  void closesEveryMapping() {
    List<String> open = new ArrayList<>();
    for (Part part : parts()) {
      if (part.schema().has("properties") && !part.isCondition() && !isClosed(part.schema())) {
        open.add(part.pointer());
      }
    }
    assertEquals(List.of(), open);
  }

  /** By itself, or by a branch for every value that its {@code type} can have. */
  private boolean isClosed(JsonNode schema) {
    if (schema.has("additionalProperties")) {
      return !schema.get("additionalProperties").booleanValue(false);
    }
    Set<String> closed = new HashSet<>();
    for (JsonNode branch : schema.path("allOf")) {
      JsonNode target = root.at(branch.at("/then/$ref").asString("#/none").substring(1));
      if (isClosed(target)) {
        closed.add(branch.at("/if/properties/type/const").stringValue());
      }
    }
    Set<String> types = new HashSet<>(SchemaParts.texts(schema.at("/properties/type/enum")));
    return !types.isEmpty() && closed.equals(types);
  }

  @Test
  void usesNoKeywordThatFailsWithEverythingAtOnce() {
    List<String> found = new ArrayList<>();
    for (Part part : parts()) {
      for (String keyword : List.of("oneOf", "anyOf", "not", "unevaluatedProperties")) {
        if (part.schema().has(keyword)) {
          found.add(part.pointer() + "/" + keyword);
        }
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void describesEveryProperty() {
    List<String> silent = new ArrayList<>();
    for (Part part : parts()) {
      if (!part.isCondition()) {
        for (Map.Entry<String, JsonNode> property : part.schema().path("properties").properties()) {
          for (String text : List.of("title", "description")) {
            if (property.getValue().isObject() && text(property.getValue(), text).isBlank()) {
              silent.add(part.pointer() + "/properties/" + property.getKey() + " " + text);
            }
          }
        }
      }
    }
    assertEquals(List.of(), silent);
  }

  private String text(JsonNode schema, String keyword) {
    if (schema.has(keyword) || !schema.has("$ref")) {
      return schema.path(keyword).asString("");
    }
    return text(root.at(schema.get("$ref").stringValue().substring(1)), keyword);
  }

  @Test
  void hasOnlyDefaultsAndExamplesThatItAccepts() {
    List<String> wrong = new ArrayList<>();
    int judged = 0;
    for (Part part : parts()) {
      List<JsonNode> values = new ArrayList<>();
      if (part.schema().has("default")) {
        values.add(part.schema().get("default"));
      }
      part.schema().path("examples").forEach(values::add);
      part.schema().path("x-default-by-model").forEach(values::add);
      part.schema().path("x-only-value-for-family").forEach(values::add);
      part.schema().path("x-advised-values").path("values").forEach(values::add);
      for (JsonNode value : values) {
        judged++;
        String wrapped =
            "{\"$defs\": %s, \"$ref\": \"#/schema\", \"schema\": %s}"
                .formatted(root.get("$defs"), part.schema());
        var validator = REGISTRY.getSchema(wrapped);
        if (!validator.validate(value).isEmpty()) {
          wrong.add(part.pointer() + ": " + value);
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(judged > 50, "so few values were found: " + judged);
  }

  // ---- hyperparameters

  @Test
  void sweepsEveryHyperparameterInTheFormOfItsType() {
    JsonNode trained = root.at("/$defs/trainingParameters/properties");
    JsonNode swept = root.at("/$defs/searchSpaceEntry/properties");
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, JsonNode> parameter : trained.properties()) {
      String name = parameter.getKey();
      JsonNode schema = parameter.getValue();
      JsonNode entry = swept.path(name);
      boolean sweepable = !schema.has("x-not-sweepable");
      if (sweepable != entry.isObject()) {
        wrong.add(name + " is " + (sweepable ? "not " : "") + "in the search space");
      } else if (sweepable) {
        String same = "#/$defs/trainingParameters/properties/" + name;
        String form = "#/$defs/" + form(schema);
        if (schema.has("type") && !entry.path("$ref").asString("").equals(form)) {
          wrong.add(name + " should be " + form);
        }
        if (!entry.at("/else/$ref").asString("").equals(same)
            || !entry.at("/then/properties/values/items/$ref").asString("").equals(same)) {
          wrong.add(name + " does not take its own values");
        }
        if (!entry.path("x-other-task").equals(schema.path("x-other-task"))) {
          wrong.add(name + " belongs to other tasks in one place only");
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static String form(JsonNode schema) {
    return switch (schema.path("type").asString("switch")) {
      case "integer" -> "sweptInteger";
      case "number" -> "sweptNumber";
      default -> "sweptChoice"; // words, texts and switches, which have two types
    };
  }

  @Test
  void namesOnlyHyperparametersThatExistInItsConditions() {
    JsonNode trained = root.at("/$defs/trainingParameters/properties");
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, JsonNode> parameter : trained.properties()) {
      for (Map.Entry<String, JsonNode> condition :
          parameter.getValue().path("x-effective-when").properties()) {
        List<String> known = SchemaParts.texts(trained.path(condition.getKey()).path("enum"));
        if (!known.containsAll(SchemaParts.texts(condition.getValue()))) {
          wrong.add(parameter.getKey() + " when " + condition.getKey());
        }
      }
      for (JsonNode key : parameter.getValue().path("x-required-equal-for-family")) {
        if (!trained.has(key.stringValue())) {
          wrong.add(parameter.getKey() + " equals " + key);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void knowsTheTasksOfAllModels() {
    JsonNode model = root.at("/$defs/trainingParameters/properties/model_name");
    for (Task other : Task.values()) {
      JsonNode names =
          SchemaParts.root(other)
              .at("/$defs/trainingParameters/properties/model_name/x-known-values");
      if (!names.equals(model.get("x-known-values"))) {
        List<String> ofOther = new ArrayList<>();
        for (JsonNode others : model.get("x-other-task-values")) {
          if (SchemaParts.texts(others.get("tasks")).contains(other.id())) {
            ofOther.addAll(SchemaParts.texts(others.path("values")));
          }
        }
        assertEquals(SchemaParts.texts(names), ofOther, other.id());
      }
    }
  }

  @Test
  void putsEveryBuiltInModelIntoOneFamily() {
    JsonNode model = root.at("/$defs/trainingParameters/properties/model_name");
    List<String> members = new ArrayList<>();
    model.get("x-families").forEach(family -> members.addAll(SchemaParts.texts(family)));
    members.sort(null);
    List<String> known = new ArrayList<>(SchemaParts.texts(model.get("x-known-values")));
    known.sort(null);

    assertEquals(known, members);
  }

  // ---- other names

  @Test
  void leadsFromOldNamesToKeysThatExist() {
    List<String> wrong = new ArrayList<>();
    for (Part part : parts()) {
      JsonNode properties = part.schema().path("properties");
      for (String annotation : List.of("x-renamed-keys", "x-key-hints")) {
        for (Map.Entry<String, JsonNode> pair : part.schema().path(annotation).properties()) {
          String target = pair.getValue().stringValue();
          boolean exists = target.startsWith("/") ? hasKey(target) : properties.has(target);
          if (!exists || properties.has(pair.getKey())) {
            wrong.add(part.pointer() + "/" + annotation + "/" + pair.getKey() + " -> " + target);
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private boolean hasKey(String pointer) {
    SchemaParts schema = SchemaParts.ofJob(task);
    for (String key : pointer.substring(1).split("/")) {
      if (!schema.keys().containsKey(key)) {
        return false;
      }
      schema = schema.keys().get(key).mapping();
    }
    return true;
  }

  @Test
  void callsNoKeyOfItsOwnOneOfTabularJobs() {
    assertAll(() -> assertNoneIsAKey(root), () -> assertNoneIsAKey(root.at("/$defs/limits")));
  }

  private static void assertNoneIsAKey(JsonNode schema) {
    List<String> tabular = new ArrayList<>(SchemaParts.texts(schema.get("x-tabular-keys")));
    tabular.retainAll(schema.get("properties").propertyNames());
    assertEquals(List.of(), tabular);
  }

  // ---- annotations

  @Test
  void hasOnlyAnnotationsThatItsDocumentExplains() throws IOException {
    Set<String> explained = new TreeSet<>();
    Matcher row =
        Pattern.compile("^\\| `(x-[a-z-]+)` \\|", Pattern.MULTILINE)
            .matcher(Files.readString(Path.of("schemas/README.md")));
    while (row.find()) {
      explained.add(row.group(1));
    }
    assertEquals(Set.of(), difference(annotations(root), explained));
    Set<String> used = new TreeSet<>();
    for (Task each : Task.values()) {
      used.addAll(annotations(SchemaParts.root(each)));
    }
    assertEquals(Set.of(), difference(explained, used));
  }

  private static Set<String> annotations(JsonNode root) {
    List<Part> parts = new ArrayList<>();
    collect("", root, parts);
    Set<String> used = new TreeSet<>();
    for (Part part : parts) {
      part.schema().propertyNames().stream().filter(n -> n.startsWith("x-")).forEach(used::add);
    }
    return used;
  }

  private static Set<String> difference(Set<String> all, Set<String> without) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(without);
    return rest;
  }

  // ---- all subschemas

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    collect("", root, parts);
    return parts;
  }

  private static void collect(String pointer, JsonNode schema, List<Part> parts) {
    if (!schema.isObject()) {
      return;
    }
    parts.add(new Part(pointer, schema));
    for (String keyword :
        List.of("items", "additionalProperties", "propertyNames", "if", "then", "else")) {
      collect(pointer + "/" + keyword, schema.path(keyword), parts);
    }
    for (String keyword : List.of("properties", "$defs")) {
      for (Map.Entry<String, JsonNode> child : schema.path(keyword).properties()) {
        collect(pointer + "/" + keyword + "/" + child.getKey(), child.getValue(), parts);
      }
    }
    int i = 0;
    for (JsonNode part : schema.path("allOf")) {
      collect(pointer + "/allOf/" + i++, part, parts);
    }
  }
}
