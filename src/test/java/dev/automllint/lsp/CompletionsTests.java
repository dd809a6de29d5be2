package dev.automllint.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.testing.Marked;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.InsertTextMode;
import org.junit.jupiter.api.Test;

/** What an editor offers to write. */
class CompletionsTests {
  private static final String HEAD = "type: automl\ntask: image_classification\n";
  private static final String PIPELINE =
      """
      type: pipeline
      jobs:
        prepare:
          type: command
          ⟦⟧
        train:
          type: automl
          task: image_object_detection
          training_parameters:
            model_name: ⟦⟧
      """;

  private static List<CompletionItem> items(String drawn, boolean snippets, int place) {
    return items("untitled:a.yml", drawn, snippets, place);
  }

  private static List<CompletionItem> items(String uri, String drawn, boolean snippets, int place) {
    Marked marked = Marked.parse(drawn);
    var analyzer = new Analyzer(Path.of("").toAbsolutePath(), Path.of("/"));
    Document document = Document.of(uri, 1, marked.text());
    Analysis analysis = analyzer.analyze(document, Settings.DEFAULT);
    return Completions.at(marked.spans().get(place).start(), analysis, snippets);
  }

  private static String labels(String drawn) {
    return items(drawn, /* snippets= */ true, 0).stream()
        .map(CompletionItem::getLabel)
        .collect(Collectors.joining(" "));
  }

  /** The text after an item is taken. */
  private static String taken(String drawn, String label, boolean snippets) {
    String text = Marked.plain(drawn);
    Document document = Document.of("untitled:a.yml", 1, text);
    CompletionItem item =
        items(drawn, snippets, 0).stream()
            .filter(i -> i.getLabel().equals(label))
            .findFirst()
            .orElseThrow();
    assertEquals(InsertTextMode.AsIs, item.getInsertTextMode());
    var edit = item.getTextEdit().getLeft();
    var result = new StringBuilder(text);
    var span = document.span(edit.getRange());
    result.replace(span.start(), span.end(), edit.getNewText());
    if (item.getAdditionalTextEdits() != null) {
      var other = document.span(item.getAdditionalTextEdits().get(0).getRange());
      result.delete(other.start(), other.end());
    }
    return result.toString();
  }

  @Test
  void offersRequiredKeysFirstAndNoneThatIsThere() {
    String keys = labels(HEAD + "compute: azureml:a\n⟦⟧\n");
    assertTrue(keys.startsWith("target_column_name training_data "), keys);
    assertTrue(keys.contains(" limits "), keys);
    assertTrue(!keys.contains("compute") && !keys.contains("task "), keys);
    assertEquals(
        "max_concurrent_trials timeout_minutes",
        sorted(labels(HEAD + "limits:\n  max_trials: 1\n  ⟦⟧\n")));
    assertEquals(
        "max_concurrent_trials timeout_minutes",
        sorted(labels(HEAD + "limits: {max_trials: 1, ⟦⟧")));
  }

  private static String sorted(String words) {
    return List.of(words.split(" ")).stream().sorted().collect(Collectors.joining(" "));
  }

  @Test
  void offersNoKeysThatAzureRejectsOrIgnores() {
    String keys = labels(HEAD + "training_data:\n  ⟦⟧\n");
    assertEquals("path type mode datastore", keys);
  }

  @Test
  void offersValues() {
    assertEquals("random grid bayesian", labels(HEAD + "sweep:\n  sampling_algorithm: ⟦⟧\n"));
    assertEquals("0 1", labels(HEAD + "training_parameters: {early_stopping: ⟦⟧}\n"));
    assertTrue(labels(HEAD + "training_parameters:\n  model_name: vi⟦⟧\n").contains("vitb16r224"));
    assertEquals("15", labels(HEAD + "training_parameters:\n  number_of_epochs: ⟦⟧\n"));
    assertTrue(labels("type: automl\ntask: ⟦⟧\n").contains("image_instance_segmentation"));
    assertEquals(
        "random grid bayesian",
        labels("type: automl\ntask: image_classification\nsweep: {sampling_algorithm: ⟦⟧"));
  }

