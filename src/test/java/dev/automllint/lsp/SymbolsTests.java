package dev.automllint.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.SymbolKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The outline of a file in an editor. */
class SymbolsTests {
  private static final String PIPELINE =
      """
      type: pipeline
      jobs:
        prepare: {type: command}
        train:
          type: automl
          task: image_classification
          limits:
            max_trials: 1
      """;

  private static String symbols(String text, boolean trees) {
    var analyzer = new Analyzer(Path.of("").toAbsolutePath(), Path.of("/"));
    Document document = Document.of("untitled:a.yml", 1, text);
    Analysis analysis = analyzer.analyze(document, Settings.DEFAULT);
    var features = new ClientFeatures(false, false, false, false, trees);
    var shown = new StringBuilder();
    for (var symbol : Symbols.of(analysis, features)) {
      if (symbol.isRight()) {
        show(symbol.getRight(), "", shown);
      } else {
        shown.append(symbol.getLeft().getName()).append('\n');
      }
    }
    return shown.toString();
  }

  private static void show(DocumentSymbol symbol, String indent, StringBuilder shown) {
    shown.append(indent).append(symbol.getName()).append(' ');
    shown.append(Editor.shown(symbol.getRange()));
    shown.append(symbol.getKind() == SymbolKind.Array ? " " + symbol.getDetail() : "").append('\n');
    symbol.getChildren().forEach(child -> show(child, indent + "  ", shown));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void boundsTheSymbolsOfAText(boolean trees) {
    var text = new StringBuilder("type: automl\ntask: image_classification\n");
    for (int i = 0; i < 10_050; i++) {
      text.append('k').append(i).append(": 1\n");
    }
    assertEquals(10_000, symbols(text.toString(), trees).lines().count());
  }

  @Test
  void showsTheJobsOfAPipeline() {
    assertEquals(
        """
        train 3:2-7:19
          type 4:4-4:16
          task 5:4-5:30
          limits 6:4-7:19
            max_trials 7:6-7:19
        """,
        symbols(PIPELINE, /* trees= */ true));
    assertEquals(
        List.of("train", "type", "task", "limits", "max_trials"),
        symbols(PIPELINE, /* trees= */ false).lines().toList());
  }

  @Test
  void namesAJobByItsDisplayName() {
    assertEquals(
        """
        Fridge 0:0-3:5
          type 0:0-0:12
          task 1:0-1:26
          display_name 2:0-2:20
          tags 3:0-3:5
        """,
        symbols(
            "type: automl\ntask: image_classification\ndisplay_name: Fridge\ntags:\n",
            /* trees= */ true));
  }

  @Test
  void showsListsOfValuesInOneLine() {
    assertEquals(
        """
        job 0:0-6:25
          type 0:0-0:12
          task 1:0-1:26
          search_space 2:0-6:25
            0 3:2-5:12
              a 3:4-5:12
                values 3:8-5:11 1, x
            1 6:2-6:25
              b 6:4-6:25
                values 6:8-6:24 15, 30
        """,
        symbols(
            """
            type: automl
            task: image_classification
            search_space:
              - a: {values: [
                    1,
                    x ]}
              - b: {values: [15, 30]}
            """,
            /* trees= */ true));
  }

  @Test
  void showsNothingOfOthers() {
    assertEquals("", symbols("on: push\njobs: {a: b}\n", /* trees= */ true));
  }
}
