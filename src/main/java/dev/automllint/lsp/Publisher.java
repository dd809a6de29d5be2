package dev.automllint.lsp;

import dev.automllint.config.ConfigFile;
import dev.automllint.diagnostic.FileReport;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * Keeps the open documents, and tells the editor what is wrong with them: at once when they are
 * opened or saved, and when typing has paused for a while. Linting has a thread of its own.
 */
final class Publisher {
  private final LanguageClient client;
  private final ScheduledExecutorService worker;
  private final Analyzer analyzer;
  private final Diagnostics diagnostics;
  private final long quietMillis;
  private final Map<String, Document> open = new ConcurrentHashMap<>();
  private final Map<String, Future<?>> waiting = new ConcurrentHashMap<>();
  private volatile Settings settings = Settings.DEFAULT;

  // ---- known to the worker alone

  private final Map<String, Analysis> analyses = new HashMap<>();

  private final SideFiles sideFiles = new SideFiles(this::showSideFile);

  /**
   * Makes a publisher.
   *
   * @param worker the one thread that lints
   * @param quietMillis how long typing must have paused, in milliseconds
   */
  Publisher(
      LanguageClient client,
      ScheduledExecutorService worker,
      Analyzer analyzer,
      Diagnostics diagnostics,
      long quietMillis) {
    this.client = client;
    this.worker = worker;
    this.analyzer = analyzer;
    this.diagnostics = diagnostics;
    this.quietMillis = quietMillis;
  }

  // ---- what happens in the editor

  void open(Document document) {
    open.put(document.uri(), document);
    schedule(document.uri(), 0);
  }

  void change(String uri, Function<Document, Document> change) {
    if (open.computeIfPresent(uri, (key, document) -> change.apply(document)) != null) {
      schedule(uri, quietMillis);
    }
  }

  void save(String uri) {
    Document document = open.computeIfPresent(uri, (key, unsaved) -> unsaved.asSaved());
    if (document == null) {
      return;
    }
    if (document.isConfiguration()) {
      refresh();
    } else {
      worker.execute(() -> analyses.remove(uri));
      schedule(uri, 0);
    }
  }

  void close(String uri) {
    if (open.remove(uri) == null) {
      return;
    }
    cancel(uri);
    worker.execute(
        () -> {
          analyses.remove(uri);
          sideFiles.put(uri, Map.of());
          publish(uri, null, sideFiles.of(uri));
        });
  }

  void use(Settings changed) {
    settings = changed;
    refresh();
  }

  /** Lints all again: the configuration may have changed. */
  void refresh() {
    worker.execute(analyses::clear);
    open.keySet().forEach(uri -> schedule(uri, 0));
  }

  /** Answers a question about the text that a document has now; without the document, null. */
  <T> CompletableFuture<T> ask(String uri, Function<Analysis, T> question) {
    Document document = open.get(uri);
    return document == null
        ? CompletableFuture.completedFuture(null)
        : CompletableFuture.supplyAsync(() -> question.apply(analysis(document)), worker);
  }

  // ---- linting

  private void schedule(String uri, long millis) {
    cancel(uri);
    waiting.put(uri, worker.schedule(() -> lint(uri), millis, TimeUnit.MILLISECONDS));
  }

  private void cancel(String uri) {
    Future<?> before = waiting.remove(uri);
    if (before != null) {
      before.cancel(/* mayInterruptIfRunning= */ false);
    }
  }

  private void lint(String uri) {
    Document document = open.get(uri);
    if (document == null) {
      return;
    }
    try {
      Analysis analysis = analysis(document);
      List<Diagnostic> all = diagnostics.of(analysis);
      if (!document.isConfiguration()) {
        all.addAll(sideFiles.of(uri));
      }
      publish(uri, document.version(), all);
      putSideFiles(analysis);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      String message = "automl-lint failed on this file; please report it with the file";
      client.logMessage(new MessageParams(MessageType.Error, message));
    }
  }

  private Analysis analysis(Document document) {
    Analysis known = analyses.get(document.uri());
    if (known == null || !known.document().equals(document)) {
      known = analyzer.analyze(document, settings);
      analyses.put(document.uri(), known);
    }
    return known;
  }

  private void publish(String uri, Integer version, List<Diagnostic> all) {
    client.publishDiagnostics(new PublishDiagnosticsParams(uri, all, version));
  }

  // ---- other files

  private void putSideFiles(Analysis analysis) {
    Document document = analysis.document();
    Map<String, List<Diagnostic>> files = new LinkedHashMap<>();
    if (!document.saved()) { // what is wrong with its data is not known anew
      files.putAll(sideFiles.because(document.uri()));
      files.keySet().removeIf(file -> Document.of(file, 0, "").isConfiguration());
    }
    Optional<FileReport> fault = analysis.config().flatMap(ConfigFile::fault);
    if (fault.isPresent()) {
      Path name = Path.of(fault.get().path()).getFileName();
      String address = analysis.config().get().folder().resolve(name).toUri().toString();
      files.put(address, diagnostics.of(fault.get(), address));
      if (sideFiles.of(address).isEmpty()) {
        String message =
            "automl-lint: " + name + " has errors; nothing is checked until they are fixed";
        client.showMessage(new MessageParams(MessageType.Warning, message));
      }
    }
    for (FileReport data : analysis.data()) {
      String address = Path.of(data.path()).toAbsolutePath().normalize().toUri().toString();
      files.put(address, diagnostics.of(data, address));
    }
    sideFiles.put(document.uri(), files);
  }

  /** Shows what is wrong with a file; an open configuration says so itself. */
  private void showSideFile(String uri, List<Diagnostic> all) {
    Document document = open.get(uri);
    if (document == null) {
      publish(uri, null, all);
    } else if (!document.isConfiguration()) {
      schedule(uri, 0);
    }
  }
}
