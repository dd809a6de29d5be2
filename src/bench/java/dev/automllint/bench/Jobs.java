package dev.automllint.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts of the jobs that are measured; they look like those of users. */
final class Jobs {
  /** Stands wherever one small job differs from the next: in names, versions and a number. */
  static final String STAMP = "10000000";

  private static final List<String> MODELS =
      List.of("vitb16r224", "vits16r224", "seresnext", "resnet50", "mobilenetv2");
  private static final List<String> OPTIMIZERS = List.of("adamw", "adam", "sgd");
  private static final int LARGE_NODES = 215;
  private static final int BROKEN_ENTRIES = 100;

  private Jobs() {}

  /**
   * A small job without errors and warnings.
   *
   * @param variant which keys it has, and in which words
   */
  static String small(int variant) {
    var text = new StringBuilder();
    if (variant % 2 == 0) {
      text.append("# A sweep over learning rates, for photos of things in a fridge.\n");
    }
    text.append(
        """
        type: automl
        task: image_classification
        display_name: Fridge items, try 10000000
        experiment_name: fridge-items
        """);
    if (variant % 3 == 0) {
      text.append("tags: {team: kitchen, dataset: \"2024-03\"}\n");
    }
    text.append(
        """

        compute: azureml:gpu-cluster
        target_column_name: label
        primary_metric: accuracy
        training_data:
          type: mltable
          path: azureml:fridge-train:10000000
        validation_data:
          type: mltable
          path: azureml:fridge-validation:10000000 # of the same day

        limits:
          timeout_minutes: 600
          max_trials: 20
          max_concurrent_trials: 4

        training_parameters:
          early_stopping: true
          weight_decay: 0.0001
        """);
    text.append("  optimizer: ").append(of(OPTIMIZERS, variant)).append("\n\n");
    text.append(
        """
        sweep:
          sampling_algorithm: random
        """);
    if (variant % 5 < 3) {
      text.append(
          """
            early_termination:
              type: bandit
              slack_factor: 0.2
              evaluation_interval: 2
              delay_evaluation: 6
          """);
    }
    text.append("\nsearch_space:\n");
    entry(text, of(MODELS, variant));
    if (variant % 4 == 0) {
      entry(text, of(MODELS, variant + 1));
    }
    return text.toString();
  }

  private static void entry(StringBuilder text, String model) {
    text.append("  - model_name: ").append(model).append('\n');
    text.append(
        """
            learning_rate:
              type: uniform
              min_value: 0.00010000000
              max_value: 0.01
            number_of_epochs:
              type: choice
              values: [15, 30]
        """);
  }

  /** A pipeline of many jobs, about 200 KiB, without errors and warnings. */
  static String large() {
    var text =
        new StringBuilder(
            """
            type: pipeline
            display_name: All shops
            settings:
              default_compute: azureml:gpu-cluster
            inputs:
              photos:
                type: mltable
                path: azureml:shop-photos:1
              held_back:
                type: mltable
                path: azureml:shop-photos-held-back:1
            jobs:
            """);
    for (int i = 0; i < LARGE_NODES; i++) {
      text.append("  train_").append(i).append(":\n");
      String node =
          """
          type: automl
          task: image_classification
          description: Finds the best classifier for the photos of one shop.
          target_column_name: label
          training_data: ${{parent.inputs.photos}}
          validation_data: ${{parent.inputs.held_back}}
          limits:
            timeout_minutes: 600
            max_trials: 10
            max_concurrent_trials: 2
          training_parameters:
            early_stopping: true
          sweep:
            sampling_algorithm: random
          search_space:
          """;
      var entries = new StringBuilder();
      entry(entries, of(MODELS, i));
      entry(entries, of(MODELS, i + 1));
      text.append(node.indent(4)).append(entries.toString().indent(2));
    }
    return text.toString();
  }

  /** A job with several faults in each entry of its search space. */
  static String broken() {
    return """
        type: automl
        task: image_classification
        target_colum_name: label
        training_data:
          type: mltable
          path: azureml:fridge-train:1
        limits:
          max_trials: 1O
        training_parameters:
          model_name: vitb16r224
          training_crop_size: 256
        sweep:
          sampling_algorithm: randon
        search_space:
        """
        + IntStream.range(0, BROKEN_ENTRIES)
            .mapToObj(
                i ->
                    """
                      - model_name: resnet5
                        learning_rate: {type: uniform, min_value: 0.1, max_value: %d}
                        number_of_epoch: 15
                        warmup_cosine_lr_cycles: half
                    """
                        .formatted(i + 2))
            .collect(Collectors.joining());
  }

  private static String of(List<String> words, int number) {
    return words.get(number % words.size());
  }
}
