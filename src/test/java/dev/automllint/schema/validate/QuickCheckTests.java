package dev.automllint.schema.validate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.job.Task;
import dev.automllint.schema.document.Keywords;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlReader;
import dev.automllint.yaml.YamlScalar;
import dev.automllint.yaml.YamlSequence;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the quick check lets pass the validator has nothing against, and hardly the other way. */
class QuickCheckTests {
  private static final BundledSchema SCHEMA =
      BundledSchema.of(Task.IMAGE_CLASSIFICATION).orElseThrow();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private int valid;
  private int passed;

  private static YamlNode yaml(String text) {
    return YamlReader.read(new SourceFile("x", text)).documents().get(0).root();
  }

  private static JsonNode json(String yaml) {
    return JsonTree.of(yaml(yaml));
  }

  /** The same values; they have no text. */
  private static YamlNode yaml(JsonNode json) {
    Span nowhere = Span.at(0);
    if (json.isObject()) {
      List<YamlMapping.Entry> entries = new ArrayList<>();
      for (Map.Entry<String, JsonNode> member : json.properties()) {
        entries.add(
            new YamlMapping.Entry(
                scalar(member.getKey(), new ScalarValue.Text(member.getKey())),
                yaml(member.getValue()),
                /* merged= */ false));
      }
      return new YamlMapping(nowhere, entries);
    }
    return json.isArray()
        ? new YamlSequence(nowhere, json.valueStream().map(QuickCheckTests::yaml).toList())
        : scalar(json.asString(), value(json));
  }

  private static YamlScalar scalar(String text, ScalarValue value) {
    return new YamlScalar(Span.at(0), text, /* plain= */ true, value);
  }

  private static ScalarValue value(JsonNode json) {
    return switch (json.getNodeType()) {
      case STRING -> new ScalarValue.Text(json.stringValue());
      case BOOLEAN -> new ScalarValue.Bool(json.booleanValue());
      case NULL -> new ScalarValue.Null();
      default ->
          json.isIntegralNumber()
              ? new ScalarValue.Int(json.bigIntegerValue(), false)
              : json.isDouble() && !Double.isFinite(json.doubleValue())
                  ? new ScalarValue.NonFinite()
                  : new ScalarValue.Real(json.doubleValue(), false);
    };
  }

  private void compare(YamlNode node) {
    boolean passes = SCHEMA.quickCheck().passes(node);
    JsonNode instance = JsonTree.of(node);
    boolean meets =
        SCHEMA.validator().validate(instance).stream()
            .allMatch(error -> error.getKeyword().equals(Keywords.SWITCH));
    assertTrue(meets || !passes, () -> "the validator refuses " + instance);
    valid += meets ? 1 : 0;
    passed += passes ? 1 : 0;
  }

  @Test
  void agreesWithTheValidatorOnDerivedJobs() {
    for (String text : DerivedJobs.texts(SCHEMA.task())) {
      compare(yaml(text));
    }
    DerivedJobs.fixedAndSwept(SCHEMA.task()).forEach(job -> compare(yaml(new JobText(job).text())));
    assertTrue(valid > 200, () -> valid + " are valid");
    assertTrue(passed == valid, () -> passed + " pass of " + valid);
  }

  @Test
  void agreesWithTheValidatorOnChangedJobs() {
    var random = new Random(20261124);
    List<JsonNode> jobs = new ArrayList<>();
    DerivedJobs.fixedAndSwept(SCHEMA.task())
        .forEach(job -> jobs.add(json(new JobText(job).text())));
    for (int i = 0; i < 20_000; i++) {
      JsonNode job = jobs.get(random.nextInt(jobs.size())).deepCopy();
      change(job, random);
      compare(yaml(job));
    }
    assertTrue(valid > 1_000 && valid < 18_000, () -> valid + " are valid");
    assertTrue(passed > valid * 0.9, () -> passed + " pass of " + valid);
  }

  /** Puts another value somewhere into a tree, adds a key or takes one away. */
  private static void change(JsonNode node, Random random) {
    if (node instanceof ObjectNode object && !object.isEmpty()) {
      List<String> keys = new ArrayList<>(object.propertyNames());
      String key = keys.get(random.nextInt(keys.size()));
      switch (random.nextInt(8)) {
        case 0 -> object.remove(key);
        case 1 -> object.set("k" + random.nextInt(3), value(random));
        case 2 -> object.set(key, value(random));
        default -> changeWithin(object.get(key), random, v -> object.set(key, v));
      }
    } else if (node instanceof ArrayNode array && !array.isEmpty()) {
      int index = random.nextInt(array.size());
      changeWithin(array.get(index), random, v -> array.set(index, v));
    }
  }

  private static void changeWithin(JsonNode child, Random random, Consumer<JsonNode> parent) {
    if (child.isContainer() && !child.isEmpty()) {
      change(child, random);
    } else {
      parent.accept(value(random));
    }
  }

  private static JsonNode value(Random random) {
    List<JsonNode> values =
        List.of(
            NODES.numberNode(BigInteger.ZERO),
            NODES.numberNode(BigInteger.ONE),
            NODES.numberNode(BigInteger.valueOf(-7)),
            NODES.numberNode(BigInteger.TEN.pow(30)),
            NODES.numberNode(new BigDecimal("0.5")),
            NODES.numberNode(new BigDecimal("1.0")),
            NODES.numberNode(new BigDecimal("1.0")),
            NODES.numberNode(BigInteger.TEN.pow(400)),
            NODES.numberNode(Double.NaN),
            NODES.stringNode(""),
            NODES.stringNode("adam"),
            NODES.stringNode("3x2"),
            NODES.stringNode("3x2\n"),
            NODES.stringNode("${{parent.inputs.a}}"),
            NODES.booleanNode(true),
            NODES.nullNode(),
            NODES.arrayNode(),
            NODES.arrayNode().add(1),
            NODES.objectNode(),
            NODES.objectNode().put("type", "choice"));
    return values.get(random.nextInt(values.size()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limits: {max_trials: .nan}",
        "training_parameters: {tile_grid_size: \"3x2\\n\"}",
        "limits: {x: 1}",
        "training_parameters: {early_stopping: yes}",
      })
  void leavesDoubtsToTheValidator(String rest) {
    String job =
        """
        type: automl
        task: image_classification
        target_column_name: label
        training_data: {path: azureml:train:1}
        """;
    assertTrue(SCHEMA.quickCheck().passes(yaml(job)));
    assertFalse(SCHEMA.quickCheck().passes(yaml(job + rest)));
  }
}
