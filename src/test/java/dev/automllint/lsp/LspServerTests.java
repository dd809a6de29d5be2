package dev.automllint.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.automllint.cli.ProgramTest;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Severity;
import dev.automllint.engine.Linter;
import dev.automllint.files.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor is told of open files, over pipes. */
class LspServerTests {
  private static final String JOB =
      """
      type: automl
      task: image_classification
      compute: azureml:gpu-cluster
      training_data: {type: mltable, path: azureml:train:1}
      target_column_name: label
      """;
  private static final String ERROR = JOB + "limits: {max_trials: 0}\n";
  private static final String SHOWN =
      "5:21-5:22 Error out-of-range: `max_trials` must be between 1 and 1000, but is 0";

  @TempDir Path folder;

  private String uri(String name) {
    return folder.resolve(name).toUri().toString();
  }

  // ---- diagnostics

  @Test
  void showsWhatTheCommandLineReports() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of("examples"))) {
      files = all.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
    }
    assertTrue(files.size() >= 5, files.toString());
    try (Editor editor = Editor.in(folder)) {
      for (Path file : files) {
        String text = Files.readString(file);
        String uri = file.toAbsolutePath().toUri().toString();
        editor.open(uri, text);
        assertEquals(reported(file), editor.shown(uri));
      }
    }
  }

  private static String reported(Path file) {
    var report = new Linter().lint(SourceReader.read(file, file.toString()));
    Document document = Document.of("", 0, report.source().orElseThrow().text());
    List<String> lines = new ArrayList<>();
    for (Diagnostic diagnostic : report.atLeast(Severity.WARNING).diagnostics()) {
      String severity = diagnostic.severity() == Severity.ERROR ? "Error" : "Warning";
      lines.add(
          "%s %s %s: %s"
              .formatted(
                  Editor.shown(document.range(diagnostic.span())),
                  severity,
                  diagnostic.rule(),
                  diagnostic.message()));
    }
    return String.join("\n", lines);
  }

  @Test
  void countsCharactersAsEditorsDo() {
    try (Editor editor = Editor.in(folder)) {
      editor.open(
          uri("a.yml"),
          JOB + "tags: {\uD83D\uDE00: ok}\nlimits: {\"max_trials\": 0} # \uD83D\uDE00\n");
      assertEquals(
          "6:23-6:24 Error out-of-range: `max_trials` must be between 1 and 1000, but is 0",
          editor.shown(uri("a.yml")));
      editor.open(uri("mark.yml"), "\uFEFFtype: automl\ntype: automl\n" + ERROR);
      assertTrue(editor.shown(uri("mark.yml")).startsWith("1:0-1:4 Error duplicate-key"));
      editor.open(uri("first.yml"), "\uFEFFtipe: automl\n" + ERROR.substring(13));
      assertTrue(editor.shown(uri("first.yml")).startsWith("0:1-0:5 Error "));
    }
  }

  @Test
  void showsVersionRelatedPlacesTagsAndPages() throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Path page = Files.writeString(pages.resolve("ineffective-parameter.md"), "# page\n");
    try (Editor editor = new Editor(Optional.of(pages))) {
      var started = editor.initialize(folder, new ClientCapabilities(), new JsonObject());
      assertEquals(
          "automl-lint 1.2.3",
          started.getServerInfo().getName() + " " + started.getServerInfo().getVersion());
      editor.open(uri("a.yml"), JOB + "training_parameters: {optimizer: adam, nesterov: true}\n");
      PublishDiagnosticsParams published = editor.published(uri("a.yml"));
      assertEquals(1, published.getVersion());
      var diagnostic = published.getDiagnostics().get(0);
      assertEquals("automl-lint", diagnostic.getSource());
      assertEquals(page.toUri().toString(), diagnostic.getCodeDescription().getHref());
      assertEquals(List.of(DiagnosticTag.Unnecessary), diagnostic.getTags());
      var related = diagnostic.getRelatedInformation().get(0);
      assertEquals(uri("a.yml"), related.getLocation().getUri());
      assertEquals("5:22-5:31", Editor.shown(related.getLocation().getRange()));
    }
  }

  @Test
  void followsChangesOfPartsAndOfAll() {
    try (Editor editor = Editor.in(folder)) {
      editor.open(uri("a.yml"), ERROR);
      assertEquals(SHOWN, editor.shown(uri("a.yml")));
      editor.change(uri("a.yml"), 2, range(5, 21, 5, 22), "2");
      assertEquals("", editor.shown(uri("a.yml")));
      editor.change(uri("a.yml"), 3, range(5, 0, 6, 0), "");
      editor.change(uri("a.yml"), 4, range(5, 0, 99, 0), "limits: {max_trials: 0}");
      PublishDiagnosticsParams published = editor.published(uri("a.yml"));
      assertEquals(4, published.getVersion());
      assertEquals(1, published.getDiagnostics().size());
      editor.change(uri("a.yml"), 5, null, JOB);
      assertEquals("", editor.shown(uri("a.yml")));
    }
  }

  @Test
  void answersABurstOfChangesOnce() {
    try (Editor editor = Editor.in(folder)) {
      editor.open(uri("a.yml"), ERROR);
      editor.published(uri("a.yml"));
      for (int i = 0; i < 500; i++) {
        editor.change(uri("a.yml"), i + 2, range(6, 0, 6, 0), "#");
      }
      assertEquals(501, editor.published(uri("a.yml")).getVersion());
      assertEquals(0, editor.unread(uri("a.yml")));
    }
  }

  @Test
  void forgetsClosedFiles() {
    try (Editor editor = Editor.in(folder)) {
      editor.open(uri("a.yml"), ERROR);
      editor.open(uri("b.yml"), ERROR);
      assertEquals(SHOWN, editor.shown(uri("a.yml")));
      assertEquals(SHOWN, editor.shown(uri("b.yml")));
      editor.close(uri("a.yml"));
      assertEquals("", editor.shown(uri("a.yml")));
      editor.change(uri("a.yml"), 2, null, ERROR);
      editor.save(uri("a.yml"));
      editor.save(uri("b.yml"));
      assertEquals(SHOWN, editor.shown(uri("b.yml")));
      assertEquals(0, editor.unread(uri("a.yml")));
    }
  }

  @Test
  void lintsWhatWasNeverSaved() {
    try (Editor editor = Editor.in(folder)) {
      editor.open("untitled:Untitled-1", ERROR);
      assertEquals(SHOWN, editor.shown("untitled:Untitled-1"));
    }
  }

  @Test
  void isSilentInFilesOfOthers() {
    try (Editor editor = Editor.in(folder)) {
      editor.open(uri("a.yml"), "on: push\njobs: {build: {steps: []}}\n");
      assertEquals("", editor.shown(uri("a.yml")));
      editor.open(uri("b.yml"), "on: push\n  jobs:\n- x\n");
      assertEquals("", editor.shown(uri("b.yml")));
    }
  }

  @Test
  void looksAtDataWhenAFileIsOpenedOrSaved() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    Files.createDirectory(folder.resolve("train"));
    Files.writeString(
        folder.resolve("train/MLTable"),
        """
        paths:
          - file: ./*.jsonl
        transformations:
          - read_json_lines:
          - convert_column_types: [{columns: image_url, column_type: stream_info}]
        """);
    String text = JOB.replace("azureml:train:1", "./train");
    try (Editor editor = Editor.in(folder)) {
      editor.open(uri("a.yml"), text);
      editor.published(uri("a.yml"));
      String inTable = editor.shown(uri("train/MLTable"));
      assertTrue(inTable.startsWith("1:10-1:19 Error mltable-path: "), inTable);
      editor.change(uri("a.yml"), 2, null, text + "# a comment\n");
      editor.published(uri("a.yml"));
      Files.writeString(folder.resolve("train/MLTable"), "paths: []\n");
      editor.save(uri("a.yml"));
      assertTrue(editor.shown(uri("train/MLTable")).contains("0:7-0:9 Error empty-value"));
      editor.close(uri("a.yml"));
      assertEquals("", editor.shown(uri("train/MLTable")));
    }
  }

  // ---- configuration and settings

  @Test
  void obeysTheConfigurationAndItsChanges() throws IOException {
    Path config =
        Files.writeString(folder.resolve(".automl-lint.yml"), "rules: {out-of-range: off}\n");
    try (Editor editor = Editor.in(folder)) {
      editor.open(uri("a.yml"), ERROR);
      assertEquals("", editor.shown(uri("a.yml")));
      Files.writeString(config, "rules: {out-of-range: warning}\n");
      editor.server.getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams());
      assertEquals(SHOWN.replace("Error", "Warning"), editor.shown(uri("a.yml")));
      Files.writeString(config, "exclude: [a.yml]\n");
      editor.save(uri("a.yml"));
      assertEquals("", editor.shown(uri("a.yml")));
    }
  }

  @Test
  void obeysOptionsOfTheConfiguration() throws IOException {
    Path config =
        Files.writeString(
            folder.resolve(".automl-lint.yml"), "select: [spelling]\nmin-severity: info\n");
    try (Editor editor = Editor.in(folder)) {
      editor.open(uri("a.yml"), ERROR + "log_verbosity: Info\n");
      assertTrue(editor.shown(uri("a.yml")).matches(".* Information spelling: .*"));
      Files.writeString(config, "ignore: [spelling]\nmin-severity: info\n");
      editor.save(uri("a.yml"));
      assertEquals(SHOWN, editor.shown(uri("a.yml")));
    }
  }

  @Test
  void showsMistakesOfTheConfigurationInIt() throws IOException {
    Path config = Files.writeString(folder.resolve(".automl-lint.yml"), "rulez: {}\n");
    try (Editor editor = Editor.in(folder)) {
      editor.open(uri("a.yml"), ERROR);
      assertEquals("", editor.shown(uri("a.yml")));
      assertEquals(
          "0:0-0:5 Error unknown-key: unknown key `rulez` in the configuration",
          editor.shown(uri(".automl-lint.yml")));
      Files.writeString(config, "rules: {}\n");
      editor.server.getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams());
      assertEquals(SHOWN, editor.shown(uri("a.yml")));
      assertEquals("", editor.shown(uri(".automl-lint.yml")));
      assertEquals(1, editor.messages.size());
    }
  }

  @Test
  void checksAnOpenConfigurationWhileItIsTyped() throws IOException {
    try (Editor editor = Editor.in(folder)) {
      editor.open(uri(".automl-lint.yml"), "rules: {out-of-rang: off}\n");
      assertTrue(editor.shown(uri(".automl-lint.yml")).startsWith("0:8-0:19 Error unknown-key"));
      editor.change(uri(".automl-lint.yml"), 2, range(0, 19, 0, 19), "e");
      assertEquals("", editor.shown(uri(".automl-lint.yml")));
    }
  }

  @Test
  void showsInfosIfAsked() {
    String text = JOB + "log_verbosity: Info\n";
    try (Editor editor = Editor.in(folder)) {
      editor.open(uri("a.yml"), text);
      assertEquals("", editor.shown(uri("a.yml")));
      JsonObject settings = new JsonObject();
      settings.addProperty("minSeverity", "info");
      JsonObject section = new JsonObject();
      section.add("automl-lint", settings);
      editor
          .server
          .getWorkspaceService()
          .didChangeConfiguration(new DidChangeConfigurationParams(section));
      assertTrue(editor.shown(uri("a.yml")).startsWith("5:15-5:19 Information spelling"));
    }
  }

  @Test
  void asksToBeToldOfConfigurations() throws InterruptedException {
    try (Editor editor = new Editor(Optional.empty())) {
      var workspace = new WorkspaceClientCapabilities();
      workspace.setDidChangeWatchedFiles(new DidChangeWatchedFilesCapabilities(true));
      var features = new ClientCapabilities();
      features.setWorkspace(workspace);
      editor.initialize(folder, features, new JsonObject());
      String registered = editor.registrations.take().toString();
      assertTrue(registered.contains("**/.automl-lint.{yml,yaml}"), registered);
    }
  }

  // ---- the connection

  @Test
  void endsInOrderAndOtherwise() throws IOException {
    Editor orderly = Editor.in(folder);
    Editor.get(orderly.server.shutdown());
    orderly.server.exit();
    assertTrue(orderly.ended());
    Editor abrupt = Editor.in(folder);
    abrupt.server.exit();
    assertFalse(abrupt.ended());
    Editor gone = Editor.in(folder);
    gone.hangUp();
    assertFalse(gone.ended());
    assertEquals(1, ProgramTest.runOn(new byte[0], "lsp").code());
    assertEquals("", ProgramTest.runOn(new byte[0], "lsp").out());
  }

  @Test
  void refusesWhatItCannotAnswer() {
    Editor editor = new Editor(Optional.empty());
    assertEquals("-32002 `initialize` comes first", refusal(editor.hover(uri("a.yml"), 0, 0)));
    editor.initialize(folder, new ClientCapabilities(), new JsonObject());
    editor.open(uri("a.yml"), ERROR);
    assertEquals(
        "-32601 automl-lint does not support this method",
        refusal(editor.server.getTextDocumentService().codeLens(new CodeLensParams())));
    assertEquals(
        "-32603 automl-lint failed on this request",
        refusal(editor.server.getTextDocumentService().hover(new HoverParams())));
    assertTrue(Editor.get(editor.hover(uri("a.yml"), -1, -1)).toString().contains("type"));
    Editor.get(editor.server.shutdown());
    assertEquals("-32600 the server was shut down", refusal(editor.hover(uri("a.yml"), 0, 0)));
    editor.server.exit();
    assertTrue(editor.ended());
  }

  private static String refusal(Future<?> answer) {
    var thrown = assertThrows(IllegalStateException.class, () -> Editor.get(answer));
    var error = ((ResponseErrorException) thrown.getCause().getCause()).getResponseError();
    assertNull(error.getData());
    return error.getCode() + " " + error.getMessage();
  }

  @Test
  void survivesBrokenMessages() throws IOException {
    try (Editor editor = Editor.in(folder)) {
      editor.sendRaw("Content-Length: 7\r\n\r\n{\"a\": ]");
      editor.sendRaw("Content-Length: 2\r\n\r\n[]");
      editor.sendRaw("Content-Length: 4\r\n\r\nnull");
      editor.sendRaw("No-Length: 1\r\n\r\n");
      editor.sendRaw(message("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\"}"));
      editor.sendRaw(
          message("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":[1]}"));
      editor.sendRaw(
          message("{\"jsonrpc\":\"2.0\",\"id\":77,\"method\":\"no/such\",\"params\":{}}"));
      editor.sendRaw(message("{\"jsonrpc\":\"2.0\",\"method\":\"$/no\",\"params\":{}}"));
      editor.change(uri("unknown.yml"), 2, range(0, 0, 1, 0), "x");
      editor.close(uri("unknown.yml"));
      editor.open(uri("a.yml"), ERROR);
      assertEquals(SHOWN, editor.shown(uri("a.yml")));
    }
  }

  private static String message(String json) {
    return "Content-Length: " + json.length() + "\r\n\r\n" + json;
  }

  private static Range range(int line, int character, int endLine, int endCharacter) {
    return new Range(new Position(line, character), new Position(endLine, endCharacter));
  }
}
