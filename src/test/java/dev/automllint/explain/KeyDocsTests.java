package dev.automllint.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.job.Task;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.schema.validate.BundledSchema;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class KeyDocsTests {
  private static final SchemaDocument SCHEMA =
      BundledSchema.of(Task.IMAGE_CLASSIFICATION).orElseThrow().document();
  private static final KeyDocs DOCS =
      new KeyDocs(BundledSchema.of(Task.IMAGE_CLASSIFICATION).orElseThrow().document());

  static final List<KeyDoc> ALL = DOCS.all();

  /** What to ask, type, allowed values, default, and when it takes effect; in the page's order. */
  private static final String REFERENCE_PAGE =
      """
      $schema | text | - | none | -
      type | text | `automl` | - | -
      task | text | `image_classification` | - | -
      name | text | up to 255 letters, digits, `-` and `_`, a letter or digit first | none | \
      -
      display_name | text | - | none | -
      experiment_name | text | up to 256 letters, digits, `-` and `_`, a letter or digit \
      first | none | -
      description | text | - | none | -
      tags | mapping | - | - | -
      compute | text | - | disputed: local in the reference page, serverless compute in \
      newer clients, and older clients require the key | -
      log_verbosity | text | one of `not_set`, `debug`, `info`, `warning`, `error` or \
      `critical` | info | -
      primary_metric | text | one of `accuracy`, `auc_weighted`, \
      `average_precision_score_weighted`, `norm_macro_recall` or `precision_score_weighted` \
      | accuracy | -
      target_column_name | text | - | - | -
      training_data | mapping | - | - | -
      validation_data | mapping | - | - | -
      validation_data_size | number | above 0 and below 1 | 0.2 | -
      limits | mapping | - | - | -
      training_parameters | mapping | - | - | -
      limits.timeout_minutes | whole number | between 1 and 86400 | disputed: 7 days (10080) \
      in later documents and in the client, 6 days (8640) in the reference page | -
      limits.max_trials | whole number | between 1 and 1000 | disputed: 1 in later documents \
      and in the client, 1000 in the reference page | -
      limits.max_concurrent_trials | whole number | between 1 and 1000 | 1 | -
      limits.trial_timeout_minutes | whole number | at least 1 | 43200 | -
      training_data.description | text | - | - | -
      training_data.path | text | - | - | -
      training_data.mode | text | one of `direct`, `download`, `ro_mount`, `eval_mount` or \
      `eval_download` | none | -
      training_data.type | text | `mltable` | mltable | -
      validation_metric_type | text | one of `none`, `coco`, `voc` or `coco_voc` | voc | -
      validation_iou_threshold | number | between 0.1 and 1 | 0.5 | only with \
      `validation_metric_type` `voc` or `coco_voc`; the default is `voc`
      image_size | whole number | at least 1 | 640 | -
      model_size | text | one of `small`, `medium`, `large`, `extra_large` or `none` | medium | -
      multi_scale | switch | 0 or 1, or true or false | 0 | -
      box_score_threshold | number | between 0 and 1 | 0.3 | -
      nms_iou_threshold | number | between 0 and 1 | 0.5 | -
      tile_grid_size | text | two whole numbers above 0 with an `x` between them, such as \
      `3x2`, which make at least two tiles | - | -
      tile_overlap_ratio | number | at least 0 and below 1 | 0.25 | only with `tile_grid_size`
      tile_predictions_nms_threshold | number | between 0 and 1 | 0.25 | only with \
      `tile_grid_size`
      mask_pixel_score_threshold | number | - | 0.5 | -
      max_number_of_polygon_points | whole number | at least 1 | 100 | -
      export_as_image | switch | 0 or 1, or true or false | false | -
      image_type | text | one of `jpg`, `png` or `bmp` | jpg | -
      number_of_epochs | whole number | at least 1 | 15 | -
      training_batch_size | whole number | at least 1 | 78; 128 for `vits16r224`; 48 for \
      `vitb16r224`; 10 for `vitl16r224` | -
      validation_batch_size | whole number | at least 1 | 78; 128 for `vits16r224`; 48 for \
      `vitb16r224`; 10 for `vitl16r224` | -
      gradient_accumulation_step | whole number | at least 1 | 1 | -
      early_stopping | switch | 0 or 1, or true or false | 1 | -
      early_stopping_patience | whole number | at least 1 | 5 | only with `early_stopping` \
      `1`; the default is `1`
      early_stopping_delay | whole number | at least 1 | 5 | only with `early_stopping` `1`; \
      the default is `1`
      learning_rate | number | between 0 and 1 | 0.01; 0.0125 for `vits16r224` and \
      `vitb16r224`; 0.001 for `vitl16r224` | -
      learning_rate_scheduler | text | one of `warmup_cosine`, `step` or `none` | \
      warmup_cosine | -
      step_lr_gamma | number | between 0 and 1 | 0.5 | only with `learning_rate_scheduler` \
      `step`; the default is `warmup_cosine`
      step_lr_step_size | whole number | at least 1 | 5 | only with \
      `learning_rate_scheduler` `step`; the default is `warmup_cosine`
      warmup_cosine_lr_cycles | number | between 0 and 1 | 0.45 | only with \
      `learning_rate_scheduler` `warmup_cosine`; the default is `warmup_cosine`
      warmup_cosine_lr_warmup_epochs | whole number | at least 0 | 2 | only with \
      `learning_rate_scheduler` `warmup_cosine`; the default is `warmup_cosine`
      optimizer | text | one of `sgd`, `adam`, `adamw` or `none` | sgd | -
      momentum | number | between 0 and 1 | 0.9 | only with `optimizer` `sgd`; the default \
      is `sgd`
      weight_decay | number | between 0 and 1 | 0.0001 | only with `optimizer` `sgd`, `adam` \
      or `adamw`; the default is `sgd`
      nesterov | switch | 0 or 1, or true or false | 1 | only with `optimizer` \
      `sgd`; the default is `sgd`
      beta1 | number | between 0 and 1 | 0.9 | only with `optimizer` `adam` or `adamw`; the \
      default is `sgd`
      beta2 | number | between 0 and 1 | 0.999 | only with `optimizer` `adam` or `adamw`; \
      the default is `sgd`
      ams_gradient | switch | 0 or 1, or true or false | 0 | only with \
      `optimizer` `adam` or `adamw`; the default is `sgd`
      evaluation_frequency | whole number | at least 1 | 1 | -
      checkpoint_frequency | whole number | at least 1 | none | -
      checkpoint_run_id | text | - | none | -
      layers_to_freeze | whole number | at least 0 | none | -
      model_name | text | one of `mobilenetv2`, `resnet18`, `resnet34`, `resnet50`, \
      `resnet101`, `resnet152`, `resnest50`, `resnest101`, `seresnext`, `vits16r224`, \
      `vitb16r224` or `vitl16r224`; or a Hugging Face name, `owner/name` | disputed: \
      seresnext in the hyperparameter reference, vitb16r224 in the how-to guide | -
      training_crop_size | whole number | at least 1 | 224 | -
      validation_crop_size | whole number | at least 1 | 224 | -
      validation_resize_size | whole number | at least 1 | 256 | -
      weighted_loss | whole number | 0, 1 or 2 | 0 | -
      """;

  @Test
  void saysWhatTheReferencePageSays() {
    String told =
        REFERENCE_PAGE
            .lines()
            .map(row -> row.substring(0, row.indexOf(" | ")))
            .map(key -> key + " | " + row(DOCS.find(key).single().orElseThrow()) + "\n")
            .collect(Collectors.joining());
    assertEquals(REFERENCE_PAGE, told);
  }

  private static String row(KeyDoc doc) {
    return List.of("type", "allowed", "default", "takes effect").stream()
        .map(label -> doc.fact(label).orElse("-"))
        .collect(Collectors.joining(" | "));
  }

  // ---- completeness

  @Test
  void describesEveryKeyOfTheSchema() {
    Set<String> names = new HashSet<>();
    collectKeys(SCHEMA.root(), names);
    Set<String> described = ALL.stream().map(KeyDoc::name).collect(Collectors.toSet());
    names.removeAll(described);
    assertEquals(Set.of(), names);
  }

  private static void collectKeys(SchemaNode schema, Set<String> names) {
    schema
        .members()
        .forEach(
            (keyword, value) -> {
              if (keyword.equals("properties")) {
                names.addAll(value.members().keySet());
              }
              if (keyword.equals("properties") || keyword.equals("$defs")) {
                value.members().values().forEach(part -> collectKeys(part, names));
              } else {
                collectKeys(value, names);
                value.items().forEach(item -> collectKeys(item, names));
              }
            });
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void isCompleteAndFoundByItsPaths(KeyDoc doc) {
    assertFalse(doc.title().isBlank());
    assertTrue(doc.description().endsWith("."), doc.description());
    assertTrue(doc.fact("used in").isPresent());
    doc.facts().forEach(fact -> assertFalse(fact.text().isBlank(), fact.label()));
    assertEquals(Optional.of(doc), DOCS.find(doc.path()).single());
    doc.paths().forEach(path -> assertTrue(DOCS.find(path).exact().contains(doc), path));
    doc.aliases().forEach(path -> assertTrue(DOCS.find(path).exact().contains(doc), path));
    assertTrue(DOCS.find(doc.name()).all().contains(doc));
  }

  // ---- single facts

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "training_data.path | required | yes",
        "training_data.path | used in | `training_data`, `validation_data` or `test_data`",
        "training_data.path | older name | `mltable`",
        "training_data.path | example | `path: azureml:fridge-train:1`",
        "training_data.description | note | documented, but rejected by Azure's client: a data input accepts only path, type, mode and datastore",
        "training_data | note | in a pipeline also a binding, `${{parent.inputs.NAME}}`",
        "test_data | note | ignored: image jobs have no test run",
        "max_concurrent_trials | note | a warning above 100: the guide for image jobs allows at"
            + " most 100 trials at once",
        "limits.timeout_minutes | older name | `timeout`",
        "sweep | keys | `sampling_algorithm` and `early_termination`",
        "search_space | type | list",
        "optimizer | in search space | a single value, or `choice`",
        "checkpoint_run_id | in search space | not allowed",
        "optimizer | note | better `sgd`, `adam` or `adamw`: the training component knows only"
            + " these optimizers",
        "layers_to_freeze | note | at most 5 for `resnet`, 19 for `mobilenetv2`, 5 for"
            + " `seresnext`, 5 for `resnest`, 13 for `vit` models",
        "validation_crop_size | note | `vit` models should have the same value in `training_crop_size`",
        "image_size | tasks | `image_object_detection` only; the reference page of this"
            + " task lists it, but Azure rejects it",
        "min_size | tasks | `image_object_detection` and `image_instance_segmentation` only; Azure"
            + " refuses it in this task",
        "augmentations | note | rejected by Azure's client: no vision task has it, and the client fails"
            + " on it with a TypeError",
        "delay_evaluation | type | whole number or null",
        "delay_evaluation | used in | `sweep.early_termination` with `type` `bandit`,"
            + " `median_stopping` or `truncation_selection`",
        "truncation_selection | needs | `truncation_percentage`",
        "quniform | needs | `min_value`, `max_value` and `q`",
        "quniform | suits | whole numbers and numbers with a fraction",
        "choice | suits | every hyperparameter that can be swept",
        "services.NAME.port | used in | an entry of `services`",
        "docker_args | type | text or list",
      })
  void knows(String question, String label, String text) {
    KeyDoc doc = DOCS.find(question).single().orElseThrow();
    assertEquals(Optional.of(text), doc.fact(label));
  }

  @Test
  void saysNoDefaultOfWhatOtherJobsHave() {
    assertEquals(Optional.empty(), doc("tile_grid_size").fact("default"));
    assertEquals(Optional.empty(), doc("training_data.path").fact("default"));
    assertEquals(Optional.empty(), doc("image_size").fact("in search space"));
  }

  private static KeyDoc doc(String question) {
    return DOCS.find(question).single().orElseThrow();
  }
}
