package dev.automllint.yaml;

import dev.automllint.secret.Secrets;
import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Makes the scalars of one file. */
final class Scalars {
  private static final String TOKEN_END = "}#";

  private final String text;
  private final Secrets secrets;
  private final List<ScalarRange> ranges = new ArrayList<>();

  /**
   * Where a scalar is written, trailing blank lines of a block included.
   *
   * @param span from its first character or quote
   * @param plain whether it has neither quotes nor a block
   * @param inFlow whether it is between brackets
   */
  record ScalarRange(Span span, boolean plain, boolean inFlow) {}

  Scalars(String text, Secrets secrets) {
    this.text = text;
    this.secrets = secrets;
  }

  /** Where scalars are, in the order in which they were made. */
  List<ScalarRange> ranges() {
    return ranges;
  }

  /**
   * Makes the scalar of an event.
   *
   * @param raw where the event is, with anchor and tag
   * @param inFlow whether it is between brackets
   */
  YamlScalar scalar(ScalarEvent event, Span raw, boolean inFlow) {
    boolean empty = event.isPlain() && event.getValue().isEmpty();
    int start = empty ? raw.end() : contentStart(event, raw.start(), event.getTag());
    int end = Math.max(start, raw.end());
    ranges.add(new ScalarRange(new Span(start, end), event.isPlain(), inFlow));
    if (event.isLiteral() || event.isFolded()) {
      end = trimmed(start, end);
    }
    Span span = new Span(start, end);
    String value = LoneHyphens.restoredIn(event.getValue(), text);
    boolean plain = event.isPlain();
    ScalarValue meaning =
        event.getTag().isPresent()
            ? Tags.scalar(event.getTag().get(), value, new Span(raw.start(), span.end()), secrets)
            : plain ? Yaml11.resolve(value) : new ScalarValue.Text(value);
    if (meaning instanceof ScalarValue.Int whole && Yaml11.hasTooManyDigits(value, whole.value())) {
      throw ReadException.syntax(
          span,
          "Azure's reader refuses a whole number of more than %d digits"
              .formatted(PythonNumbers.MAX_DIGITS),
          "put quotes around it if it is text");
    }
    int token = empty && meaning instanceof ScalarValue.Null ? commentedToken(end) : -1;
    return token < 0
        ? new YamlScalar(span, value, plain, meaning, secrets)
        : commented(new Span(token, text.indexOf(TOKEN_END, token) + TOKEN_END.length()));
  }

  /**
   * Where the comment after a missing value begins, if it is a token of a deployment tool, {@code
   * #{NAME}#}; otherwise -1.
   */
  private int commentedToken(int from) {
    int at = from;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    int end = text.startsWith("#{", at) ? text.indexOf(TOKEN_END, at + 3) : -1;
    return end < 0 || text.substring(at, end).chars().anyMatch(c -> c == '\n' || c == '\r')
        ? -1
        : at;
  }

  private YamlScalar commented(Span token) {
    String written = text.substring(token.start(), token.end());
    return new YamlScalar(token, written, /* plain= */ true, new ScalarValue.Null(), secrets);
  }

  /** A block's range reaches to the next token; it ends for us with its last visible character. */
  private int trimmed(int start, int end) {
    int last = end;
    while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return last;
  }

  /** Where a node begins after its anchor and tag. */
  int contentStart(NodeEvent event, int start, Optional<String> tag) {
    if (event.getAnchor().isEmpty() && tag.isEmpty()) {
      return start;
    }
    int at = start;
    while (at < text.length() && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
      while (at < text.length() && !isBlank(text.charAt(at)) && !isFlowEnd(text.charAt(at))) {
        at++;
      }
      at = skipBlanks(at);
    }
    return at;
  }

  private int skipBlanks(int from) {
    int at = from;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
      if (at < text.length() && text.charAt(at) == '#') {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
          at++;
        }
      }
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private static boolean isFlowEnd(char c) {
    return c == ',' || c == ']' || c == '}';
  }
}
