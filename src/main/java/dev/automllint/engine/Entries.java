package dev.automllint.engine;

import dev.automllint.diagnostic.Edit;
import dev.automllint.source.Span;
import dev.automllint.yaml.Pointers;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds entries of mappings by their pointers, and says how the text looks without one. */
final class Entries {
  private Entries() {}

  /**
   * A key with its value, in its mapping.
   *
   * @param mapping the mapping
   * @param entry the entry
   */
  record Found(YamlMapping mapping, YamlMapping.Entry entry) {}

  /** The entry that a pointer leads to, if the file has it at that place itself. */
  static Optional<Found> at(YamlNode root, String pointer) {
    YamlNode node = root;
    Found found = null;
    for (String token : Pointers.tokens(pointer)) {
      if (node instanceof YamlMapping mapping && mapping.entry(token).isPresent()) {
        found = new Found(mapping, mapping.entry(token).get());
        node = found.entry().value();
        if (found.entry().merged()) {
          return Optional.empty();
        }
      } else if (node instanceof YamlSequence sequence
          && token.matches("\\d{1,6}")
          && Integer.parseInt(token) < sequence.items().size()) {
        node = sequence.items().get(Integer.parseInt(token));
        found = null;
      } else {
        return Optional.empty();
      }
      if (node.alias().isPresent()) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(found);
  }

  /**
   * The removal of an entry that has lines of its own, with the comment behind it. Nothing where
   * the layout is not that simple, or the mapping would be empty.
   */
  static Optional<Edit> removal(String text, Found found) {
    Span key = found.entry().key().span();
    int lineStart = text.lastIndexOf('\n', key.start() - 1) + 1;
    boolean ownLine = text.substring(lineStart, key.start()).isBlank();
    if (found.mapping().entries().size() < 2 || !ownLine || isFlow(text, found.mapping())) {
      return Optional.empty();
    }
    int end = Math.max(found.entry().value().span().end(), key.end());
    int lineEnd = text.indexOf('\n', end);
    lineEnd = lineEnd < 0 ? text.length() : lineEnd + 1;
    String rest = text.substring(end, lineEnd).strip();
    if (rest.startsWith(":")) { // of a key without a value
      rest = rest.substring(1).strip();
    }
    return rest.isEmpty() || rest.startsWith("#")
        ? Optional.of(new Edit(new Span(lineStart, lineEnd), ""))
        : Optional.empty();
  }

  /** How an entry is put into a list: every line of a mapping moves, the first gets its hyphen. */
  static Optional<List<Edit>> listOfOne(String text, YamlMapping mapping) {
    if (mapping.entries().isEmpty() || isFlow(text, mapping)) {
      return Optional.empty();
    }
    int first = mapping.span().start();
    int lineStart = text.lastIndexOf('\n', first - 1) + 1;
    if (!text.substring(lineStart, first).isBlank()) {
      return Optional.empty();
    }
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit(Span.at(first), "- "));
    int line = text.indexOf('\n', first) + 1;
    while (line > 0 && line < mapping.span().end()) {
      if (text.charAt(line) != '\n' && text.charAt(line) != '\r') {
        edits.add(new Edit(Span.at(line), "  "));
      }
      line = text.indexOf('\n', line) + 1;
    }
    return Optional.of(edits);
  }

  private static boolean isFlow(String text, YamlMapping mapping) {
    return text.charAt(mapping.span().start()) == '{';
  }
}
