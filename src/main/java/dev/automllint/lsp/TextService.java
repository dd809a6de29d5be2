package dev.automllint.lsp;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;

/** What an editor says and asks of the texts that are open in it. */
final class TextService implements TextDocumentService {
  private Publisher publisher;
  private CodeActions codeActions;
  private ClientFeatures features;
  private boolean stopped;

  void start(Publisher started, CodeActions actions, ClientFeatures client) {
    publisher = started;
    codeActions = actions;
    features = client;
  }

  /** Answers nothing more. */
  void stop() {
    stopped = true;
  }

  private Publisher publisher() {
    if (stopped) {
      throw refused(ResponseErrorCode.InvalidRequest, "the server was shut down");
    }
    if (publisher == null) {
      throw refused(ResponseErrorCode.ServerNotInitialized, "`initialize` comes first");
    }
    return publisher;
  }

  private static ResponseErrorException refused(ResponseErrorCode code, String message) {
    return new ResponseErrorException(Failures.error(code, message));
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    TextDocumentItem item = params.getTextDocument();
    publisher().open(Document.of(item.getUri(), item.getVersion(), item.getText()).asSaved());
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    int version = params.getTextDocument().getVersion();
    publisher()
        .change(
            params.getTextDocument().getUri(),
            document -> document.changed(version, params.getContentChanges()));
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    publisher().save(params.getTextDocument().getUri());
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    publisher().close(params.getTextDocument().getUri());
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    return publisher()
        .ask(params.getTextDocument().getUri(), analysis -> codeActions.of(analysis, params));
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    return publisher()
        .ask(
            params.getTextDocument().getUri(),
            analysis ->
                Either.forLeft(
                    Completions.at(
                        analysis.document().offset(params.getPosition()),
                        analysis,
                        features.snippets())));
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams params) {
    return publisher()
        .ask(
            params.getTextDocument().getUri(),
            analysis ->
                Hovers.at(
                        analysis.document().offset(params.getPosition()),
                        analysis,
                        features.markdown())
                    .orElse(null));
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams params) {
    return publisher()
        .ask(params.getTextDocument().getUri(), analysis -> Symbols.of(analysis, features));
  }
}
