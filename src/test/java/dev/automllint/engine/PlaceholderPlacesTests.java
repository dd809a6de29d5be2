package dev.automllint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.files.ReadResult;
import dev.automllint.text.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a value that is to be filled in nothing else is said, in whatever place and form. */
class PlaceholderPlacesTests {
  private static final Pattern VALUE = Pattern.compile("(?<=: |- )[^\\s:]\\S*(?<!:)$");

  /** Texts that may contain anything, also in angle brackets. */
  private static final Pattern FREE_TEXT = Pattern.compile("(description|display_name|team|MODE):");

  private static final String JOB =
      """
      type: automl
      task: image_classification
      name: run_7
      display_name: shelves
      experiment_name: shelves
      description: shelves
      tags:
        team: retail
      compute: azureml:gpu-cluster
      log_verbosity: info
      primary_metric: accuracy
      target_column_name: label
      training_data:
        type: mltable
        path: azureml:shelves:1
        mode: direct
      validation_data:
        type: mltable
        path: azureml:shelves-valid:1
      limits:
        timeout_minutes: 120
        max_trials: 6
        max_concurrent_trials: 2
      training_parameters:
        number_of_epochs: 12
        early_stopping: true
        early_stopping_patience: 4
        advanced_settings: '{}'
        checkpoint_frequency: 2
        checkpoint_run_id: teal_bird_1
      sweep:
        sampling_algorithm: random
        early_termination:
          type: bandit
          evaluation_interval: 2
          slack_factor: 0.2
          delay_evaluation: 4
      search_space:
        - model_name: seresnext
          optimizer: sgd
          nesterov: true
          momentum: 0.9
          learning_rate:
            type: uniform
            min_value: 0.001
            max_value: 0.01
        - model_name:
            type: choice
            values:
              - vitb16r224
              - vits16r224
          layers_to_freeze:
            type: choice
            values:
              - 1
              - 2
          weighted_loss:
            type: choice
            values:
              - 0
              - 1
          weight_decay:
            type: normal
            mu: 0.01
            sigma: 0.001
          warmup_cosine_lr_cycles:
            type: quniform
            min_value: 0.1
            max_value: 0.5
            q: 0.1
      outputs:
        best_model:
          type: mlflow_model
          mode: rw_mount
          path: azureml://datastores/main/paths/models/
          name: shelves
          version: "1"
      identity:
        type: managed
        client_id: 1f2c
      resources:
        instance_type: Standard_NC24s_v3
        instance_count: 1
        shm_size: 2g
      queue_settings:
        job_tier: standard
      environment_id: azureml:curated:3
      environment_variables:
        MODE: fast
      """;

  private static final String PIPELINE =
      """
      type: pipeline
      jobs:
        train:
      """;

  private static final String MINIMAL =
      """
      type: automl
      task: image_classification
      compute: azureml:gpu-cluster
      target_column_name: label
      training_data: {type: mltable, path: azureml:shelves:1}
      """;

  private final Linter linter = new Linter();

  private List<Diagnostic> lint(String text) {
    return linter.lint(new ReadResult.Decoded(new SourceFile("job.yml", text))).diagnostics();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${TOKEN}",
        "$(TOKEN)",
        "$TOKEN",
        "'{{ token }}'",
        "${{ values.token }}",
        "'#{TOKEN}#'",
        "#{TOKEN}#",
        "azureml:#{TOKEN}#",
        "__TOKEN__",
        "<my-token>",
      })
  void areAllThatIsSaidOfAValue(String form) {
    List<String> wrong = new ArrayList<>();
    check("", JOB, form, wrong);
    check(PIPELINE, JOB.indent(4), form, wrong);
    assertEquals(List.of(), wrong);
  }

  private void check(String head, String job, String form, List<String> wrong) {
    Set<String> known = new HashSet<>();
    lint(head + job).forEach(diagnostic -> known.add(content(diagnostic)));
    List<String> lines = job.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher value = VALUE.matcher(lines.get(i));
      if (value.find()) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(i, value.replaceFirst(Matcher.quoteReplacement(form)));
        List<Diagnostic> added = new ArrayList<>(lint(head + String.join("\n", changed)));
        added.removeIf(diagnostic -> known.contains(content(diagnostic)));
        boolean silent = form.startsWith("<") && FREE_TEXT.matcher(changed.get(i)).find();
        if (added.size() != (silent ? 0 : 1)
            || added.stream().anyMatch(d -> !d.rule().equals("placeholder"))) {
          wrong.add(
              "%n%d %s: %s"
                  .formatted(i + 1, changed.get(i), added.stream().map(d -> content(d)).toList()));
        }
      }
    }
  }

  private static String content(Diagnostic diagnostic) {
    return diagnostic.severity() + " " + diagnostic.rule() + ": " + diagnostic.message();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tags: %s",
        "identity: %s",
        "outputs: %s",
        "limits: %s",
        "training_parameters: %s",
        "sweep: %s\nsearch_space: [{model_name: seresnext}]",
        "sweep: {sampling_algorithm: random}\nlimits: {max_trials: 4}\nsearch_space: %s",
        "sweep: {sampling_algorithm: random}\nlimits: {max_trials: 4}\nsearch_space:\n- %s",
        "sweep:\n  sampling_algorithm: random\n  early_termination: %s\nlimits: {max_trials: 4}\n"
            + "search_space:\n- model_name: seresnext\n  number_of_epochs:\n    type: choice\n    values: %s",
      })
  void areAllThatIsSaidOfABlock(String rest) {
    for (String form : List.of("${BLOCK}", "$(BLOCK)", "'{{ block }}'", "__BLOCK__", "<block>")) {
      List<Diagnostic> diagnostics = lint(MINIMAL + rest.replace("%s", form));
      assertEquals(
          List.of(),
          diagnostics.stream().filter(d -> !d.rule().equals("placeholder")).toList(),
          form);
      assertTrue(!diagnostics.isEmpty(), form);
    }
  }
}
