package dev.automllint.data.annotations;

import dev.automllint.data.annotations.BrokenLine.Reason;
import dev.automllint.diagnostic.Quoted;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Says in plain words why a line is not a JSON object. Nothing is repeated from the parser. */
final class JsonErrors {
  /** What other languages write, and JSON does not have. */
  private static final Map<String, String> FOREIGN_WORDS =
      Map.of(
          "None", "write `null`",
          "True", "write `true`",
          "False", "write `false`",
          "NaN", "JSON has no such number",
          "Infinity", "JSON has no such number",
          "nan", "JSON has no such number");

  private JsonErrors() {}

  static BrokenLine notAnObject(byte[] bytes, int start, int end, JsonToken first) {
    int at = start;
    while (at < end - 1 && bytes[at] <= ' ') {
      at++;
    }
    String message = "a line must be a JSON object, but this one is ";
    if (first == JsonToken.START_ARRAY) {
      boolean closed = lastBefore(bytes, start, end) == ']';
      return new BrokenLine(
          at - start,
          at - start + 1,
          message + "a list" + (closed ? "" : " over several lines"),
          closed ? Reason.LIST : Reason.UNCLOSED_LIST);
    }
    String kind = Kind.of(first == null ? JsonToken.VALUE_NULL : first).words();
    return new BrokenLine(at - start, end - start, message + kind, Reason.OTHER);
  }

  static BrokenLine textAfterObject(int at) {
    return new BrokenLine(
        at, at + 1, "unexpected text after the object; write one object per line", Reason.OTHER);
  }

  static BrokenLine of(JacksonException error, byte[] bytes, int start, int end) {
    int length = end - start;
    if (error instanceof UnexpectedEndOfInputException) {
      return unclosed(length);
    }
    if (error instanceof StreamConstraintsException) {
      boolean nested = error.getOriginalMessage().contains("nesting depth");
      String what =
          nested
              ? "values nested deeper than " + RowReader.MAX_DEPTH + " levels"
              : "a number or text that is too long";
      return new BrokenLine(0, 1, what + "; this line is not checked", Reason.LIMIT);
    }
    int found = error.getLocation() == null ? 0 : (int) error.getLocation().getByteOffset();
    int at = Math.max(0, Math.min(found, length - 1));
    boolean invalid = error.getOriginalMessage().startsWith("Invalid UTF-8");
    if (invalid || bytes[start + at] < 0) {
      int bad = firstBad(bytes, start, end);
      if (invalid || bad <= at) {
        return new BrokenLine(bad, bad + 1, "", Reason.ENCODING);
      }
    }
    while (at > 0 && isContinuation(bytes[start + at])) {
      at--; // the parser may be within the character
    }
    return found >= length ? unclosed(length) : unexpected(bytes, start, length, at);
  }

  private static BrokenLine unclosed(int length) {
    String message = "the object does not end in this line; each line must be a whole object";
    return new BrokenLine(length, length, message, Reason.UNCLOSED);
  }

  /** The first byte that is not part of a character. */
  private static int firstBad(byte[] bytes, int start, int end) {
    var in = ByteBuffer.wrap(bytes, start, end - start);
    var out = CharBuffer.allocate(end - start);
    StandardCharsets.UTF_8.newDecoder().decode(in, out, /* endOfInput= */ true);
    return Math.min(in.position() - start, end - start - 1);
  }

  private static BrokenLine unexpected(byte[] bytes, int start, int length, int at) {
    int from = at;
    while (from > 0 && Ascii.isLetter(bytes[start + from - 1])) {
      from--;
    }
    int to = from;
    while (to < length && to - from < 16 && Ascii.isLetter(bytes[start + to])) {
      to++;
    }
    String word = new String(bytes, start + from, to - from, StandardCharsets.US_ASCII);
    if (FOREIGN_WORDS.containsKey(word)) {
      String message = "`" + word + "` is not JSON; " + FOREIGN_WORDS.get(word);
      return new BrokenLine(from, to, message, Reason.OTHER);
    }
    int next = at + 1;
    while (next < length && isContinuation(bytes[start + next])) {
      next++;
    }
    return new BrokenLine(at, next, message(bytes, start, length, at), Reason.OTHER);
  }

  /** Whether a byte is part of a character that begins before it. */
  private static boolean isContinuation(byte b) {
    return (b & 0xC0) == 0x80;
  }

  private static String message(byte[] bytes, int start, int length, int at) {
    byte c = bytes[start + at];
    byte before = lastBefore(bytes, start, start + at);
    if (before == ',' && (c == '}' || c == ']')) {
      return "JSON allows no comma before `" + (char) c + "`";
    }
    if (c == '\'') {
      return "JSON needs double quotes, not single ones";
    }
    if (c == ',' && at >= length - 1 && before == '}') {
      return "unexpected comma after the object; a line ends with its object";
    }
    if (c >= 0 && c < ' ') {
      return "JSON allows no control character here";
    }
    int shown = Math.min(length - at, 4);
    String text = new String(bytes, start + at, shown, StandardCharsets.UTF_8);
    int first = text.codePointAt(0);
    return "this line is not JSON: unexpected " + Quoted.of(Character.toString(first));
  }

  private static byte lastBefore(byte[] bytes, int start, int at) {
    int i = at - 1;
    while (i > start && (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\r')) {
      i--;
    }
    return i < start ? 0 : bytes[i];
  }
}
