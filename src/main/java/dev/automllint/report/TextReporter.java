package dev.automllint.report;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.Related;
import dev.automllint.diagnostic.Severity;
import dev.automllint.diagnostic.Summary;
import dev.automllint.text.Position;
import dev.automllint.text.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Writes for users: what is wrong, the line with the place marked, what to write instead. */
final class TextReporter implements Reporter {
  private final Writer out;
  private final Style style;

  /** The first file with diagnostics; waits for a second one, as it has no heading if alone. */
  private FileReport first;

  private int files;
  private boolean started;

  TextReporter(Writer out, Style style) {
    this.out = out;
    this.style = style;
  }

  @Override
  public void file(FileReport report) throws IOException {
    if (report.diagnostics().isEmpty()) {
      return;
    }
    files++;
    if (files == 1) {
      first = report;
      return;
    }
    if (files == 2) {
      group(first);
    }
    group(report);
  }

  @Override
  public void end(Summary summary) throws IOException {
    if (files == 1) {
      diagnostics(first);
    }
  }

  /** Writes the diagnostics of one of several files, below its name and their number. */
  private void group(FileReport report) throws IOException {
    gap();
    line(style.strong(Quoted.path(report.path())) + ": " + counts(report.diagnostics()));
    diagnostics(report);
  }

  private void diagnostics(FileReport report) throws IOException {
    Shown shown = Shown.toPeople(report);
    for (Diagnostic diagnostic : shown.diagnostics()) {
      gap();
      write(report, diagnostic);
    }
    Optional<String> rest = shown.rest(report.path());
    if (rest.isPresent()) {
      gap();
      line(rest.get());
    }
  }

  private void gap() throws IOException {
    if (started) {
      out.write("\n");
    }
    started = true;
  }

  private static String counts(List<Diagnostic> diagnostics) {
    var counts = new StringJoiner(", ");
    for (Severity severity : Severity.values()) {
      int count = (int) diagnostics.stream().filter(d -> d.severity() == severity).count();
      if (count > 0) {
        counts.add(Texts.count(count, severity.label()));
      }
    }
    return counts.toString();
  }

  private void write(FileReport report, Diagnostic diagnostic) throws IOException {
    heading(diagnostic);
    if (report.source().isEmpty()) {
      line("  " + style.faint("-->") + " " + Quoted.path(report.path()));
      return;
    }
    int gutter = gutter(report, diagnostic);
    String help = diagnostic.help().orElse("");
    boolean labelled =
        excerpt("-->", report, diagnostic.span(), gutter, diagnostic.severity(), help);
    for (Related related : diagnostic.related()) {
      if (!excerpt(
          ":::", report.around(related), related.span(), gutter, null, related.message())) {
        note(gutter, wrap(related.message(), style.width() - gutter - 3));
      }
    }
    if (!help.isEmpty() && !labelled) {
      note(gutter, Width.wrap("help: " + help, style.width() - gutter - 3)); // never cut: to copy
    }
  }

  private void heading(Diagnostic diagnostic) throws IOException {
    String label = diagnostic.severity().label();
    int indent = label.length() + 2;
    String text = diagnostic.message() + " [" + diagnostic.rule() + "]";
    List<String> lines = wrap(text, style.width() - indent);
    paragraph(
        style.severity(diagnostic.severity(), label) + ": ",
        indent,
        lines.stream().map(style::strong).toList());
  }

  /**
   * Writes a place with its line.
   *
   * @param severity that of the diagnostic; null for a related place
   * @return whether the label fits beside the mark
   */
  private boolean excerpt(
      String arrow, FileReport report, Span span, int gutter, Severity severity, String label)
      throws IOException {
    int indent = gutter + 3;
    Excerpt excerpt =
        Excerpt.of(report.source().orElseThrow(), report.secrets(), span, style.width() - indent);
    Position at = Positions.start(report, span);
    String place = Quoted.path(report.path()) + ":" + at.line() + ":" + at.column();
    String margin = " ".repeat(gutter);
    String number = Integer.toString(at.line());
    String numberMargin = " ".repeat(gutter - number.length());
    line(margin + style.faint(arrow) + " " + place);
    line(margin + style.faint(" |"));
    line((numberMargin + style.faint(number + " |") + " " + excerpt.text()).stripTrailing());
    int used = indent + excerpt.indent() + excerpt.length() + 1;
    boolean fits = used + Width.of(label) <= style.width();
    String text = fits && !label.isEmpty() ? " " + label : "";
    String marks = (severity == null ? "-" : "^").repeat(excerpt.length());
    String mark =
        severity == null ? style.faint(marks) + text : style.severity(severity, marks + text);
    line(margin + style.faint(" |") + " " + " ".repeat(excerpt.indent()) + mark);
    return fits;
  }

  private void note(int gutter, List<String> lines) throws IOException {
    String start = " ".repeat(gutter) + " " + style.faint("=") + " ";
    paragraph(start, gutter + 3, lines);
  }

  private void paragraph(String start, int indent, List<String> lines) throws IOException {
    for (int i = 0; i < lines.size(); i++) {
      line((i == 0 ? start : " ".repeat(indent)) + lines.get(i));
    }
  }

  /** The columns of the widest line number of a diagnostic, at least two. */
  private static int gutter(FileReport report, Diagnostic diagnostic) {
    int last = Positions.start(report, diagnostic.span()).line();
    for (Related related : diagnostic.related()) {
      last = Math.max(last, Positions.start(report.around(related), related.span()).line());
    }
    return Math.max(2, Integer.toString(last).length());
  }

  private void line(String text) throws IOException {
    out.write(Quoted.line(text));
    out.write('\n');
  }

  /** Lines of a text; a part that cannot be broken, such as a long quotation, loses its end. */
  private static List<String> wrap(String text, int width) {
    return Width.wrap(text, width).stream()
        .map(line -> Width.of(line) <= width ? line : Excerpt.firstColumns(line, width - 1) + "…")
        .toList();
  }
}
