package dev.automllint.report;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.Related;
import dev.automllint.text.Position;

/** Diagnostics as single lines that no terminal or service acts on. */
final class Texts {
  private Texts() {}

  /** What is wrong, and what to write instead. */
  static String messageAndHelp(Diagnostic diagnostic) {
    return Quoted.visible(
        diagnostic.message() + diagnostic.help().map(help -> "; " + help).orElse(""));
  }

  /** The same with the related places that are in other files, for reports that show one place. */
  static String withOtherFiles(FileReport report, Diagnostic diagnostic) {
    var text = new StringBuilder(messageAndHelp(diagnostic));
    for (Related related : diagnostic.related()) {
      if (related.elsewhere().isPresent()) {
        FileReport other = report.around(related);
        Position at = Positions.start(other, related.span());
        text.append("; see ").append(Quoted.visible(other.path()));
        text.append(":%d:%d".formatted(at.line(), at.column()));
        text.append(" (").append(Quoted.visible(related.message())).append(')');
      }
    }
    return text.toString();
  }

  /** The same after its place. */
  static String line(FileReport report, Diagnostic diagnostic) {
    Position at = Positions.start(report, diagnostic.span());
    return "%s:%d:%d: %s [%s]"
        .formatted(
            Quoted.path(report.path()),
            at.line(),
            at.column(),
            withOtherFiles(report, diagnostic),
            diagnostic.rule());
  }

  /** The diagnostic as {@code path:line:column: severity: message; help [rule]}. */
  static String concise(FileReport report, Diagnostic diagnostic, Style style) {
    Position at = Positions.start(report, diagnostic.span());
    return style.strong(Quoted.path(report.path()))
        + (":" + at.line() + ":" + at.column() + ": ")
        + style.severity(diagnostic.severity(), diagnostic.severity().label())
        + (": " + messageAndHelp(diagnostic))
        + style.faint(" [" + diagnostic.rule() + "]");
  }

  /** A number with its noun. */
  static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
