package dev.automllint.schema.validate;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.math.BigDecimal;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class BundledSchemaTests {
  private static final BundledSchema SCHEMA = BundledSchema.imageClassification();
  private static final JsonNode ROOT = SCHEMA.document().root();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDialect(Dialects.getDraft202012(), builder -> {});

  /** A subschema and where it stands. */
  private record Part(String pointer, JsonNode schema) {
    boolean isCondition() {
      return pointer.contains("/if") || pointer.endsWith("/then") || pointer.endsWith("/else");
    }
  }

  // ---- the schema as a schema

  @Test
  void isValidAgainstItsMetaSchema() {
    String metaSchema = "https://json-schema.org/draft/2020-12/schema";
    assertEquals(ROOT.get("$schema").stringValue(), metaSchema);

    assertEquals(
        List.of(),
        REGISTRY.getSchema(SchemaLocation.of(metaSchema)).validate(ROOT).stream().toList());
  }

  @Test
  void canBePreparedForValidation() {
    assertDoesNotThrow(() -> SCHEMA.validator().initializeValidators());
  }

  @Test
  void hasOnlyReferencesThatLeadSomewhere() {
    List<String> dangling = new ArrayList<>();
    for (Part part : parts()) {
      if (part.schema().has("$ref")) {
        String target = part.schema().get("$ref").stringValue();
        if (!target.startsWith("#/") || ROOT.at(target.substring(1)).isMissingNode()) {
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
  private static boolean isClosed(JsonNode schema) {
    if (schema.has("additionalProperties")) {
      return !schema.get("additionalProperties").booleanValue(false);
    }
    Set<String> closed = new HashSet<>();
    for (JsonNode branch : schema.path("allOf")) {
      JsonNode target = ROOT.at(branch.at("/then/$ref").asString("#/none").substring(1));
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

  private static String text(JsonNode schema, String keyword) {
    if (schema.has(keyword) || !schema.has("$ref")) {
      return schema.path(keyword).asString("");
    }
    return text(ROOT.at(schema.get("$ref").stringValue().substring(1)), keyword);
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
                .formatted(ROOT.get("$defs"), part.schema());
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
    JsonNode trained = ROOT.at("/$defs/trainingParameters/properties");
    JsonNode swept = ROOT.at("/$defs/searchSpaceEntry/properties");
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
    for (Map.Entry<String, JsonNode> entry : swept.properties()) {
      if (entry.getValue().has("x-sweep-only") == trained.has(entry.getKey())) {
        wrong.add(entry.getKey() + " is for sweeps only in one place, and not in the other");
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
    JsonNode trained = ROOT.at("/$defs/trainingParameters/properties");
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
  void putsEveryBuiltInModelIntoOneFamily() {
    JsonNode model = ROOT.at("/$defs/trainingParameters/properties/model_name");
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

  private static boolean hasKey(String pointer) {
    List<JsonNode> schemas = List.of(ROOT);
    for (String key : pointer.substring(1).split("/")) {
      schemas = SchemaParts.mapping(schemas, null).properties().get(key);
      if (schemas == null) {
        return false;
      }
    }
    return true;
  }

  @Test
  void callsNoKeyOfItsOwnOneOfTabularJobs() {
    assertAll(() -> assertNoneIsAKey(ROOT), () -> assertNoneIsAKey(ROOT.at("/$defs/limits")));
  }

  private static void assertNoneIsAKey(JsonNode schema) {
    List<String> tabular = new ArrayList<>(SchemaParts.texts(schema.get("x-tabular-keys")));
    tabular.retainAll(schema.get("properties").propertyNames());
    assertEquals(List.of(), tabular);
  }

  // ---- annotations

  @Test
  void hasOnlyAnnotationsThatItsDocumentExplainsAndNoOthers() throws IOException {
    Set<String> used = new TreeSet<>();
    for (Part part : parts()) {
      part.schema().propertyNames().stream().filter(n -> n.startsWith("x-")).forEach(used::add);
    }
    Set<String> explained = new TreeSet<>();
    Matcher row =
        Pattern.compile("^\\| `(x-[a-z-]+)` \\|", Pattern.MULTILINE)
            .matcher(Files.readString(Path.of("schemas/README.md")));
    while (row.find()) {
      explained.add(row.group(1));
    }
    assertEquals(explained, used);
  }

  // ---- the documentation

  /** Every key of the reference page with what it says; {@code ~}: a default that is disputed. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # key                           | type    | allowed                       | default
          $schema                         | string  |                               |
          type                            | const   | automl                        | automl
          task                            | const   | image_classification          | image_classification
          name                            | string  |                               |
          display_name                    | string  |                               |
          experiment_name                 | string  |                               |
          description                     | string  |                               |
          tags                            | object  |                               |
          compute                         | string  |                               | ~local
          log_verbosity                   | string  | not_set debug info warning error critical | info
          primary_metric                  | string  | accuracy auc_weighted average_precision_score_weighted norm_macro_recall precision_score_weighted | accuracy
          target_column_name              | string  |                               |
          training_data                   | object  |                               |
          validation_data                 | object  |                               |
          validation_data_size            | number  | (0, 1)                        |
          limits                          | object  |                               |
          limits/timeout_minutes          | integer |                               | ~8640
          limits/max_trials               | integer |                               | ~1000
          limits/max_concurrent_trials    | integer |                               | 1
          limits/trial_timeout_minutes    | integer |                               | 43200
          training_data/description       | string  |                               |
          training_data/path              | string  |                               |
          training_data/mode              | string  |                               |
          training_data/type              | string  | mltable                       | mltable
          validation_data/description     | string  |                               |
          validation_data/path            | string  |                               |
          validation_data/mode            | string  |                               |
          validation_data/type            | string  | mltable                       | mltable
          training_parameters             | object  |                               |
          training_parameters/validation_metric_type         | string  | none coco voc coco_voc | voc
          training_parameters/validation_iou_threshold       | number  | [0.1, 1] | 0.5
          training_parameters/image_size                     | integer |          | 640
          training_parameters/model_size                     | string  | small medium large extra_large | medium
          training_parameters/multi_scale                    | integer | 0 1      | 0
          training_parameters/box_score_threshold            | number  | [0, 1]   | 0.1
          training_parameters/nms_iou_threshold              | number  | [0, 1]   | 0.5
          training_parameters/tile_grid_size                 | string  |          |
          training_parameters/tile_overlap_ratio             | number  | [0, 1)   | 0.25
          training_parameters/tile_predictions_nms_threshold | number  | [0, 1]   | 0.25
          training_parameters/mask_pixel_score_threshold     | number  |          | 0.5
          training_parameters/max_number_of_polygon_points   | integer |          | 100
          training_parameters/export_as_image                | boolean | true false | false
          training_parameters/image_type                     | string  | jpg png bmp | jpg
          training_parameters/number_of_epochs               | integer |          | 15
          training_parameters/training_batch_size            | integer |          | 78 vits16r224=128 vitb16r224=48 vitl16r224=10
          training_parameters/validation_batch_size          | integer |          | 78 vits16r224=128 vitb16r224=48 vitl16r224=10
          training_parameters/gradient_accumulation_step     | integer |          | 1
          training_parameters/early_stopping                 | integer | 0 1      | 1
          training_parameters/early_stopping_patience        | integer |          | 5
          training_parameters/early_stopping_delay           | integer |          | 5
          training_parameters/learning_rate                  | number  | [0, 1]   | 0.01 vits16r224=0.0125 vitb16r224=0.0125 vitl16r224=0.001
          training_parameters/learning_rate_scheduler        | string  | warmup_cosine step | warmup_cosine
          training_parameters/step_lr_gamma                  | number  | [0, 1]   | 0.5
          training_parameters/step_lr_step_size              | integer |          | 5
          training_parameters/warmup_cosine_lr_cycles        | number  | [0, 1]   | 0.45
          training_parameters/warmup_cosine_lr_warmup_epochs | integer |          | 2
          training_parameters/optimizer                      | string  | sgd adam adamw | sgd
          training_parameters/momentum                       | number  | [0, 1]   | 0.9
          training_parameters/weight_decay                   | number  | [0, 1]   | 1e-4
          training_parameters/nesterov                       | integer | 0 1      | 1
          training_parameters/beta1                          | number  | [0, 1]   | 0.9
          training_parameters/beta2                          | number  | [0, 1]   | 0.999
          training_parameters/ams_gradient                   | integer | 0 1      | 0
          training_parameters/evaluation_frequency           | integer |          | 1
          training_parameters/checkpoint_frequency           | integer |          |
          training_parameters/checkpoint_run_id              | string  |          |
          training_parameters/layers_to_freeze               | integer |          |
          training_parameters/model_name                     | string  | mobilenetv2 resnet18 resnet34 resnet50 resnet101 resnet152 resnest50 resnest101 seresnext vits16r224 vitb16r224 vitl16r224 |
          training_parameters/training_crop_size             | integer |          | 224
          training_parameters/validation_crop_size           | integer |          | 224
          training_parameters/validation_resize_size         | integer |          | 256
          training_parameters/weighted_loss                  | integer | 0 1 2    | 0
          """)
  void saysWhatTheReferencePageSays(String key, String type, String allowed, String standard) {
    SchemaParts schema = documented(key);
    assertAll(
        () -> assertType(type, schema),
        () -> assertAllowed(allowed == null ? "" : allowed, schema),
        () -> assertDefault(standard == null ? "" : standard, schema));
  }

  private static SchemaParts documented(String key) {
    List<JsonNode> schemas = List.of(ROOT);
    for (String step : key.split("/")) {
      schemas = SchemaParts.mapping(schemas, null).properties().get(step);
    }
    return SchemaParts.value(schemas);
  }

  private static void assertType(String type, SchemaParts schema) {
    if (type.equals("const")) {
      assertTrue(schema.has("const"));
    } else {
      assertTrue(schema.types().contains(type), () -> "types are " + schema.types());
    }
  }

  private static void assertAllowed(String allowed, SchemaParts schema) {
    Matcher range = Pattern.compile("([\\[(])(.+), (.+)([\\])])").matcher(allowed);
    if (range.matches()) {
      String low = range.group(1).equals("[") ? "minimum" : "exclusiveMinimum";
      String high = range.group(4).equals("]") ? "maximum" : "exclusiveMaximum";
      assertEquals(new BigDecimal(range.group(2)), schema.number(low).orElse(null));
      assertEquals(new BigDecimal(range.group(3)), schema.number(high).orElse(null));
    } else if (!allowed.isEmpty()) {
      assertEquals(new TreeSet<>(List.of(allowed.split(" "))), documentedWords(schema));
    }
  }

  /** The allowed words without those that are marked as not documented. */
  private static Set<String> documentedWords(SchemaParts schema) {
    var advised = schema.find("x-advised-values");
    if (advised.isPresent() && !advised.get().get("documented").asBoolean()) {
      return new TreeSet<>(SchemaParts.texts(advised.get().get("values")));
    }
    Set<String> words = new TreeSet<>();
    for (String keyword : List.of("const", "enum", "x-known-values")) {
      schema
          .find(keyword)
          .ifPresent(
              value -> {
                words.addAll(
                    value.isArray() ? SchemaParts.texts(value) : List.of(value.asString()));
              });
    }
    if (schema.has("x-switch")) { // one half of its values says the same as the other
      words.removeAll(
          schema.find("default").orElseThrow().isBoolean()
              ? Set.of("0", "1")
              : Set.of("false", "true"));
    }
    return words;
  }

  private static void assertDefault(String standard, SchemaParts schema) {
    if (standard.startsWith("~")) {
      String disputed = schema.find("x-disputed-default").orElseThrow().asString();
      assertTrue(disputed.contains(standard.substring(1)), disputed);
      return;
    }
    List<String> defaults = new ArrayList<>();
    schema.find("default").ifPresent(value -> defaults.add(plain(value)));
    schema
        .find("x-default-by-model")
        .ifPresent(
            models ->
                models
                    .properties()
                    .forEach(
                        model -> defaults.add(model.getKey() + "=" + plain(model.getValue()))));
    String expected = standard.equals("1e-4") ? "0.0001" : standard;
    // Other documents give a default for the size of the validation data, this page does not.
    if (!expected.isEmpty() || !schema.has("exclusiveMaximum")) {
      assertEquals(expected, String.join(" ", defaults));
    }
  }

  private static String plain(JsonNode value) {
    return value.isNumber() ? SchemaParts.plain(value.decimalValue()) : value.asString();
  }

  // ---- all subschemas

  private static List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    collect("", ROOT, parts);
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
