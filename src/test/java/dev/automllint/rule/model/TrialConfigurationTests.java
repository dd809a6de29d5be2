package dev.automllint.rule.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.rule.Contexts;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.Rules;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrialConfigurationTests {
  @Test
  void joinsFixedAndSweptSettings() {
    TrialConfiguration plan =
        Contexts.plan(
            """
            training_parameters: {optimizer: adam, number_of_epochs: 3}
            search_space: [{model_name: resnet18, number_of_epochs: 5}]
            """);
    assertTrue(plan.get("optimizer").occurs(List.of("adam")));
    assertEquals("/training_parameters/optimizer", plan.get("optimizer").pointer());
    assertTrue(plan.get("number_of_epochs").occurs(List.of("5"))); // a swept one wins
    assertEquals("/search_space/0/number_of_epochs", plan.get("number_of_epochs").pointer());
    assertTrue(plan.get("momentum").isDefault());
    assertEquals("/search_space/0/momentum", plan.get("momentum").pointer());
    assertTrue(plan.entry().isPresent());
  }

  @Test
  void isOneForEachEntryThatCanBeRead() {
    RuleContext job = Contexts.of("search_space: [{model_name: resnet18}, {model_name: resnet34}]");
    assertEquals(2, job.plans().size());
    assertTrue(job.plansAreComplete());
    RuleContext odd = Contexts.of("search_space: [{model_name: resnet18}, 7]");
    assertEquals(1, odd.plans().size());
    assertFalse(odd.plansAreComplete());
  }

  @Test
  void isOneForAJobWithoutSearchSpace() {
    RuleContext job = Contexts.of("");
    assertEquals(1, job.plans().size());
    assertTrue(job.plansAreComplete());
    assertEquals(Optional.empty(), job.plans().get(0).entry());
  }

  @Test
  void isEmptyForAnInvalidSearchSpace() {
    RuleContext job = Contexts.of("search_space: {model_name: resnet18}");
    assertEquals(List.of(), job.plans());
    assertFalse(job.plansAreComplete());
    assertFalse(Contexts.of("search_space: []").plansAreComplete());
  }

  @Test
  void knowsNoDefaultsBesideAMisspelledSearchSpace() {
    RuleContext job = Contexts.of("search_spce: [{optimizer: adam}]");
    assertFalse(job.plansAreComplete());
    assertEquals(Optional.empty(), job.plans().get(0).get("optimizer").defaultValue());
  }

  @Test
  void knowsNoDefaultsBesideMisspelledTrainingParameters() {
    TrialConfiguration plan =
        Contexts.plan(
            """
            training_paramters: {optimizer: adam}
            search_space: [{model_name: resnet18}]
            """);
    assertTrue(plan.get("optimizer").isUnknown());
  }

  @Test
  void knowsNoDefaultOfAMisspelledKey() {
    TrialConfiguration plan = Contexts.plan("training_parameters: {optimiser: adam}");
    assertTrue(plan.get("optimizer").isUnknown());
    assertFalse(plan.get("momentum").isUnknown());
  }

  @Test
  void hasTheDefaultsOfItsModel() {
    assertEquals(
        Optional.of("10"),
        Contexts.plan("training_parameters: {model_name: ViTL16R224}")
            .get("training_batch_size")
            .defaultValue());
    assertEquals(
        Optional.of("78"),
        Contexts.plan("training_parameters: {model_name: resnet50}")
            .get("training_batch_size")
            .defaultValue());
  }

  @Test
  void hasTheDefaultsThatAllItsModelsShare() {
    TrialConfiguration same =
        Contexts.plan("search_space: [{model_name: {type: choice, values: [resnet18, resnet34]}}]");
    assertEquals(Optional.of("78"), same.get("training_batch_size").defaultValue());
    TrialConfiguration other =
        Contexts.plan(
            "search_space: [{model_name: {type: choice, values: [resnet18, vits16r224]}}]");
    assertEquals(Optional.empty(), other.get("training_batch_size").defaultValue());
    assertEquals(Optional.of("15"), other.get("number_of_epochs").defaultValue());
  }

  @Test
  void hasOnlyGeneralDefaultsWithoutAModel() {
    TrialConfiguration plan = Contexts.plan("");
    assertEquals(Optional.empty(), plan.get("training_batch_size").defaultValue());
    assertEquals(Optional.of("sgd"), plan.get("optimizer").defaultValue());
  }

  @Test
  void knowsNoDefaultsOfOtherModels() {
    for (String model : List.of("google/vit-base-patch16-224", "'${MODEL}'", "resnet51")) {
      TrialConfiguration plan = Contexts.plan("training_parameters: {model_name: " + model + "}");
      assertEquals(Optional.empty(), plan.get("optimizer").defaultValue(), model);
    }
  }

  @Test
  void knowsNoDefaultsWhereAzureChooses() {
    assertEquals(Optional.empty(), optimizer("limits: {max_trials: 2}"));
    assertEquals(Optional.of("sgd"), optimizer("limits: {max_trials: 1O}")); // a fault, no choice
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
    return Contexts.plan(yaml).get("optimizer").defaultValue();
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
    assertTrue(job.plans().get(0).get("number_of_epochs").isUnknown());
  }

  @Test
  void usesWhatNothingSwitchesOff() {
    TrialConfiguration plan =
        Contexts.plan("training_parameters: {optimizer: adam, early_stopping: 0}");
    assertTrue(plan.uses("beta1"));
    assertFalse(plan.uses("momentum"));
    assertFalse(plan.uses("early_stopping_delay"));
    assertTrue(plan.uses("step_lr_gamma") ^ plan.uses("warmup_cosine_lr_cycles"));
    assertTrue(plan.uses("number_of_epochs"));
  }

  @Test
  void usesWhatOneOfItsModelsUses() {
    TrialConfiguration foreign =
        Contexts.plan("training_parameters: {model_name: google/vit-base-patch16-224}");
    assertFalse(foreign.uses("layers_to_freeze"));
    assertTrue(foreign.uses("number_of_epochs"));
    assertFalse(foreign.hasBuiltInModel());
    TrialConfiguration both =
        Contexts.plan("search_space: [{model_name: {type: choice, values: [a/b, resnet18]}}]");
    assertTrue(both.uses("layers_to_freeze"));
    assertFalse(
        Contexts.plan("training_parameters: {model_name: '${M}'}").uses("layers_to_freeze"));
    assertTrue(Contexts.plan("").uses("layers_to_freeze"));
  }

  @Test
  void splitsByModel() {
    TrialConfiguration plan =
        Contexts.plan(
            """
            training_parameters: {number_of_epochs: 3}
            search_space: [{model_name: {type: choice, values: [resnet18, vitl16r224]}}]
            """);
    List<TrialConfiguration> plans = plan.byModel();
    assertEquals(2, plans.size());
    assertTrue(plans.get(0).model().occurs(List.of("resnet18")));
    assertTrue(plans.get(1).model().occurs(List.of("vitl16r224")));
    assertEquals(
        List.of(Optional.of("78"), Optional.of("10")),
        plans.stream().map(p -> p.get("training_batch_size").defaultValue()).toList());
    assertTrue(plans.get(1).get("number_of_epochs").occurs(List.of("3")));
    assertEquals(List.of(), Contexts.plan("").byModel());
  }

  @Test
  void reportsAPlaceOnceForEachRule() {
    RuleContext job = Contexts.of("");
    Rule rule = Rules.checks().get(0);
    job.reportOnce(rule.info().at(job.job().head(), "", "one"));
    job.reportOnce(rule.info().at(job.job().head(), "", "two"));
    job.reportOnce(Rules.checks().get(1).info().at(job.job().head(), "", "three"));
    assertEquals(
        List.of("one", "three"), job.diagnostics().stream().map(d -> d.message()).toList());
  }
}
