package dev.automllint.yaml;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.text.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises common slips near the place where the parser stopped: there it says something else.
 */
final class SyntaxSlips {
  private static final Pattern CONFLICT =
      Pattern.compile("(?m)^(?:<{7}|>{7}|\\|{7})(?:[ \\t].*)?$");

  private static final Pattern BETWEEN = Pattern.compile("={7}[ \\t]*");
  private static final Pattern COMMENT = Pattern.compile("[ \\t]#");
  private static final Pattern PAIR =
      Pattern.compile("(?:[^#\"']|\"[^\"]*\"|'[^']*')*?:(?:[ \\t].*|$)");

  private final String text;
  private final int at;
  private final int opened;

  /**
   * Prepares the search.
   *
   * @param at where the parser stopped
   * @param opened where the part begins that it could not read
   */
  SyntaxSlips(String text, int at, int opened) {
    this.text = text;
    this.at = at;
    this.opened = opened;
  }

  /** The markers of an unresolved merge conflict. */
  Optional<Diagnostic> mergeConflict() {
    Matcher marker = CONFLICT.matcher(text);
    if (marker.find() && marker.start() <= LineEnds.after(text, at)) {
      Span span = new Span(marker.start(), LineEnds.after(text, marker.start()));
      boolean begins = text.charAt(marker.start()) == '<' && marker.find();
      return Optional.of(
          begins
              ? error(span, "this merge conflict is not resolved")
                  .withHelp("keep one of the versions, and remove the lines with the markers")
              : leftOver(span));
    }
    for (int line : new int[] {LineEnds.before(text, opened), LineEnds.before(text, at)}) {
      if (BETWEEN.matcher(lineAt(line)).matches()) {
        return Optional.of(leftOver(new Span(line, LineEnds.after(text, line))));
      }
    }
    return Optional.empty();
  }

  private static Diagnostic leftOver(Span span) {
    return error(span, "this line is left over from a merge conflict").withHelp("remove it");
  }

  /** A key without a separator that YAML knows, on the line that is no pair. */
  Optional<Diagnostic> keyOnLine() {
    return slip(LineEnds.before(text, opened));
  }

  /**
   * A line that YAML reads as the beginning of a text, which the key after it cannot continue: the
   * first of the lines with a slip before that key.
   */
  Optional<Diagnostic> keyAbove() {
    Optional<Diagnostic> first = Optional.empty();
    int line = lineBefore(LineEnds.before(text, at));
    while (line >= 0) {
      Optional<Diagnostic> slip = slip(line);
      if (slip.isEmpty()) {
        break;
      }
      first = continuesValue(line) ? first : slip;
      line = lineBefore(line);
    }
    return first.isPresent() ? first : textAbove();
  }

  /** A line without any separator, at the level of the key after it. */
  private Optional<Diagnostic> textAbove() {
    int key = LineEnds.before(text, at);
    int above = lineBefore(key);
    boolean bare =
        above >= 0 && !isPair(above) && column(above) == column(key) && !continuesValue(above);
    return bare
        ? Optional.of(
            error(
                    new Span(above + column(above), LineEnds.after(text, above)),
                    SyntaxErrors.NO_PAIR)
                .withHelp("write a `:` and a space after the key"))
        : Optional.empty();
  }

  /** Whether the line before another has a value that may go on there. */
  private boolean continuesValue(int line) {
    int before = lineBefore(line);
    return before >= 0
        && column(before) < column(line)
        && !lineAt(before).stripTrailing().endsWith(":");
  }

  private Optional<Diagnostic> slip(int line) {
    return KeySlip.of(lineAt(line))
        .map(
            slip ->
                error(new Span(line + slip.start(), line + slip.end()), slip.message())
                    .withHelp(slip.help()));
  }

  /** A comment that hides the end of what is in brackets, which begin on the same line. */
  Optional<Diagnostic> commentInBrackets(int bracket) {
    char close = text.charAt(bracket) == '[' ? ']' : '}';
    String rest = text.substring(bracket, LineEnds.after(text, bracket));
    Matcher comment = COMMENT.matcher(rest);
    int end = comment.find() ? rest.indexOf(close, comment.end()) : -1;
    return end >= 0 && !rest.substring(comment.end(), end).isBlank()
        ? Optional.of(
            sign(bracket + comment.start() + 1, "this `" + text.charAt(bracket) + "` is not closed")
                .withRelated(new Span(bracket, bracket + 1), "opened here"))
        : Optional.empty();
  }

  /** A comment on the line above that ends a text, so that it cannot go on here. */
  Optional<Diagnostic> commentAbove() {
    int above = lineBefore(LineEnds.before(text, at));
    Matcher comment = above < 0 ? COMMENT.matcher("") : COMMENT.matcher(lineAt(above));
    return comment.find()
        ? Optional.of(sign(above + comment.start() + 1, "the text ends here"))
        : Optional.empty();
  }

  private static Diagnostic sign(int hash, String effect) {
    return error(new Span(hash, hash + 1), "a `#` after a space begins a comment, so " + effect)
        .withHelp("put quotes around a text with ` #`");
  }

  private static Diagnostic error(Span span, String message) {
    return CoreRules.SYNTAX.at(span, "", message);
  }

  // ---- lines

  private boolean isPair(int line) {
    return PAIR.matcher(lineAt(line)).matches();
  }

  /** Where the key of a line begins, after hyphens of a list. */
  private int column(int line) {
    int end = line;
    while (end < text.length() && (text.charAt(end) == ' ' || text.startsWith("- ", end))) {
      end++;
    }
    return end - line;
  }

  private String lineAt(int start) {
    return text.substring(start, LineEnds.after(text, start));
  }

  /** The start of the last line before another that is not blank; -1 if there is none. */
  private int lineBefore(int start) {
    int line = start;
    while (line > 0) {
      line = LineEnds.before(text, line - 1);
      if (!lineAt(line).isBlank()) {
        return line;
      }
    }
    return -1;
  }
}
