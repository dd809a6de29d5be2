package dev.automllint.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** Serves one editor over two streams, with the Language Server Protocol. */
public final class LspServer implements LanguageServer {
  /** How long typing must have paused before a text is linted. */
  private static final long QUIET_MILLIS = 300;

  /** Kept, so that it stays as it is set: the library would write what it receives to stderr. */
  private static final Logger LIBRARY = Logger.getLogger("org.eclipse.lsp4j");

  private final ScheduledExecutorService worker =
      Executors.newScheduledThreadPool(1, LspServer::daemon);
  private final Supplier<String> version;
  private final Optional<Path> pages;
  private final TextService texts = new TextService();
  private final WorkspaceWatch workspace = new WorkspaceWatch();
  private final CountDownLatch ended = new CountDownLatch(1);
  private LanguageClient client;
  private ClientFeatures features = ClientFeatures.NONE;
  private volatile boolean orderly;

  private LspServer(Supplier<String> version, Optional<Path> pages) {
    this.version = version;
    this.pages = pages;
  }

  /**
   * Serves until the editor says {@code exit}, or the input ends.
   *
   * @param version gives the version of the program
   * @param pages the folder with the page of each rule, if it was shipped
   * @return whether the editor asked for {@code shutdown} before
   */
  public static boolean serve(
      InputStream in, OutputStream out, Supplier<String> version, Optional<Path> pages)
      throws InterruptedException {
    LIBRARY.setLevel(Level.OFF);
    var server = new LspServer(version, pages);
    ExecutorService reader = Executors.newSingleThreadExecutor(LspServer::daemon);
    Launcher<LanguageClient> launcher =
        new LSPLauncher.Builder<LanguageClient>()
            .setLocalService(server)
            .setRemoteInterface(LanguageClient.class)
            .setInput(in)
            .setOutput(out)
            .setExecutorService(reader)
            .setExceptionHandler(Failures::answer)
            .create();
    server.client = launcher.getRemoteProxy();
    var unused = launcher.startListening();
    reader.execute(server.ended::countDown); // when nothing more is read
    try {
      server.ended.await();
    } finally {
      reader.shutdownNow();
      server.worker.shutdownNow();
    }
    return server.orderly;
  }

  private static Thread daemon(Runnable task) {
    var thread = new Thread(task, "lsp");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    features = ClientFeatures.of(params.getCapabilities());
    Path home = Path.of(System.getProperty("user.home", "")).toAbsolutePath().normalize();
    var diagnostics = new Diagnostics(pages.filter(Files::isDirectory));
    var publisher =
        new Publisher(
            client, worker, new Analyzer(folder(params), home), diagnostics, QUIET_MILLIS);
    publisher.use(Settings.of(params.getInitializationOptions()));
    texts.start(publisher, new CodeActions(diagnostics, features), features);
    workspace.start(publisher);
    return CompletableFuture.completedFuture(
        new InitializeResult(
            ClientFeatures.server(), new ServerInfo("automl-lint", version.get())));
  }

  @SuppressWarnings("deprecation") // what older editors send
  private static String rootUri(InitializeParams params) {
    return params.getRootUri();
  }

  /** The folder of the workspace; without one the current folder. */
  private static Path folder(InitializeParams params) {
    List<WorkspaceFolder> folders = params.getWorkspaceFolders();
    String uri = folders == null || folders.isEmpty() ? rootUri(params) : folders.get(0).getUri();
    return Optional.ofNullable(uri)
        .flatMap(Document::file)
        .orElseGet(() -> Path.of("").toAbsolutePath().normalize());
  }

  @Override
  public void initialized(InitializedParams params) {
    workspace.watch(client, features);
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    orderly = true;
    texts.stop();
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void exit() {
    ended.countDown();
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return texts;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return workspace;
  }
}
