package dev.automllint.report;

import dev.automllint.diagnostic.FileReport;
import dev.automllint.text.Position;
import dev.automllint.text.Span;

/** Lines and columns of spans; the first of the file where it has no text. */
final class Positions {
  private static final Position TOP = new Position(1, 1);

  private Positions() {}

  static Position start(FileReport report, Span span) {
    return report.source().map(source -> source.lines().position(span.start())).orElse(TOP);
  }

  static Position end(FileReport report, Span span) {
    return report.source().map(source -> source.lines().position(span.end())).orElse(TOP);
  }

  /** The line of the last character, where {@link #end} is after it. */
  static int lastLine(FileReport report, Span span) {
    int last = Math.max(span.start(), span.end() - 1);
    return start(report, Span.at(last)).line();
  }
}
