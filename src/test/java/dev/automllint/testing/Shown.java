package dev.automllint.testing;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.Fix;
import dev.automllint.diagnostic.Related;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.util.List;

/**
 * Diagnostics as text, with all that they hold:
 *
 * <pre>
 * error duplicate-key /a at 2:1 `a`: the message
 *   related 1:1 `a`: first here
 *   help: keep one of them
 *   safe fix: the title
 *     2:1 `a` -> `b`
 * </pre>
 */
public final class Shown {
  private final SourceFile source;
  private final StringBuilder out = new StringBuilder();

  private Shown(SourceFile source) {
    this.source = source;
  }

  /** All of some diagnostics. */
  public static String of(SourceFile source, List<Diagnostic> diagnostics) {
    var shown = new Shown(source);
    diagnostics.forEach(shown::add);
    return shown.out.toString();
  }

  private void add(Diagnostic d) {
    String pointer = d.pointer().isEmpty() ? "" : " " + d.pointer();
    line(d.severity().label() + " " + d.rule() + pointer + " at", d.span(), d.message());
    for (Related related : d.related()) {
      line("  related", related.span(), related.message());
    }
    d.help().ifPresent(help -> out.append("  help: ").append(help).append('\n'));
    d.fix().ifPresent(this::add);
  }

  private void add(Fix fix) {
    out.append(fix.safe() ? "  safe fix: " : "  fix: ").append(fix.title()).append('\n');
    for (Edit edit : fix.edits()) {
      line("    " + place(edit.span()) + " ->", "`" + edit.text() + "`");
    }
  }

  private void line(String head, Span span, String message) {
    line(head + " " + place(span) + ":", message);
  }

  private void line(String head, String tail) {
    out.append(head).append(' ').append(tail).append('\n');
  }

  private String place(Span span) {
    var start = source.lines().position(span.start());
    return start.line() + ":" + start.column() + " `" + source.text(span) + "`";
  }
}
