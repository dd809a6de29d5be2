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

/** The comments of a file, told from what looks like one in a scalar, and what follows each. */
final class Comments {
  private final String text;
  private final LineIndex lines;

  /** The ends of all scalars by their starts. */
  private final TreeMap<Integer, Integer> scalars = new TreeMap<>();

  /** The ends of keys with their values, of items and of values, by their starts. */
  private final TreeMap<Integer, Integer> nodes = new TreeMap<>();

  Comments(SourceFile source, List<YamlStream.Document> documents) {
    this.text = source.text();
    this.lines = source.lines();
    for (YamlStream.Document document : documents) {
      addValue(document.root());
      visit(document.root());
    }
  }

  private void visit(YamlNode node) {
    if (node.alias().isPresent()) {
      return; // written elsewhere
    }
    if (node instanceof YamlScalar scalar) {
      scalars.put(scalar.span().start(), scalar.span().end());
    } else if (node instanceof YamlSequence sequence) {
      for (YamlNode item : sequence.items()) {
        addNode(item.span().start(), item.span().end());
        visit(item);
      }
    } else if (node instanceof YamlMapping mapping) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        if (!entry.merged()) {
          addNode(entry.key().span().start(), entry.value().span().end());
          addValue(entry.value());
          visit(entry.key());
          visit(entry.value());
        }
      }
    }
  }

  /** Adds a value unless it starts with its own first key or item, as a block does. */
  private void addValue(YamlNode value) {
    Span span = value.span();
    boolean block = !(value instanceof YamlScalar) && "{[".indexOf(text.charAt(span.start())) < 0;
    if (value.alias().isEmpty() && !block) {
      addNode(span.start(), span.end());
    }
  }

  /** Of the nodes that start at one place, the outermost counts. */
  private void addNode(int start, int end) {
    nodes.merge(start, Math.max(end, start + 1), Math::max);
  }

  /** The comments that contain a word, each to the end of its line. */
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

  /** The comment on a line, if there is one. */
  Optional<Span> on(Span line) {
    return in(line.start(), line.end(), line.end());
  }

  /** The comment that starts in a part of a line. */
  private Optional<Span> in(int start, int stop, int lineEnd) {
    for (int at = start; at < stop; at++) {
      boolean separate = at == 0 || Character.isWhitespace(text.charAt(at - 1));
      if (text.charAt(at) == '#' && separate && !isInScalar(at)) {
        return Optional.of(new Span(at, lineEnd));
      }
    }
    return Optional.empty();
  }

  /** Whether a scalar continues at a place, so that a comment there would be part of it. */
  boolean isInScalar(int at) {
    Map.Entry<Integer, Integer> before = scalars.lowerEntry(at);
    return before != null && at < before.getValue() && !isInBlockHeader(before.getKey(), at);
  }

  /** Whether a place is on the line of the {@code |} or {@code >} that starts a scalar. */
  private boolean isInBlockHeader(int start, int at) {
    boolean block = text.charAt(start) == '|' || text.charAt(start) == '>';
    return block && at <= lines.lineAt(start).end();
  }

  /**
   * The first node after a place: a key with its value, an item, or a value; with the comment that
   * follows it on its line.
   */
  Optional<Span> nodeAfter(int offset) {
    Map.Entry<Integer, Integer> next = nodes.higherEntry(offset);
    return Optional.ofNullable(next)
        .map(range -> new Span(range.getKey(), withComment(range.getValue())));
  }

  private int withComment(int end) {
    int at = end;
    while (at < text.length() && " \t".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at > end && text.startsWith("#", at) ? lines.lineAt(at).end() : end;
  }
}