  @Test
  void offersModelsThatAListDoesNotHave() {
    String models =
        labels(HEAD + "search_space:\n- model_name: {type: choice, values: [vitb16r224, ⟦⟧]}\n");
    assertTrue(models.contains("vits16r224") && !models.contains("vitb16r224"), models);
  }

  @Test
  void writesWhatATypeNeeds() {
    String before = HEAD + "search_space:\n  - learning_rate:\n      type: ⟦⟧\n";
    assertEquals(
        HEAD
            + "search_space:\n  - learning_rate:\n      type: uniform\n"
            + "      min_value: ${1}\n      max_value: ${2}\n",
        taken(before, "uniform", /* snippets= */ true));
    String flow = HEAD + "search_space:\n  - learning_rate: {type: ⟦⟧}\n";
    assertEquals(
        HEAD + "search_space:\n  - learning_rate: {type: uniform, min_value: , max_value: }\n",
        taken(flow, "uniform", /* snippets= */ false));
  }

  @Test
  void writesKeysWithWhatTheyNeed() {
    assertEquals(
        HEAD + "training_data:\n  type: mltable\n  path: ${1}\n",
        taken(HEAD + "trai⟦⟧\n", "training_data", /* snippets= */ true));
    assertEquals(
        HEAD + "training_data:\n  type: mltable\n  path: \n",
        taken(HEAD + "trai⟦⟧\n", "training_data", /* snippets= */ false));
    assertEquals(
        HEAD + "limits:\n  max_trials: 4\n",
        taken(HEAD + "limits:\n  max⟦⟧: 4\n", "max_trials", /* snippets= */ true));
    assertEquals(
        HEAD + "search_space:\n  - model_name:\n      type: choice\n      values: []\n",
        taken(HEAD + "search_space:\n  ⟦⟧\n", "- model_name", /* snippets= */ false));
  }

  @Test
  void removesIndentationThatAnEditorAddedInVain() {
    assertEquals(
        HEAD + "training_parameters:\n  model_name: x\n  learning_rate: ${1}\n",
        taken(
            HEAD + "training_parameters:\n  model_name: x\n      lea⟦⟧\n",
            "learning_rate",
            /* snippets= */ true));
  }

  @Test
  void putsASpaceAfterTheColon() {
    assertEquals(
        HEAD + "log_verbosity: info\n",
        taken(HEAD + "log_verbosity:⟦⟧\n", "info", /* snippets= */ true));
  }

  @Test
  void beginsAJobInAnEmptyFile() {
    String job =
        """
        $schema: https://azuremlschemas.azureedge.net/latest/autoMLImageObjectDetectionJob.schema.json
        type: automl
        task: image_object_detection
        compute: azureml:<gpu-cluster>
        primary_metric: mean_average_precision
        target_column_name: label
        training_data:
          type: mltable
          path: azureml:<training-data>:1
        limits:
          timeout_minutes: 600
          max_trials: 1
        training_parameters:
          model_name: fasterrcnn_resnet50_fpn
        """;
    String label = "automl image_object_detection";
    assertEquals(job, taken("⟦⟧", label, /* snippets= */ false));
    assertEquals(
        job.replace("$schema", "\\$schema")
            .replace("<gpu-cluster>", "${1:<gpu-cluster>}")
            .replace("<training-data>", "${2:<training-data>}"),
        taken("⟦⟧", label, /* snippets= */ true));
    assertTrue(
        taken("⟦⟧", label + " sweep", /* snippets= */ false)
            .contains("\nsearch_space:\n  - model"));
    assertEquals(8, items("# a comment\n⟦⟧\n", /* snippets= */ true, 0).size());
  }

  @Test
  void marksSnippetsAsSuch() {
    for (boolean snippets : List.of(true, false)) {
      CompletionItem item = items(HEAD + "⟦⟧\n", snippets, 0).get(0);
      assertEquals(
          snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
          item.getInsertTextFormat());
    }
  }

