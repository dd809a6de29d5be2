package dev.automllint.yaml;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * Finds tabs that YAML 1.2 allows between tokens and Azure's reader does not: PyYAML takes a tab
 * only in quotes, in blocks and in comments.
 */
final class Tabs {
  private Tabs() {}

  /** The first such tab of a text that is otherwise YAML. */
  static Optional<Diagnostic> firstRefused(String text, List<Composer.ScalarRange> scalars) {
    int tab = text.indexOf('\t');
    if (tab < 0) {
      return Optional.empty();
    }
    int from = 0;
    for (Composer.ScalarRange scalar : scalars) {
      int found = between(text, from, scalar.span().start());
      if (found < 0) {
        found = scalar.plain() ? inside(text, scalar.span()) : inHead(text, scalar.span());
      }
      if (found >= 0) {
        return Optional.of(refused(found));
      }
      from = Math.max(from, scalar.span().end());
    }
    int found = between(text, from, text.length());
    return found < 0 ? Optional.empty() : Optional.of(refused(found));
  }

  /** Outside of scalars a {@code #} after a blank begins a comment. */
  private static int between(String text, int from, int to) {
    boolean comment = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        comment = false;
      } else if (c == '#' && (i == 0 || Character.isWhitespace(text.charAt(i - 1)))) {
        comment = true;
      } else if (c == '\t' && !comment) {
        return i;
      }
    }
    return -1;
  }

  private static int inside(String text, Span span) {
    for (int i = span.start(); i < span.end(); i++) { // not a search through the whole file
      if (text.charAt(i) == '\t') {
        return i;
      }
    }
    return -1;
  }

  /** A tab in the first line of a block, behind its {@code |}, but in no comment there. */
  private static int inHead(String text, Span span) {
    char first = span.start() < span.end() ? text.charAt(span.start()) : ' ';
    if (first != '|' && first != '>') {
      return -1;
    }
    int end = span.start();
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return between(text, span.start(), end);
  }

  private static Diagnostic refused(int offset) {
    return CoreRules.SYNTAX
        .at(
            new Span(offset, offset + 1),
            "",
            "a tab is not allowed here: Azure's reader stops at it")
        .withHelp("use spaces");
  }
}
