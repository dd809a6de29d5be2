package dev.automllint.lsp;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Fix;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.fix.Fixer;
import dev.automllint.fix.Silencer;
import dev.automllint.suppress.AddedComments;
import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What an editor offers to do about diagnostics. */
final class CodeActions {
  /** Of a range with more diagnostics, such as a whole file, the first ones are enough. */
  private static final int MAX_SILENCED = 20;

  private final Diagnostics diagnostics;
  private final ClientFeatures features;

  CodeActions(Diagnostics diagnostics, ClientFeatures features) {
    this.diagnostics = diagnostics;
    this.features = features;
  }

  /** What can be done about a range: fixes, comments that silence, and all safe fixes at once. */
  List<Either<Command, CodeAction>> of(Analysis analysis, CodeActionParams params) {
    List<CodeAction> actions = new ArrayList<>();
    if (analysis.isOurs() && analysis.document().text().length() <= Fixer.MAX_LENGTH) {
      Span range = analysis.document().span(params.getRange());
      List<Diagnostic> inRange =
          analysis.report().diagnostics().stream().filter(d -> touches(d, range)).toList();
      if (wants(params.getContext(), CodeActionKind.QuickFix)) {
        addFixes(analysis, inRange, actions);
        addSilences(analysis, inRange, actions);
      }
      if (wants(params.getContext(), ClientFeatures.FIX_ALL)) {
        fixAll(analysis).ifPresent(actions::add);
      }
    }
    List<Either<Command, CodeAction>> answer = new ArrayList<>();
    actions.forEach(action -> answer.add(Either.forRight(action)));
    return answer;
  }

  private static boolean touches(Diagnostic diagnostic, Span range) {
    return diagnostic.span().start() <= range.end() && range.start() <= diagnostic.span().end();
  }

  /** Whether an editor wants actions of a kind, or of one that the kind belongs to. */
  private static boolean wants(CodeActionContext context, String kind) {
    List<String> only = context.getOnly();
    return only == null
        || only.isEmpty()
        || only.stream().anyMatch(o -> kind.equals(o) || kind.startsWith(o + ".") || o.isEmpty());
  }

  // ---- fixes

  private void addFixes(Analysis analysis, List<Diagnostic> inRange, List<CodeAction> actions) {
    for (Diagnostic diagnostic : inRange) {
      if (diagnostic.fix().isPresent() && !analysis.isHarmful(diagnostic)) {
        Fix fix = diagnostic.fix().get();
        List<TextEdit> edits = new ArrayList<>();
        for (Edit edit : fix.edits()) {
          edits.add(new TextEdit(analysis.document().range(edit.span()), edit.text()));
        }
        CodeAction action = action(analysis, title(fix), CodeActionKind.QuickFix, edits);
        action.setDiagnostics(List.of(diagnostics.of(diagnostic, analysis.document())));
        action.setIsPreferred(fix.safe());
        actions.add(action);
      }
    }
  }

  private static String title(Fix fix) {
    String title = Quoted.visible(fix.title());
    String first = title.substring(0, 1).toUpperCase(Locale.ROOT);
    return first + title.substring(1) + (fix.safe() ? "" : " (needs review)");
  }

  /** Everything that is safe, one action. */
  private Optional<CodeAction> fixAll(Analysis analysis) {
    if (analysis.report().diagnostics().stream().noneMatch(CodeActions::hasSafeFix)) {
      return Optional.empty();
    }
    Fixer.Result result = analysis.safelyFixed();
    return result.fixed() == 0
        ? Optional.empty()
        : Optional.of(
            action(
                analysis,
                "Fix all problems that have safe fixes",
                ClientFeatures.FIX_ALL,
                edits(analysis.document(), result.source().text())));
  }

  private static boolean hasSafeFix(Diagnostic diagnostic) {
    return diagnostic.fix().filter(Fix::safe).isPresent();
  }

  // ---- comments

  private void addSilences(Analysis analysis, List<Diagnostic> inRange, List<CodeAction> actions) {
    Set<List<Object>> done = new LinkedHashSet<>();
    int length = analysis.document().text().length();
    int most = Math.min(MAX_SILENCED, 1 + Fixer.MAX_LENGTH / (length + 1));
    for (Diagnostic diagnostic : inRange) {
      int line = line(analysis, diagnostic);
      if (AddedComments.isFor(diagnostic)
          && done.size() < most // each is proved by a lint of the whole text
          && done.add(List.of(line, diagnostic.rule()))) {
        silence(analysis, diagnostic, line).ifPresent(actions::add);
      }
    }
  }

  /** The comment for a rule on a line; it silences all that the rule reports there. */
  private Optional<CodeAction> silence(Analysis analysis, Diagnostic diagnostic, int line) {
    FileReport report = analysis.linted().report();
    List<Diagnostic> silenced =
        report.diagnostics().stream()
            .filter(d -> d.rule().equals(diagnostic.rule()) && line(analysis, d) == line)
            .toList();
    if (silenced.isEmpty()) {
      return Optional.empty(); // about data, which is not read again
    }
    return Silencer.silence(analysis.linted(), silenced, "", analysis::lint)
        .map(
            after -> {
              String text = after.report().source().orElseThrow().text();
              CodeAction action =
                  action(
                      analysis,
                      "Silence `" + diagnostic.rule() + "` here with a comment",
                      CodeActionKind.QuickFix,
                      edits(analysis.document(), text));
              action.setDiagnostics(
                  silenced.stream().map(d -> diagnostics.of(d, analysis.document())).toList());
              return action;
            });
  }

  private static int line(Analysis analysis, Diagnostic diagnostic) {
    return analysis.document().position(diagnostic.span().start()).getLine();
  }

  // ---- edits

  private CodeAction action(Analysis analysis, String title, String kind, List<TextEdit> edits) {
    Document document = analysis.document();
    var action = new CodeAction(title);
    action.setKind(kind);
    if (features.versionedEdits()) {
      var version = new VersionedTextDocumentIdentifier(document.uri(), document.version());
      List<Either<TextEdit, SnippetTextEdit>> plain = new ArrayList<>();
      edits.forEach(edit -> plain.add(Either.forLeft(edit)));
      var edit = new TextDocumentEdit(version, plain);
      action.setEdit(new WorkspaceEdit(List.of(Either.forLeft(edit))));
    } else {
      action.setEdit(new WorkspaceEdit(Map.of(document.uri(), edits)));
    }
    return action;
  }

  /** One edit that makes another text of a document: the lines that differ. */
  private static List<TextEdit> edits(Document document, String after) {
    String before = document.text();
    int shorter = Math.min(before.length(), after.length());
    int same = 0;
    while (same < shorter && before.charAt(same) == after.charAt(same)) {
      same++;
    }
    int start = document.lines().lineAt(same).start();
    int end = before.length();
    while (end > start
        && after.length() - (before.length() - end) > start
        && before.charAt(end - 1) == after.charAt(after.length() - (before.length() - end) - 1)) {
      end--;
    }
    if (end > start && before.charAt(end - 1) != '\n') {
      end = document.lines().nextLine(end);
    }
    String text = after.substring(start, after.length() - (before.length() - end));
    return List.of(new TextEdit(document.range(new Span(start, end)), text));
  }
}
