package dev.automllint.lsp;

import java.util.List;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.HoverCapabilities;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.PositionEncodingKind;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;

/**
 * What an editor can do, as far as it matters here.
 *
 * @param versionedEdits whether edits may name the version of the text that they are for
 * @param watchesFiles whether it can be asked to watch files
 * @param markdown whether it shows Markdown in hovers
 * @param snippets whether inserted texts may have places to fill in
 * @param symbolTrees whether symbols may have children
 */
record ClientFeatures(
    boolean versionedEdits,
    boolean watchesFiles,
    boolean markdown,
    boolean snippets,
    boolean symbolTrees) {
  static final ClientFeatures NONE = new ClientFeatures(false, false, false, false, false);

  static final String FIX_ALL = CodeActionKind.SourceFixAll + ".automl-lint";

  static ClientFeatures of(ClientCapabilities client) {
    if (client == null) {
      return NONE;
    }
    WorkspaceClientCapabilities workspace = client.getWorkspace();
    TextDocumentClientCapabilities text = client.getTextDocument();
    return new ClientFeatures(
        workspace != null
            && workspace.getWorkspaceEdit() != null
            && is(workspace.getWorkspaceEdit().getDocumentChanges()),
        workspace != null
            && workspace.getDidChangeWatchedFiles() != null
            && is(workspace.getDidChangeWatchedFiles().getDynamicRegistration()),
        text != null && showsMarkdown(text.getHover()),
        text != null && takesSnippets(text.getCompletion()),
        text != null
            && text.getDocumentSymbol() != null
            && is(text.getDocumentSymbol().getHierarchicalDocumentSymbolSupport()));
  }

  private static boolean showsMarkdown(HoverCapabilities hover) {
    return hover != null
        && hover.getContentFormat() != null
        && hover.getContentFormat().contains(MarkupKind.MARKDOWN);
  }

  private static boolean takesSnippets(CompletionCapabilities completion) {
    CompletionItemCapabilities item = completion == null ? null : completion.getCompletionItem();
    return item != null && is(item.getSnippetSupport());
  }

  private static boolean is(Boolean capability) {
    return Boolean.TRUE.equals(capability);
  }

  /** What this server does. */
  static ServerCapabilities server() {
    var server = new ServerCapabilities();
    server.setPositionEncoding(PositionEncodingKind.UTF16);
    var sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    sync.setSave(new SaveOptions(/* includeText= */ false));
    server.setTextDocumentSync(sync);
    var completion = new CompletionOptions(/* resolveProvider= */ false, List.of(":", " "));
    server.setCompletionProvider(completion);
    server.setHoverProvider(true);
    server.setDocumentSymbolProvider(true);
    server.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix, FIX_ALL)));
    return server;
  }
}
