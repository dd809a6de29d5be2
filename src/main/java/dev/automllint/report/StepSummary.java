package dev.automllint.report;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.FileReport.Status;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.Severity;
import dev.automllint.diagnostic.Summary;
import dev.automllint.text.Position;
import java.io.IOException;
import java.io.Writer;

/** Writes the Markdown that GitHub shows on the page of a job: a table of all findings. */
public final class StepSummary implements Reporter {
  /** GitHub takes 1 MiB; a character has three bytes at most, or four for two. */
  private static final int MOST = 300_000;

  private final Writer out;
  private final StringBuilder rows = new StringBuilder();
  private int more;

  /** Writes to {@code out} when the report ends. */
  public StepSummary(Writer out) {
    this.out = out;
  }

  @Override
  public void file(FileReport report) {
    for (Diagnostic diagnostic : report.diagnostics()) {
      String row = row(report, diagnostic);
      if (more > 0 || rows.length() + row.length() > MOST) {
        more++;
      } else {
        rows.append(row);
      }
    }
  }

  private static String row(FileReport report, Diagnostic diagnostic) {
    Position at = Positions.start(report, diagnostic.span());
    return "| %s | %s:%d:%d | %s | %s |\n"
        .formatted(
            diagnostic.severity().label(),
            cell(Quoted.visible(report.path())),
            at.line(),
            at.column(),
            cell(Texts.messageAndHelp(diagnostic)),
            diagnostic.rule());
  }

  @Override
  public void end(Summary summary) throws IOException {
    out.write("### automl-lint\n\n");
    if (!rows.isEmpty()) {
      out.write("| severity | place | finding | rule |\n| --- | --- | --- | --- |\n");
      out.write(rows + "\n");
    }
    if (more > 0) {
      out.write("and " + more + " more\n\n");
    }
    out.write(
        "%s, %s in %s\n\n"
            .formatted(
                count(summary.findings(Severity.ERROR), "error"),
                count(summary.findings(Severity.WARNING), "warning"),
                count(summary.files(Status.CHECKED) + summary.files(Status.FAILED), "file")));
  }

  private static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** Text in which Markdown finds nothing of its own: no cell, link, mention or element. */
  private static String cell(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          c == ' ' || c > 0x7E || Character.isLetterOrDigit(c) || ".,;-/()".indexOf(c) >= 0;
      if (plain) {
        out.append(c);
      } else {
        out.append("&#").append((int) c).append(';');
      }
    }
    return out.toString();
  }
}
