package dev.automllint.lsp;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor that talks to a server of its own over pipes. */
final class Editor implements LanguageClient, AutoCloseable {
  /** How long a test waits for what should come, in seconds; it comes in milliseconds. */
  private static final int PATIENCE = 60;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, BlockingQueue<PublishDiagnosticsParams>> published =
      new ConcurrentHashMap<>();
  final BlockingQueue<MessageParams> messages = new LinkedBlockingQueue<>();
  final BlockingQueue<RegistrationParams> registrations = new LinkedBlockingQueue<>();
  private final OutputStream input;
  private final Future<Boolean> ended;
  final LanguageServer server;

  Editor(Optional<Path> pages) {
    try {
      var toServer = new PipedOutputStream();
      var fromServer = new PipedOutputStream();
      InputStream in = new PipedInputStream(toServer, 1 << 20);
      InputStream answers = new PipedInputStream(fromServer, 1 << 20);
      input = toServer;
      ended = threads.submit(() -> LspServer.serve(in, fromServer, () -> "1.2.3", pages));
      var launcher =
          LSPLauncher.createClientLauncher(this, answers, toServer, threads, consumer -> consumer);
      server = launcher.getRemoteProxy();
      var unused = launcher.startListening();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An editor that has opened a folder, and can do nothing special. */
  static Editor in(Path folder) {
    var editor = new Editor(Optional.empty());
    editor.initialize(folder, new ClientCapabilities(), new JsonObject());
    return editor;
  }

  InitializeResult initialize(Path folder, ClientCapabilities features, JsonObject settings) {
    var params = new InitializeParams();
    params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "work")));
    params.setCapabilities(features);
    params.setInitializationOptions(settings);
    InitializeResult result = get(server.initialize(params));
    server.initialized(new InitializedParams());
    return result;
  }

  // ---- what a user does

  void open(String uri, String text) {
    var item = new TextDocumentItem(uri, "yaml", 1, text);
    server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(item));
  }

  /** Replaces a range, or the whole text if it is null. */
  void change(String uri, int version, Range range, String text) {
    var change = new TextDocumentContentChangeEvent(range, text);
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri, version), List.of(change)));
  }

  void save(String uri) {
    server
        .getTextDocumentService()
        .didSave(new DidSaveTextDocumentParams(new TextDocumentIdentifier(uri)));
  }

  Future<Hover> hover(String uri, int line, int character) {
    return server
        .getTextDocumentService()
        .hover(new HoverParams(new TextDocumentIdentifier(uri), new Position(line, character)));
  }

  void close(String uri) {
    server
        .getTextDocumentService()
        .didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri)));
  }

  // ---- what a user sees

  /** The diagnostics that are published next for a file. */
  PublishDiagnosticsParams published(String uri) {
    try {
      PublishDiagnosticsParams next = queue(uri).poll(PATIENCE, TimeUnit.SECONDS);
      assertNotNull(next, "no diagnostics for " + uri);
      return next;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same as lines {@code line:character-line:character severity rule: message}. */
  String shown(String uri) {
    return published(uri).getDiagnostics().stream()
        .map(Editor::shown)
        .collect(Collectors.joining("\n"));
  }

  private static String shown(Diagnostic diagnostic) {
    return "%s %s %s: %s"
        .formatted(
            shown(diagnostic.getRange()),
            diagnostic.getSeverity(),
            diagnostic.getCode().getLeft(),
            diagnostic.getMessage().getLeft());
  }

  /** A range as {@code line:character-line:character}, both from 0. */
  static String shown(Range range) {
    return "%d:%d-%d:%d"
        .formatted(
            range.getStart().getLine(),
            range.getStart().getCharacter(),
            range.getEnd().getLine(),
            range.getEnd().getCharacter());
  }

  /** How many times diagnostics were published that no test looked at. */
  int unread(String uri) {
    return queue(uri).size();
  }

  private BlockingQueue<PublishDiagnosticsParams> queue(String uri) {
    return published.computeIfAbsent(uri, key -> new LinkedBlockingQueue<>());
  }

  static <T> T get(Future<T> answer) {
    try {
      return answer.get(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  // ---- the end

  /** Sends bytes that need not be a message. */
  void sendRaw(String bytes) throws IOException {
    input.write(bytes.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    input.flush();
  }

  /** Closes the input of the server. */
  void hangUp() throws IOException {
    input.close();
  }

  /** Waits for the end; whether the server was told to shut down before. */
  boolean ended() {
    return get(ended);
  }

  @Override
  public void close() {
    var unused = server.shutdown();
    server.exit();
    ended();
    threads.shutdownNow();
  }

  // ---- what the server says

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams params) {
    queue(params.getUri()).add(params);
  }

  @Override
  public void showMessage(MessageParams message) {
    messages.add(message);
  }

  @Override
  public void logMessage(MessageParams message) {
    messages.add(message);
  }

  @Override
  public CompletableFuture<Void> registerCapability(RegistrationParams params) {
    registrations.add(params);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void telemetryEvent(Object object) {}

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
    return CompletableFuture.completedFuture(null);
  }
}
