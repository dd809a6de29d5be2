package dev.automllint.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.testing.Marked;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.lsp4j.Hover;
import org.junit.jupiter.api.Test;

/** What an editor shows under the pointer. */
class HoversTests {
  private static final String HEAD = "type: automl\ntask: image_classification\n";

  private static Optional<Hover> hover(String name, String drawn) {
    Marked marked = Marked.parse(drawn);
    var analyzer = new Analyzer(Path.of("").toAbsolutePath(), Path.of("/"));
    Document document = Document.of("untitled:" + name, 1, marked.text());
    Analysis analysis = analyzer.analyze(document, Settings.DEFAULT);
    return Hovers.at(marked.spans().get(0).start(), analysis, /* markdown= */ true);
  }

  private static String shown(String drawn) {
    return hover("a.yml", drawn)
        .map(hover -> hover.getContents().getRight().getValue())
        .orElse("nothing");
  }

  private static void assertShows(String expected, String drawn) {
    String shown = shown(drawn);
    assertTrue(shown.contains(expected), shown);
  }

  @Test
  void explainsKeys() {
    assertShows(
        "- *default*: 0.01; 0.0125 for `vits16r224` and `vitb16r224`",
        HEAD + "training_parameters: {learn⟦⟧ing_rate: 0.1}\n");
    assertEquals(
        "2:22-2:35",
        Editor.shown(
            hover("a.yml", HEAD + "training_parameters: {learn⟦⟧ing_rate: 0.1}\n")
                .orElseThrow()
                .getRange()));
  }

  @Test
  void explainsAKeyByTheTypeBesideIt() {
    String space =
        HEAD + "search_space:\n  - learning_rate:\n      type: %s\n      min_⟦⟧value: 1\n";
    assertShows("An exponent, not a value", space.formatted("loguniform"));
    assertShows("The smallest value to draw", space.formatted("uniform"));
  }

  @Test
  void explainsKeysOfConfigurations() {
    String shown =
        hover("/.automl-lint.yml", "overrides:\n  - fi⟦⟧les: [a]\n")
            .orElseThrow()
            .getContents()
            .getRight()
            .getValue();
    assertEquals("**Files**\n\nPatterns, counted from the folder of this file.", shown);
  }

  @Test
  void explainsKeysOfAJobInBrackets() {
    assertShows(
        "**`limits.max_trials`**",
        "{type: automl, task: image_classification, limits: {max_⟦⟧trials: 2}}\n");
  }

  @Test
  void explainsValues() {
    assertShows(
        "**`vitb16r224`** · a model of the family `vit`",
        HEAD + "training_parameters:\n  model_name: vitb⟦⟧16r224\n");
    assertShows(
        "**`sweep.early_termination.bandit`**",
        HEAD + "sweep:\n  early_termination:\n    type: ban⟦⟧dit\n");
    assertShows("- *allowed*: 0 or 1", HEAD + "training_parameters: {nesterov: ⟦⟧1}\n");
  }

  @Test
  void explainsJobsOfPipelinesAndTasks() {
    assertShows(
        "**`yolov5`** · a model of the family",
        """
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_object_detection
            training_parameters: {model_name: yolo⟦⟧v5}
        """);
  }

  @Test
  void explainsTextsThatCannotBeParsed() {
    assertShows("How the data reaches the job", HEAD + "training_data: {mode⟦⟧: direct\nx: ]\n");
  }

  @Test
  void explainsRulesInCommentsAndConfigurations() {
    assertShows("# out-of-range", HEAD + "x: 1 # automl-lint: ignore[out-of-⟦⟧range]\n");
    assertEquals("nothing", shown(HEAD + "x: 1 # out-of-⟦⟧range\n"));
    assertTrue(hover("x/.automl-lint.yml", "rules: {unknown⟦⟧-key: off}\n").isPresent());
  }

  @Test
  void saysWhatToWriteInstead() {
    assertShows("Hint: did you mean `max_trials`?", HEAD + "limits:\n  max_⟦⟧trails: 1\n");
  }

  @Test
  void quotesNothingThatActsAsMarkdown() {
    assertEquals("a \\!\\[b\\](c) `[d]` \\<e\\>", Hovers.harmless("a ![b](c) `[d]` <e>"));
    assertEquals("\\` \\!\\[b\\](c)", Hovers.harmless("` ![b](c)"));
    assertEquals("`a` https\\://b.c `d`", Hovers.harmless("`a` https://b.c `d`"));
    assertEquals("\\`\\`\\` \\[b\\](c)\\`", Hovers.harmless("``` [b](c)`"));
    assertEquals("`a` www\\.b.c d\\@e.f", Hovers.harmless("`a` www.b.c d@e.f"));
  }

  @Test
  void isSilentElsewhere() {
    assertEquals("nothing", shown("on: push\nty⟦⟧pe: x\n"));
    assertEquals("nothing", shown(HEAD + "# ty⟦⟧pe\n"));
    assertEquals("nothing", shown(HEAD + "  ⟦⟧\n"));
  }
}
