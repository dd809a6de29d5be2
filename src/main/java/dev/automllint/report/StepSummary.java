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
import java.util.regex.Pattern;

/** Writes the Markdown that GitHub shows on the page of a job: a table of all diagnostics. */
public final class StepSummary implements Reporter {
  /** In chars; GitHub takes 1 MiB, and a char has at most three bytes. */
  private static final int MOST = 300_000;

  private static final Pattern MARKUP =
      Pattern.compile("[\\x00-~&&[^ \\p{Alnum}.,;/()-]]|(?i:(?<=www)\\.)");

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
            cell(Texts.withOtherFiles(report, diagnostic)),
            diagnostic.rule());
  }

  @Override
  public void end(Summary summary) throws IOException {
    out.write("### automl-lint\n\n");
    if (!rows.isEmpty()) {
      out.write("| severity | location | message | rule |\n| --- | --- | --- | --- |\n");
      out.write(rows + "\n");
    }
    if (more > 0) {
      out.write("and " + more + " more\n\n");
    }
    out.write(
        "%s, %s in %s\n\n"
            .formatted(
                Texts.count(summary.diagnostics(Severity.ERROR), "error"),
                Texts.count(summary.diagnostics(Severity.WARNING), "warning"),
                Texts.count(summary.files(Status.CHECKED) + summary.files(Status.FAILED), "file")));
  }

  /** Text in which Markdown finds nothing of its own: no cell, link, mention or element. */
  private static String cell(String text) {
    String escaped = MARKUP.matcher(text).replaceAll(c -> "&#" + (int) c.group().charAt(0) + ";");
    return escaped.replace("&#64;", "&#64;&#8203;"); // or GitHub links what looks like an e-mail
  }
}
