package dev.automllint.yaml;

import dev.automllint.text.Span;
import java.util.Optional;

/** The lines of a text and the single values on them, for {@link PlainReader}. */
final class PlainScanner {
  /** What a text without quotes cannot begin with, or only sometimes. */
  private static final String ODD_STARTS = "-?:,[]{}#&*!|>'\"%@`=<";

  private final String text;

  /** Offset of the character that is looked at. */
  private int at;

  /** Where its line starts. */
  private int line;

  /** 0-based column of the first thing on the line; -1 behind the last line. */
  private int indent;

  /** Begins at the first thing of a text. */
  PlainScanner(String text) {
    this.text = text;
    toContent(0);
  }

  /** Thrown where the library has to take over; it carries nothing, and costs next to nothing. */
  static final class Unusual extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unusual() {
      super(null, null, /* enableSuppression= */ false, /* writableStackTrace= */ false);
    }
  }

  /** Offset of the character that is looked at. */
  int at() {
    return at;
  }

  /** 0-based column of the first thing on the line, or of what was moved to; -1 at the end. */
  int indent() {
    return indent;
  }

  // ---- places

  /** Whether the text ends here. */
  boolean isEnd() {
    return at >= text.length();
  }

  /** Whether a certain character stands here. */
  boolean is(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  /** Whether a list or mapping in brackets begins here. */
  boolean isBracket() {
    return is('[') || is('{');
  }

  /** Whether an item of a list begins here. */
  boolean isItem() {
    return is('-') && isBlank(at + 1);
  }

  /** Whether the colon behind a key stands here. */
  boolean isColon() {
    return is(':') && isBlank(at + 1);
  }

  /** Whether nothing but a comment follows on this line. */
  boolean isEndOfLine() {
    return isEnd() || isBreak(text.charAt(at)) || text.charAt(at) == '#';
  }

  /** Whether a place is a blank, a line's end or the text's end. */
  private boolean isBlank(int offset) {
    return offset >= text.length() || text.charAt(offset) == ' ' || isBreak(text.charAt(offset));
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  // ---- moves

  /** Moves behind the character that is looked at. */
  void skip() {
    at++;
  }

  /** Moves over blanks. */
  void skipSpaces() {
    at = behindSpaces(at);
  }

  /** Takes what is looked at for the first thing on its line, as behind the hyphen of a list. */
  void indentHere() {
    indent = at - line;
  }

  /** Moves over three hyphens that begin a document; says whether they stood here. */
  boolean skipDocumentStart() {
    boolean here = at == line && text.startsWith("---", at);
    at += here ? 3 : 0;
    return here;
  }

  private int behindSpaces(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  /**
   * Moves to the first thing on a line below.
   *
   * @throws Unusual if more than blanks and a comment is left on this line
   */
  void toNextLine() {
    int end = behindSpaces(at);
    if (end < text.length()) {
      char c = text.charAt(end);
      boolean comment = c == '#' && text.charAt(end - 1) == ' ';
      if (!comment && !isBreak(c)) {
        throw new Unusual();
      }
    }
    toContent(behindBreak(end));
  }

  private int behindBreak(int from) {
    int found = text.indexOf('\n', from);
    return found < 0 ? text.length() : found + 1;
  }

  /** Moves from a line's start to the first thing that is no comment. */
  private void toContent(int start) {
    line = start;
    at = behindSpaces(start);
    while (at < text.length() && (text.charAt(at) == '#' || isBreak(text.charAt(at)))) {
      line = behindBreak(at);
      at = behindSpaces(line);
    }
    indent = at < text.length() ? at - line : -1;
  }

  // ---- single values

  /** The empty value behind a key or a hyphen. */
  static YamlScalar empty(int offset) {
    return scalar(new Span(offset, offset), "", /* plain= */ true);
  }

  private static YamlScalar scalar(Span span, String content, boolean plain) {
    ScalarValue value = plain ? Yaml11.resolve(content) : new ScalarValue.Text(content);
    return new YamlScalar(span, Optional.empty(), content, plain, value);
  }

  /** Reads a value or key on this line; what follows it is not looked at. */
  YamlScalar scalar() {
    return is('"') || is('\'') ? quoted() : plain();
  }

  /** The same between brackets. */
  YamlScalar scalarInFlow() {
    return is('"') || is('\'') ? quoted() : plainInFlow();
  }

  private YamlScalar quoted() {
    char quote = text.charAt(at);
    int start = at;
    int i = start + 1;
    while (i < text.length() && text.charAt(i) != quote) {
      char c = text.charAt(i);
      if (isBreak(c) || (c == '\\' && quote == '"')) {
        throw new Unusual();
      }
      i++;
    }
    // Of two single quotes the first one is an escape.
    if (i == text.length() || text.startsWith("'", i + 1)) {
      throw new Unusual();
    }
    at = i + 1;
    return scalar(new Span(start, at), text.substring(start + 1, i), /* plain= */ false);
  }

  private YamlScalar plain() {
    int start = at;
    refuseOddStart();
    int i = start + 1;
    int end = i; // behind the last character that is no blank
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isBreak(c) || (c == ':' && isBlank(i + 1)) || (c == '#' && end < i)) {
        break;
      }
      i++;
      if (c != ' ') {
        end = i;
      }
    }
    return plain(start, end);
  }

  private YamlScalar plainInFlow() {
    int start = at;
    refuseOddStart();
    int end = start;
    for (int i = start; i < text.length() && !isFlowEnd(text.charAt(i)); i++) {
      char c = text.charAt(i);
      if (c == '#' || c == '?' || isBreak(c)) {
        throw new Unusual();
      }
      if (c != ' ') {
        end = i + 1;
      }
    }
    return plain(start, end);
  }

  private static boolean isFlowEnd(char c) {
    return c == ',' || c == '[' || c == ']' || c == '{' || c == '}' || c == ':';
  }

  private YamlScalar plain(int start, int end) {
    at = end;
    return scalar(new Span(start, end), text.substring(start, end), /* plain= */ true);
  }

  private void refuseOddStart() {
    if (isEnd()) {
      throw new Unusual();
    }
    char c = text.charAt(at);
    boolean marker = at == line && (text.startsWith("---", at) || text.startsWith("...", at));
    boolean negative = c == '-' && at + 1 < text.length() && isNumberPart(text.charAt(at + 1));
    if (marker || (ODD_STARTS.indexOf(c) >= 0 && !negative)) {
      throw new Unusual();
    }
  }

  private static boolean isNumberPart(char c) {
    return (c >= '0' && c <= '9') || c == '.';
  }
}
