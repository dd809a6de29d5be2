package dev.automllint.template;

import static dev.automllint.explain.BlockYaml.plain;

import dev.automllint.explain.BlockYaml;
import dev.automllint.job.Placeholders;
import dev.automllint.job.Task;
import dev.automllint.schema.document.Keywords;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A job to begin with, which is valid but for placeholders such as {@code <gpu-cluster>}. What it
 * says of keys, its values and models come from the schema of its task.
 */
public final class JobTemplate {
  private static final String SCHEMAS = "https://azuremlschemas.azureedge.net/latest/";

  private static final String HOW_TO =
      "Fill in what is between < and >. A key after # has no effect: remove the # to set it. Where"
          + " a comment names a default, that is the documentation's. `automl-lint explain KEY`"
          + " says more about a key.";

  /** The hyperparameters that one changes first; each task has some of them. */
  private static final List<String> HYPERPARAMETERS =
      List.of(
          "number_of_epochs",
          "training_batch_size",
          "learning_rate",
          "optimizer",
          "early_stopping",
          "weighted_loss",
          "validation_metric_type",
          "min_size");

  private final SchemaDocument document;
  private final KeyTexts keys;
  private final boolean sweep;
  private final TemplateText out;

  private JobTemplate(SchemaDocument document, boolean sweep, boolean commented) {
    this.document = document;
    this.keys = new KeyTexts(document);
    this.sweep = sweep;
    this.out = new TemplateText(commented);
  }

  /**
   * The text of a job in which comments explain each key.
   *
   * @param document the schema of its task
   * @param sweep whether it tries several models and values
   */
  public static String commented(SchemaDocument document, boolean sweep) {
    return new JobTemplate(document, sweep, /* commented= */ true).write();
  }

  /**
   * The text of the same job without comments, for an editor that explains keys itself.
   *
   * @param document the schema of its task
   * @param sweep whether it tries several models and values
   */
  public static String uncommented(SchemaDocument document, boolean sweep) {
    return new JobTemplate(document, sweep, /* commented= */ false).write();
  }

  /** The placeholders of a text without comments, in their order. */
  public static List<String> placeholders(String text) {
    List<String> found = new ArrayList<>();
    String rest = text;
    for (Optional<String> next = Placeholders.printed(rest);
        next.isPresent();
        next = Placeholders.printed(rest)) {
      found.add(next.get());
      rest = rest.substring(rest.indexOf(next.get()) + next.get().length());
    }
    return found;
  }

  private String write() {
    writeHead();
    writeData();
    writeLimits();
    writeHyperparameters();
    if (sweep) {
      writeSweep();
      writeSearchSpace();
    }
    out.gap();
    out.comment(0, keys.summary(keys.key("outputs")));
    out.disabled(0, List.of("outputs:", "  best_model:", "    type: mlflow_model"));
    return out.toString();
  }

  private void writeHead() {
    Task task = Task.of(document.at("/properties/task/const").text()).orElseThrow();
    out.comment(0, keys.summary(document.root()));
    out.comment(0, HOW_TO);
    out.gap();
    out.line(0, "$schema: " + SCHEMAS + task.schemaName());
    out.line(0, "type: automl");
    out.line(0, "task: " + task);
    out.gap();
    out.comment(0, keys.description(keys.key("experiment_name")));
    out.disabled(0, List.of("experiment_name: my-experiment"));
    out.gap();
    out.comment(0, keys.description(keys.key("compute")));
    out.line(0, "compute: azureml:<gpu-cluster>");
    SchemaNode metric = keys.key("primary_metric");
    out.gap();
    out.comment(0, keys.description(metric));
    out.line(0, "primary_metric: " + plain(keys.defaultValue(metric, "")));
  }

