package dev.automllint.rule.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.rule.Contexts;
import dev.automllint.rule.RuleContext;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrialConfigurationTests {
  @Test
  void joinsFixedAndSweptSettings() {
    TrialConfiguration trial =
        Contexts.trial(
            """
            training_parameters: {optimizer: adam, number_of_epochs: 3}
            search_space: [{model_name: resnet18, number_of_epochs: 5}]
            """);
    assertTrue(trial.get("optimizer").occurs(List.of("adam")));
    assertEquals("/training_parameters/optimizer", trial.get("optimizer").pointer());
    assertTrue(trial.get("number_of_epochs").occurs(List.of("5"))); // a swept one wins
    assertEquals("/search_space/0/number_of_epochs", trial.get("number_of_epochs").pointer());
    assertTrue(trial.get("momentum").isDefault());
    assertEquals("/search_space/0/momentum", trial.get("momentum").pointer());
    assertTrue(trial.entry().isPresent());
  }

  @Test
  void isOneForEachEntryThatCanBeRead() {
    RuleContext job = Contexts.of("search_space: [{model_name: resnet18}, {model_name: resnet34}]");
    assertEquals(2, job.configurations().size());
    assertTrue(job.hasAllConfigurations());
    RuleContext odd = Contexts.of("search_space: [{model_name: resnet18}, 7]");
    assertEquals(1, odd.configurations().size());
    assertFalse(odd.hasAllConfigurations());
  }

  @Test
  void isOneForAJobWithoutSearchSpace() {
    RuleContext job = Contexts.of("");
    assertEquals(1, job.configurations().size());
    assertTrue(job.hasAllConfigurations());
    assertEquals(Optional.empty(), job.configurations().get(0).entry());
  }

  @Test
  void isEmptyForAnInvalidSearchSpace() {
    RuleContext job = Contexts.of("search_space: {first: {model_name: resnet18}}");
    assertEquals(List.of(), job.configurations());
    assertFalse(job.hasAllConfigurations());
    assertFalse(Contexts.of("search_space: []").hasAllConfigurations());
  }

  @Test
  void knowsNoDefaultsBesideAMisspelledSearchSpace() {
    RuleContext job = Contexts.of("search_spce: [{optimizer: adam}]");
    assertFalse(job.hasAllConfigurations());
    assertEquals(Optional.empty(), job.configurations().get(0).get("optimizer").defaultValue());
  }

  @Test
  void knowsNoDefaultsBesideMisspelledTrainingParameters() {
    TrialConfiguration trial =
        Contexts.trial(
            """
            training_paramters: {optimizer: adam}
            search_space: [{model_name: resnet18}]
            """);
    assertTrue(trial.get("optimizer").isUnknown());
  }

  @Test
  void knowsNoDefaultOfAMisspelledKey() {
    TrialConfiguration trial = Contexts.trial("training_parameters: {optimiser: adam}");
    assertTrue(trial.get("optimizer").isUnknown());
    assertFalse(trial.get("momentum").isUnknown());
  }

  @Test
  void hasTheDefaultsOfItsModel() {
    assertEquals(
        Optional.of("10"),
        Contexts.trial("training_parameters: {model_name: ViTL16R224}")
            .get("training_batch_size")
            .defaultValue());
    assertEquals(
        Optional.of("78"),
        Contexts.trial("training_parameters: {model_name: resnet50}")
            .get("training_batch_size")
            .defaultValue());
  }

  @Test
  void hasTheDefaultsThatAllItsModelsShare() {
    TrialConfiguration same =
        Contexts.trial(
            "search_space: [{model_name: {type: choice, values: [resnet18, resnet34]}}]");
    assertEquals(Optional.of("78"), same.get("training_batch_size").defaultValue());
    TrialConfiguration other =
        Contexts.trial(
            "search_space: [{model_name: {type: choice, values: [resnet18, vits16r224]}}]");
    assertEquals(Optional.empty(), other.get("training_batch_size").defaultValue());
    assertEquals(Optional.of("15"), other.get("number_of_epochs").defaultValue());
  }

  @Test
  void hasOnlyGeneralDefaultsWithoutAModel() {
    TrialConfiguration trial = Contexts.trial("");
    assertEquals(Optional.empty(), trial.get("training_batch_size").defaultValue());
    assertEquals(Optional.of("sgd"), trial.get("optimizer").defaultValue());
  }

  @Test
  void knowsNoDefaultsOfOtherModels() {
    for (String model : List.of("google/vit-base-patch16-224", "'${MODEL}'", "resnet51")) {
      TrialConfiguration trial = Contexts.trial("training_parameters: {model_name: " + model + "}");
      assertEquals(Optional.empty(), trial.get("optimizer").defaultValue(), model);
    }
  }

  @Test
  void knowsNoDefaultsWhereAzureChooses() {
    assertEquals(Optional.empty(), optimizer("limits: {max_trials: 2}"));
    assertEquals(
        Optional.of("sgd"),
        optimizer("limits: {max_trials: 1O}")); // invalid, so Azure chooses nothing
    assertEquals(Optional.of("sgd"), optimizer("limits: {max_trials: 1}"));
    assertEquals(Optional.of("sgd"), optimizer("limits: {timeout_minutes: 60}"));
    assertEquals(
        Optional.of("sgd"),
        optimizer(
            """
            limits: {max_trials: 2}
            sweep: {sampling_algorithm: random}
            """));
    assertEquals(
        Optional.of("sgd"),
        optimizer(
            """
            limits: {max_trials: 2}
            search_space: [{model_name: resnet18}]
            """));
  }

  private static Optional<String> optimizer(String yaml) {
    return Contexts.trial(yaml).get("optimizer").defaultValue();
  }

  @Test
  void leavesNotationOfTheServiceUnread() {
    RuleContext job =
        Contexts.ofFile(
            """
            type: pipeline
            jobs:
              train:
                type: automl
                task: image_classification
                target_column_name: label
                training_data: ${{parent.inputs.x}}
                search_space: [{number_of_epochs: "choice(1,2)"}]
            """);
    assertTrue(job.configurations().get(0).get("number_of_epochs").isUnknown());
  }

  @Test
  void usesWhatNothingSwitchesOff() {
    TrialConfiguration trial =
        Contexts.trial("training_parameters: {optimizer: adam, early_stopping: 0}");
    assertTrue(trial.uses("beta1"));
    assertFalse(trial.uses("momentum"));
    assertFalse(trial.uses("early_stopping_delay"));
    assertTrue(trial.uses("step_lr_gamma") ^ trial.uses("warmup_cosine_lr_cycles"));
    assertTrue(trial.uses("number_of_epochs"));
  }

  @Test
  void usesWhatOneOfItsModelsUses() {
    TrialConfiguration huggingFace =
        Contexts.trial("training_parameters: {model_name: google/vit-base-patch16-224}");
    assertFalse(huggingFace.uses("layers_to_freeze"));
    assertTrue(huggingFace.uses("number_of_epochs"));
    assertFalse(huggingFace.hasBuiltInModel());
    TrialConfiguration both =
        Contexts.trial("search_space: [{model_name: {type: choice, values: [a/b, resnet18]}}]");
    assertTrue(both.uses("layers_to_freeze"));
    assertFalse(
        Contexts.trial("training_parameters: {model_name: '${M}'}").uses("layers_to_freeze"));
    assertTrue(Contexts.trial("").uses("layers_to_freeze"));
  }

  @Test
  void splitsByModel() {
    TrialConfiguration trial =
        Contexts.trial(
            """
            training_parameters: {number_of_epochs: 3}
            search_space: [{model_name: {type: choice, values: [resnet18, vitl16r224]}}]
            """);
    List<TrialConfiguration> configurations = trial.byModel();
    assertEquals(2, configurations.size());
    assertTrue(configurations.get(0).model().occurs(List.of("resnet18")));
    assertTrue(configurations.get(1).model().occurs(List.of("vitl16r224")));
    assertEquals(
        List.of(Optional.of("78"), Optional.of("10")),
        configurations.stream().map(p -> p.get("training_batch_size").defaultValue()).toList());
    assertTrue(configurations.get(1).get("number_of_epochs").occurs(List.of("3")));
    assertEquals(List.of(), Contexts.trial("").byModel());
  }
}
