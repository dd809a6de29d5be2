package dev.automllint.rule.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.rule.Contexts;
import dev.automllint.rule.RuleContext;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BlockTests {
  private static Block parameters(String yaml) {
    return Contexts.of(yaml).root().block("training_parameters");
  }

  @Test
  void readsWhatHasNoDiagnostic() {
    Block block = parameters("training_parameters: {optimizer: SGD, momentum: '0.5', beta1: 7}");
    assertTrue(block.isPresent());
    assertEquals("/training_parameters", block.pointer());
    assertEquals("/training_parameters/beta1", block.pointer("beta1"));
    assertEquals(Optional.of("sgd"), block.value("optimizer").map(Value::text));
    assertTrue(block.value("momentum").orElseThrow().is("0.50"));
    assertEquals(Optional.empty(), block.value("beta1"));
    assertEquals(List.of("optimizer", "momentum"), block.keys());
  }

  @Test
  void hasAnInvalidKeyAllTheSame() {
    Block block = parameters("training_parameters: {beta1: 7}");
    assertTrue(block.has("beta1"));
    assertFalse(block.lacks("beta1"));
    assertTrue(block.keySpan("beta1").isPresent());
    assertTrue(block.valueSpan("beta1").isPresent());
    assertTrue(block.lacks("beta2"));
    assertEquals(Optional.empty(), block.keySpan("beta2"));
  }

  @Test
  void isAbsentButSettledWhenLeftOut() {
    Block block = parameters("limits: {max_trials: 1}");
    assertFalse(block.isPresent());
    assertEquals("/training_parameters", block.pointer());
    assertEquals(List.of(), block.keys());
    assertFalse(block.has("beta1"));
    assertTrue(block.lacks("beta1"));
    assertEquals(Optional.empty(), block.value("beta1"));
    assertEquals(0, block.size("beta1"));
  }

  @Test
  void lacksNothingForSureUnderAMisspelledName() {
    assertFalse(parameters("training_paramters: {optimizer: adam}").lacks("optimizer"));
  }

  @Test
  void lacksNothingForSureWithoutAMapping() {
    assertFalse(parameters("training_parameters: 5").lacks("optimizer"));
    assertFalse(parameters("training_parameters:").lacks("optimizer"));
    assertFalse(parameters("training_parameters: ${PARAMETERS}").lacks("optimizer"));
  }

  @Test
  void lacksNothingForSureBesideAnUnknownKey() {
    assertFalse(parameters("training_parameters: {qwertz: 1}").lacks("optimizer"));
  }

  @Test
  void lacksNothingForSureThatIsElsewhere() {
    assertFalse(parameters("optimizer: adam").lacks("optimizer"));
  }

  @Test
  void doesNotReadADuplicateKey() {
    Block block = parameters("training_parameters: {beta1: 0.5, beta1: 0.6}");
    assertTrue(block.has("beta1"));
    assertEquals(Optional.empty(), block.value("beta1"));
  }

  @Test
  void doesNotReadBindingsAndPlaceholders() {
    assertEquals(
        Optional.empty(),
        parameters("training_parameters: {optimizer: '${O}'}").value("optimizer"));
    Block node =
        Contexts.ofFile(
                """
                type: pipeline
                jobs:
                  train:
                    type: automl
                    task: image_classification
                    target_column_name: label
                    training_data: ${{parent.inputs.x}}
                    training_parameters: {number_of_epochs: "${{parent.inputs.n}}"}
                """)
            .root()
            .block("training_parameters");
    assertTrue(node.has("number_of_epochs"));
    assertEquals(Optional.empty(), node.value("number_of_epochs"));
    assertEquals("/jobs/train/training_parameters", node.pointer());
  }

  @Test
  void readsListsWithoutTheirInvalidItems() {
    Block root = Contexts.of("search_space: [{model_name: resnet18}, 5, {optimizer: adam}]").root();
    List<Block> entries = root.blocks("search_space");
    assertEquals(
        List.of("/search_space/0", "/search_space/2"),
        entries.stream().map(Block::pointer).toList());
    assertEquals(3, root.size("search_space"));
    assertTrue(root.isList("search_space"));
    assertFalse(root.isMapping("search_space"));
    assertTrue(entries.get(0).lacks("optimizer"));
    assertEquals(List.of(), root.values("search_space"));
  }

  @Test
  void readsTheValuesOfAChoice() {
    Block epochs =
        Contexts.of("search_space: [{number_of_epochs: {type: choice, values: [3, 0, 5]}}]")
            .root()
            .blocks("search_space")
            .get(0)
            .block("number_of_epochs");
    assertEquals(List.of("3", "5"), epochs.values("values").stream().map(Value::text).toList());
    assertEquals(3, epochs.size("values"));
    assertEquals(
        "/search_space/0/number_of_epochs/values/2", epochs.values("values").get(1).pointer());
  }

  @Test
  void isAtItsKeyOrThatOfItsParent() {
    RuleContext job = Contexts.of("limits: {max_trials: 1}");
    Block limits = job.root().block("limits");
    assertEquals(job.root().keySpan("limits").orElseThrow(), limits.head());
    assertEquals(job.root().head(), job.root().block("sweep").head());
    assertTrue(job.root().isMapping("limits"));
    assertFalse(job.root().isList("limits"));
  }

  @Test
  void readsTheDocumentAroundANode() {
    RuleContext node =
        Contexts.ofFile(
            """
            type: pipeline
            inputs: {x: {type: mltable}}
            jobs:
              train: {type: automl, task: image_classification}
            """);
    assertTrue(node.pipeline().orElseThrow().block("inputs").has("x"));
    assertEquals(Optional.empty(), Contexts.of("").pipeline());
  }
}
