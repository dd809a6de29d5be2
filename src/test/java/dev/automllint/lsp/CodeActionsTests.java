package dev.automllint.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor offers to do about diagnostics. */
class CodeActionsTests {
  private static final String JOB =
      """
      type: automl
      task: image_classification
      compute: azureml:gpu-cluster
      training_data: {type: mltable, path: azureml:train:1}
      target_column_name: label
      """;

  @TempDir Path folder;
  private Editor editor;

  @AfterEach
  void close() {
    editor.close();
  }

  private String open(String text) {
    editor = Editor.in(folder);
    String uri = folder.resolve("a.yml").toUri().toString();
    editor.open(uri, text);
    return uri;
  }

  private List<CodeAction> actions(String uri, int line, String... only) {
    return actions(uri, new Range(new Position(line, 0), new Position(line, 999)), only);
  }

  private List<CodeAction> actions(String uri, Range range, String... only) {
    var context = new CodeActionContext(List.of());
    context.setOnly(only.length == 0 ? null : List.of(only));
    var params = new CodeActionParams(new TextDocumentIdentifier(uri), range, context);
    List<CodeAction> actions = new ArrayList<>();
    Editor.get(editor.server.getTextDocumentService().codeAction(params))
        .forEach(action -> actions.add(action.getRight()));
    return actions;
  }

  /** Kind, whether it is preferred, and title of each action. */
  private static String shown(List<CodeAction> actions) {
    var shown = new StringBuilder();
    for (CodeAction action : actions) {
      boolean preferred = Boolean.TRUE.equals(action.getIsPreferred());
      shown.append(action.getKind()).append(preferred ? "! " : " ");
      shown.append(action.getTitle()).append('\n');
    }
    return shown.toString();
  }

  private static String applied(String text, CodeAction action, String uri) {
    Document document = Document.of(uri, 1, text);
    List<TextEdit> edits = new ArrayList<>(action.getEdit().getChanges().get(uri));
    edits.sort(Comparator.comparing(edit -> -document.offset(edit.getRange().getStart())));
    var result = new StringBuilder(text);
    for (TextEdit edit : edits) {
      result.replace(
          document.offset(edit.getRange().getStart()),
          document.offset(edit.getRange().getEnd()),
          edit.getNewText());
    }
    return result.toString();
  }

  @Test
  void offersAFixACommentAndAllSafeFixes() {
    String text = JOB + "limits: {max_trails: 2}\nprimary_metrik: accuracy\n";
    String uri = open(text);
    List<CodeAction> actions = actions(uri, 5);
    assertEquals(
        """
        quickfix! Rename the key to `max_trials`
        quickfix Silence `unknown-key` here with a comment
        source.fixAll.automl-lint Fix all problems that have safe fixes
        """,
        shown(actions));
    String fixed = text.replace("max_trails", "max_trials");
    assertEquals(fixed, applied(text, actions.get(0), uri));
    assertEquals(
        text.replace("2}\n", "2}  # automl-lint: ignore[unknown-key]\n"),
        applied(text, actions.get(1), uri));
    assertEquals(
        fixed.replace("primary_metrik", "primary_metric"), applied(text, actions.get(2), uri));
    assertEquals("unknown-key", actions.get(0).getDiagnostics().get(0).getCode().getLeft());
  }

  @Test
  void offersOnlyWhatIsAskedFor() {
    String uri = open(JOB + "limits: {max_trails: 2}\n");
    assertEquals(
        "source.fixAll.automl-lint Fix all problems that have safe fixes\n",
        shown(actions(uri, 0, "source.fixAll")));
    assertEquals("", shown(actions(uri, 0, "quickfix")));
    assertEquals(2, actions(uri, 5, "quickfix").size());
    assertEquals("", shown(actions(uri, 5, "refactor")));
    assertEquals(1, actions(uri, 5, "source").size());
  }

  @Test
  void marksFixesForReview() {
    String text = JOB + "training_parameters: {model_name: vitb16r22}\n";
    String uri = open(text);
    List<CodeAction> actions = actions(uri, 5);
    assertEquals(
        """
        quickfix Write `vitb16r224` (needs review)
        quickfix Silence `unknown-value` here with a comment
        """,
        shown(actions));
    assertEquals(text.replace("r22}", "r224}"), applied(text, actions.get(0), uri));
  }

  @Test
  void changesNoVeryLongText() {
    String text = JOB + "limits: {max_trial: 0}\n#" + "x".repeat(1_000_000) + "\n";
    assertEquals("", shown(actions(open(text), 5)));
  }

  @Test
  void silencesAllThatARuleReportsOnALine() {
    String text = JOB + "limits: {max_trials: 0, timeout_minutes: 0} # short\n";
    String uri = open(text);
    List<CodeAction> actions = actions(uri, 5);
    assertEquals("quickfix Silence `out-of-range` here with a comment\n", shown(actions));
    assertEquals(2, actions.get(0).getDiagnostics().size());
    assertEquals(
        text.replace("limits:", "# automl-lint: ignore[out-of-range]\nlimits:"),
        applied(text, actions.get(0), uri));
  }

  @Test
  void silencesNoSyntaxError() {
    String uri = open(JOB + "limits: {max_trials\n");
    assertEquals(1, editor.published(uri).getDiagnostics().size());
    assertEquals("", shown(actions(uri, new Range(new Position(0, 0), new Position(99, 0)))));
  }

  @Test
  void offersNothingElsewhere() {
    String uri = open(JOB + "limits: {max_trails: 2}\n");
    assertEquals("", shown(actions(uri, 1, "quickfix")));
    var params =
        new CodeActionParams(
            new TextDocumentIdentifier("file:///no/such.yml"),
            new Range(new Position(0, 0), new Position(1, 0)),
            new CodeActionContext(List.of()));
    assertEquals(null, Editor.get(editor.server.getTextDocumentService().codeAction(params)));
  }

  @Test
  void namesTheVersionForEditorsThatCheckIt() {
    editor = new Editor(Optional.empty());
    var edits = new WorkspaceEditCapabilities();
    edits.setDocumentChanges(true);
    var workspace = new WorkspaceClientCapabilities();
    workspace.setWorkspaceEdit(edits);
    var features = new ClientCapabilities();
    features.setWorkspace(workspace);
    editor.initialize(folder, features, new JsonObject());
    String uri = folder.resolve("a.yml").toUri().toString();
    editor.open(uri, JOB + "limits: {max_trails: 2}\n");
    editor.change(uri, 7, null, JOB + "\nlimits: {max_trails: 2}\n");
    var edit = actions(uri, 6).get(0).getEdit().getDocumentChanges().get(0).getLeft();
    assertEquals(7, edit.getTextDocument().getVersion());
    assertTrue(edit.getEdits().get(0).isLeft());
  }
}
