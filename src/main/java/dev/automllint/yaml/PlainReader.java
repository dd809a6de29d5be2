package dev.automllint.yaml;

import dev.automllint.text.Span;
import dev.automllint.yaml.PlainScanner.Unusual;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the part of YAML that nearly all jobs are written in: one document, a mapping, of blocks,
 * of values on one line and of comments. The library takes several times as long, which a cold
 * start and a folder of thousands of files feel.
 *
 * <p>It never guesses and never complains. At the first sign of anything else, be it an anchor, an
 * escape or a mistake, it gives up, and the library reads the file from its start; so what it does
 * give has to be what {@link Composer} makes of the library's events, place by place.
 */
final class PlainReader {
  /** Deeper than any job; what is deeper still is measured where the limit is. */
  private static final int MAX_DEPTH = 50;

  /** Each node takes a character, so that no shorter text can hold too many of them. */
  private static final int MAX_LENGTH = Composer.MAX_NODES;

  /** YAML knows a key only if its colon stands within 1024 characters. */
  private static final int MAX_KEY = 1000;

  private final PlainScanner in;
  private int depth;

  private PlainReader(String text) {
    in = new PlainScanner(text);
  }

  /**
   * Reads a text.
   *
   * @return its only document, or null if the library has to read it
   */
  static YamlStream.Document read(String text) {
    if (text.length() > MAX_LENGTH || !hasOnlyCommonCharacters(text)) {
      return null;
    }
    try {
      return new PlainReader(text).document();
    } catch (Unusual e) {
      return null;
    }
  }

  /**
   * Whether a text holds nothing but characters that mean the same to every reader of YAML: no
   * tabs, no control characters, no line breaks and blanks but the common ones.
   */
  private static boolean hasOnlyCommonCharacters(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean common =
          c < ' '
              ? c == '\n' || (c == '\r' && text.startsWith("\n", i + 1))
              : c <= '~' || isCommonLetter(c);
      if (!common) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCommonLetter(char c) {
    return c > 0xA0 && c < Character.MIN_SURROGATE && !Character.isSpaceChar(c);
  }

  private YamlStream.Document document() {
    int first = in.at();
    boolean marked = in.skipDocumentStart();
    var start = new Span(first, in.at());
    if (marked) {
      in.toNextLine();
    }
    YamlNode root = block();
    if (in.indent() >= 0 || !(root instanceof YamlMapping)) {
      throw new Unusual();
    }
    return new YamlStream.Document(root, start, Map.of());
  }

  private void enter() {
    if (++depth > MAX_DEPTH) {
      throw new Unusual();
    }
  }

  // ---- blocks

  /** The list or mapping that begins here, or the value on this line. */
  private YamlNode block() {
    enter();
    YamlNode node = in.isItem() ? sequence() : mappingOrValue();
    depth--;
    return node;
  }

  private YamlSequence sequence() {
    int column = in.indent();
    int start = in.at();
    List<YamlNode> items = new ArrayList<>();
    YamlNode item;
    do {
      item = item(column);
      items.add(item);
    } while (in.indent() == column && in.isItem());
    return new YamlSequence(new Span(start, item.span().end()), Optional.empty(), items);
  }

  /** An item, from its hyphen on. */
  private YamlNode item(int column) {
    in.skip();
    int behind = in.at();
    in.skipSpaces();
    if (in.isEndOfLine()) {
      in.toNextLine();
      return in.indent() > column ? closed(block(), column) : PlainScanner.empty(behind);
    }
    in.indentHere();
    return closed(block(), column);
  }

  /** A node whose lines have to end where those of the list or mapping around it go on. */
  private YamlNode closed(YamlNode node, int column) {
    if (in.indent() > column) {
      throw new Unusual();
    }
    return node;
  }

  private YamlNode mappingOrValue() {
    int column = in.indent();
    YamlNode first = inline();
    if (first instanceof YamlScalar key) {
      in.skipSpaces();
      if (in.isColon()) {
        return mapping(column, key);
      }
    }
    in.toNextLine();
    return first;
  }

  private YamlMapping mapping(int column, YamlScalar first) {
    List<YamlMapping.Entry> entries = new ArrayList<>();
    YamlNode value = entry(column, first, entries);
    while (in.indent() == column) {
      if (in.isItem()) {
        throw new Unusual();
      }
      YamlScalar key = in.scalar();
      in.skipSpaces();
      value = entry(column, key, entries);
    }
    var span = new Span(first.span().start(), value.span().end());
    return new YamlMapping(span, Optional.empty(), entries);
  }

  /** Reads on from the colon behind a key, up to the first thing behind its value. */
  private YamlNode entry(int column, YamlScalar key, List<YamlMapping.Entry> entries) {
    skipColon(key);
    YamlNode value = value(column);
    entries.add(new YamlMapping.Entry(key, value, /* merged= */ false));
    return value;
  }

  private void skipColon(YamlScalar key) {
    if (!in.isColon() || in.at() - key.span().start() > MAX_KEY) {
      throw new Unusual();
    }
    in.skip();
  }

  private YamlNode value(int column) {
    int behind = in.at();
    in.skipSpaces();
    if (!in.isEndOfLine()) {
      YamlNode value = inline();
      in.toNextLine();
      return closed(value, column);
    }
    in.toNextLine();
    // A list may stand right below its key.
    boolean below = in.indent() > column || (in.indent() == column && in.isItem());
    return below ? closed(block(), column) : PlainScanner.empty(behind);
  }

  /** A value or key that ends on this line; what follows it is not looked at. */
  private YamlNode inline() {
    return in.isBracket() ? flow() : in.scalar();
  }

  // ---- brackets that close on their line

  private YamlNode flow() {
    enter();
    int start = in.at();
    YamlNode node = in.is('[') ? flowSequence(start) : flowMapping(start);
    depth--;
    return node;
  }

  private YamlSequence flowSequence(int start) {
    List<YamlNode> items = new ArrayList<>();
    boolean more = opens(']');
    while (more) {
      items.add(flowValue());
      more = goesOn(']');
    }
    return new YamlSequence(new Span(start, in.at()), Optional.empty(), items);
  }

  private YamlMapping flowMapping(int start) {
    List<YamlMapping.Entry> entries = new ArrayList<>();
    boolean more = opens('}');
    while (more) {
      entries.add(flowEntry());
      more = goesOn('}');
    }
    return new YamlMapping(new Span(start, in.at()), Optional.empty(), entries);
  }

  private YamlMapping.Entry flowEntry() {
    YamlScalar key = in.scalarInFlow();
    in.skipSpaces();
    skipColon(key);
    in.skipSpaces();
    return new YamlMapping.Entry(key, flowValue(), /* merged= */ false);
  }

  private YamlNode flowValue() {
    return in.isBracket() ? flow() : in.scalarInFlow();
  }

  /** Moves over an opening bracket, and says whether something follows before the closing one. */
  private boolean opens(char close) {
    in.skip();
    in.skipSpaces();
    return !closes(close);
  }

  /** Moves over a comma, or the closing bracket, and says which it was. */
  private boolean goesOn(char close) {
    in.skipSpaces();
    if (closes(close)) {
      return false;
    }
    if (!in.is(',')) {
      throw new Unusual();
    }
    in.skip();
    in.skipSpaces();
    return true;
  }

  private boolean closes(char close) {
    boolean here = in.is(close);
    if (here) {
      in.skip();
    }
    return here;
  }
}
