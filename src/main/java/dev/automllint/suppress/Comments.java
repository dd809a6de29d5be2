package dev.automllint.suppress;

import dev.automllint.text.LineIndex;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import dev.automllint.yaml.YamlSequence;
import dev.automllint.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells comments from what looks like one inside a text. */
final class Comments {
  private final String text;
  private final LineIndex lines;

  /** The ends of all scalars by their starts. */
  private final TreeMap<Integer, Integer> scalars = new TreeMap<>();

  Comments(SourceFile source, List<YamlStream.Document> documents) {
    this.text = source.text();
    this.lines = source.lines();
    documents.forEach(document -> collect(document.root()));
  }

  /** The comments that contain a word, without the line break behind them. */
  List<Span> with(String word) {
    List<Span> comments = new ArrayList<>();
    int end = 0;
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, end)) {
      Span line = lines.lineAt(at);
      Optional<Span> comment = in(Math.max(line.start(), end), at, line.end());
      comment.ifPresent(comments::add);
      end = comment.map(Span::end).orElse(at + word.length());
    }
    return comments;
  }

  /** The comment that begins in a part of a line, if one does. */
  private Optional<Span> in(int start, int stop, int lineEnd) {
    for (int at = find(text, '#', start, stop); at >= 0; at = find(text, '#', at + 1, stop)) {
      if (isComment(at)) {
        return Optional.of(new Span(at, lineEnd));
      }
    }
    return Optional.empty();
  }

  /** Where a character first stands in a part of a text, or -1: the rest is not looked at. */
  static int find(String text, char c, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == c) {
        return i;
      }
    }
    return -1;
  }

  /** The comment on a line, if there is one. */
  Optional<Span> on(Span line) {
    return in(line.start(), line.end(), line.end());
  }

  /** Whether a text goes on at a place, so that nothing can stand there that is not part of it. */
  boolean isInsideText(int at) {
    Map.Entry<Integer, Integer> before = scalars.lowerEntry(at);
    return before != null && at < before.getValue() && !isBlockHeader(before.getKey(), at);
  }

  private boolean isComment(int at) {
    if (text.charAt(at) != '#' || (at > 0 && !Character.isWhitespace(text.charAt(at - 1)))) {
      return false;
    }
    Map.Entry<Integer, Integer> before = scalars.floorEntry(at);
    return before == null || at >= before.getValue() || isBlockHeader(before.getKey(), at);
  }

  /** Whether a place stands behind the {@code |} or {@code >} of a block, on its line. */
  private boolean isBlockHeader(int start, int at) {
    boolean block = text.charAt(start) == '|' || text.charAt(start) == '>';
    return block && at <= lines.lineAt(start).end();
  }

  private void collect(YamlNode node) {
    if (node.alias().isPresent()) {
      return; // written elsewhere
    }
    if (node instanceof YamlScalar scalar) {
      scalars.put(scalar.span().start(), scalar.span().end());
    } else if (node instanceof YamlSequence sequence) {
      sequence.items().forEach(this::collect);
    } else if (node instanceof YamlMapping mapping) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        if (!entry.merged()) {
          collect(entry.key());
          collect(entry.value());
        }
      }
    }
  }
}
