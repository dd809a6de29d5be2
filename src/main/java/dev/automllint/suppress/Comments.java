package dev.automllint.suppress;

import dev.automllint.source.LineIndex;
import dev.automllint.source.SourceFile;
import dev.automllint.source.Span;
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
      int hash = Math.max(line.start(), end);
      while (hash >= 0 && hash < at && !isComment(hash)) {
        hash = text.indexOf('#', hash + 1);
      }
      end = line.end();
      if (hash >= 0 && hash < at) {
        comments.add(new Span(hash, end));
      }
    }
    return comments;
  }

  /** The comment on a line, if there is one. */
  Optional<Span> on(Span line) {
    for (int at = text.indexOf('#', line.start());
        at >= 0 && at < line.end();
        at = text.indexOf('#', at + 1)) {
      if (isComment(at)) {
        return Optional.of(new Span(at, line.end()));
      }
    }
    return Optional.empty();
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
