package dev.automllint.lsp;

import java.util.List;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What an editor says of settings and of files that change beside it. */
final class WorkspaceWatch implements WorkspaceService {
  private static final String METHOD = "workspace/didChangeWatchedFiles";
  private static final String CONFIGURATIONS = "**/.automl-lint.{yml,yaml}";

  private Publisher publisher;

  void start(Publisher started) {
    publisher = started;
  }

  /** Asks to be told of changes of configuration files. */
  void watch(LanguageClient client, ClientFeatures features) {
    if (features.watchesFiles()) {
      var watchers = List.of(new FileSystemWatcher(Either.forLeft(CONFIGURATIONS)));
      var options = new DidChangeWatchedFilesRegistrationOptions(watchers);
      var registration = new Registration("configurations", METHOD, options);
      var unused = client.registerCapability(new RegistrationParams(List.of(registration)));
    }
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    if (publisher != null) {
      publisher.use(Settings.of(params.getSettings()));
    }
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    if (publisher != null) {
      publisher.refresh();
    }
  }
}