  @Test
  void knowsTheNodesOfAPipeline() {
    assertEquals(List.of(), items(PIPELINE, /* snippets= */ true, 0));
    assertTrue(items(PIPELINE, /* snippets= */ true, 1).get(0).getLabel().equals("yolov5"));
  }

  @Test
  void replacesWhatIsQuotedWithQuotes() {
    String before = HEAD + "training_parameters: {model_name: 'vi⟦⟧'}\n";
    assertEquals(
        HEAD + "training_parameters: {model_name: 'vitb16r224'}\n",
        taken(before, "vitb16r224", /* snippets= */ true));
    assertEquals("'mobilenetv2", items(before, /* snippets= */ true, 0).get(0).getFilterText());
  }

  @Test
  void knowsAJobInBrackets() {
    String json = "{\n  \"type\": \"automl\",\n  \"task\": \"image_classification\",\n  ";
    assertEquals(
        json + "\"limits\": {}\n}\n", taken(json + "\"⟦⟧\"\n}\n", "limits", /* snippets= */ false));
    assertEquals(
        json + "\"primary_metric\": \"accuracy\"\n",
        taken(json + "\"primary_metric\": \"⟦⟧\"\n", "accuracy", /* snippets= */ false));
    assertEquals("", labels("{⟦⟧}\n"));
  }

  @Test
  void beginsAJobAtItsFirstKeys() {
    assertEquals("automl", labels("type: ⟦⟧\n"));
    assertEquals(4, labels("task: ⟦⟧\n").split(" ").length);
    assertEquals("", labels("type: object⟦⟧\n"));
    assertEquals("", labels("openapi: 3.0.0\ntype: ⟦⟧\n"));
    assertEquals("automl", labels(PIPELINE.replace("⟦⟧", "") + "  next:\n    type: ⟦⟧\n"));
  }

  @Test
  void completesConfigurations() {
    String uri = "file:///project/.automl-lint.yml";
    assertEquals(
        "exclude select ignore rules baseline max-warnings min-severity data overrides",
        items(uri, "⟦⟧", /* snippets= */ true, 0).stream()
            .map(CompletionItem::getLabel)
            .collect(Collectors.joining(" ")));
    for (String text : List.of("rules:\n  unknown-key: ⟦⟧\n", "rules: {unknown-key: ⟦⟧}\n")) {
      assertEquals(
          "off info warning error",
          items(uri, text, /* snippets= */ true, 0).stream()
              .map(CompletionItem::getLabel)
              .collect(Collectors.joining(" ")));
    }
    List<CompletionItem> rules =
        items(uri, "overrides:\n  - rules:\n      unknown-key: off\n      ⟦⟧", true, 0);
    assertTrue(rules.stream().anyMatch(item -> item.getLabel().equals("missing-key")));
    assertTrue(rules.stream().noneMatch(item -> item.getLabel().equals("unknown-key")));
    assertEquals(
        "files: [] rules:",
        items(uri, "overrides:\n  - ⟦⟧", /* snippets= */ false, 0).stream()
            .map(item -> item.getTextEdit().getLeft().getNewText().strip())
            .collect(Collectors.joining(" ")));
  }

  @Test
  void offersNothingElsewhere() {
    assertEquals("", labels("type: automl\ntask: regression\n⟦⟧\n"));
    assertEquals("", labels("type: automl\ntask: text_ner\nlimits: [\n⟦⟧\n"));
    assertEquals("", labels("on: push\njobs:\n  ⟦⟧\n"));
    assertEquals("", labels("on: push\n⟦⟧\n"));
    assertEquals("", labels(HEAD + "# ⟦⟧\n"));
    assertEquals("", labels(HEAD + "description: |\n  some ⟦⟧\n"));
    assertEquals("", labels(HEAD + "tags:\n  ⟦⟧\n"));
  }
}