  private void writeData() {
    SchemaNode label = keys.key("target_column_name");
    out.gap();
    out.comment(0, keys.description(label));
    out.line(0, "target_column_name: " + plain(keys.example(label)));
    out.gap();
    out.comment(0, keys.description(keys.key("training_data")));
    out.line(0, "training_data:");
    out.line(2, "type: mltable");
    out.comment(2, keys.description(keys.key("training_data", "path")));
    out.line(2, "path: azureml:<training-data>:1");
    out.gap();
    out.comment(0, keys.description(keys.key("validation_data")));
    out.disabled(
        0, List.of("validation_data:", "  type: mltable", "  path: azureml:<validation-data>:1"));
    SchemaNode share = keys.key("validation_data_size");
    out.comment(0, keys.description(share) + keys.defaultNote(share, ""));
    out.disabled(0, BlockYaml.entry("validation_data_size", keys.defaultValue(share, "")));
  }

  private void writeLimits() {
    SchemaNode limits = keys.key("limits");
    out.gap();
    out.comment(0, keys.description(limits));
    out.line(0, "limits:");
    keys.example(limits)
        .members()
        .forEach(
            (name, value) -> {
              SchemaNode key = keys.key("limits", name);
              boolean single = !sweep && !name.startsWith("timeout");
              if (sweep || !name.equals("max_concurrent_trials")) {
                out.comment(2, keys.description(key) + keys.defaultNote(key, ""));
                out.line(2, name + ": " + (single ? "1" : plain(value)));
              }
            });
  }

  private void writeHyperparameters() {
    SchemaNode block = keys.key("training_parameters");
    SchemaNode model = keys.key("training_parameters", "model_name");
    String name = sweep ? "" : plain(keys.example(model));
    out.gap();
    out.comment(0, keys.description(block));
    out.line(0, "training_parameters:");
    if (!sweep) {
      out.comment(2, keys.description(model) + keys.defaultNote(model, ""));
      out.line(2, "model_name: " + name);
    }
    for (String hyperparameter : HYPERPARAMETERS) {
      SchemaNode key = keys.key("training_parameters", hyperparameter);
      if (!keys.has(key, Keywords.OTHER_TASK) && !(sweep && variesInSweep(hyperparameter))) {
        SchemaNode value = keys.defaultValue(key, name);
        List<String> entry = BlockYaml.entry(hyperparameter, value);
        boolean needed = sweep && hyperparameter.equals("early_stopping"); // or the block is empty
        out.comment(2, keys.summary(key) + keys.defaultNote(key, name));
        if (needed) {
          out.lines(2, entry);
        } else {
          out.disabled(2, entry);
        }
      }
    }
  }

  /** Whether trials differ in a hyperparameter, because of the search space or their models. */
  private boolean variesInSweep(String hyperparameter) {
    SchemaNode key = keys.key("training_parameters", hyperparameter);
    return keys.has(key, "x-default-by-model")
        || keys.has(key, "x-disputed-default-by-model")
        || keys.example(keys.key("search_space")).items().stream()
            .anyMatch(entry -> entry.has(hyperparameter));
  }

  private void writeSweep() {
    SchemaNode sweepKey = keys.key("sweep");
    SchemaNode policy = keys.key("sweep", "early_termination");
    SchemaNode example = keys.example(sweepKey);
    out.gap();
    out.comment(0, keys.description(sweepKey));
    out.line(0, "sweep:");
    out.comment(2, keys.description(keys.key("sweep", "sampling_algorithm")));
    out.line(2, "sampling_algorithm: " + plain(example.path("sampling_algorithm")));
    SchemaNode settings = example.path("early_termination");
    SchemaNode kind = keys.kind(policy, settings.path("type").text());
    out.comment(2, keys.description(policy));
    out.line(2, "early_termination:");
    out.comment(4, keys.description(kind));
    settings
        .members()
        .forEach(
            (name, value) -> {
              SchemaNode key = kind.path("properties").path(name);
              if (key.isObject()) {
                out.comment(4, keys.summary(key));
              }
              out.lines(4, BlockYaml.entry(name, value));
            });
  }

  private void writeSearchSpace() {
    SchemaNode space = keys.key("search_space");
    SchemaNode example = keys.example(space);
    out.gap();
    out.comment(0, keys.description(space));
    example.findAll("type").stream()
        .map(SchemaNode::text)
        .distinct()
        .forEach(type -> out.comment(0, type + ": " + keys.description(keys.definition(type))));
    out.lines(0, BlockYaml.entry("search_space", example));
  }
}
