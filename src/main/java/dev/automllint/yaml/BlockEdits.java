package dev.automllint.yaml;

import dev.automllint.diagnostic.Edit;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds entries of mappings by their pointers, and says how the text looks without one. */
public final class BlockEdits {
  private BlockEdits() {}

  /**
   * A key with its value, in its mapping.
   *
   * @param mapping the mapping
   * @param entry the entry
   */
  public record Found(YamlMapping mapping, YamlMapping.Entry entry) {}

  /** The entry that a pointer leads to, if the file has it at that place itself. */
  public static Optional<Found> at(YamlNode root, String pointer) {
    return walk(root, pointer).flatMap(Step::entry);
  }

  /** The mapping that a pointer leads to, if the file has it at that place itself. */
  public static Optional<YamlMapping> mapping(YamlNode root, String pointer) {
    return walk(root, pointer)
        .map(Step::node)
        .filter(YamlMapping.class::isInstance)
        .map(YamlMapping.class::cast);
  }

  /** A value, and its entry unless it is the root or an item of a list. */
  private record Step(YamlNode node, Optional<Found> entry) {}

  private static Optional<Step> walk(YamlNode root, String pointer) {
    var step = new Step(root, Optional.empty());
    for (String token : Pointers.tokens(pointer)) {
      if (step.node() instanceof YamlMapping mapping && mapping.entry(token).isPresent()) {
        YamlMapping.Entry entry = mapping.entry(token).get();
        step = new Step(entry.value(), Optional.of(new Found(mapping, entry)));
        if (entry.merged()) {
          return Optional.empty();
        }
      } else if (step.node() instanceof YamlSequence sequence
          && token.matches("\\d{1,6}")
          && Integer.parseInt(token) < sequence.items().size()) {
        step = new Step(sequence.items().get(Integer.parseInt(token)), Optional.empty());
      } else {
        return Optional.empty();
      }
      if (step.node().alias().isPresent()) {
        return Optional.empty();
      }
    }
    return Optional.of(step);
  }

  /**
   * The removal of an entry that has lines of its own, with the comment behind it. Nothing where
   * the layout is not that simple, or the mapping would be empty.
   */
  public static Optional<Edit> removal(SourceFile source, Found found) {
    String text = source.text();
    Span key = found.entry().key().span();
    int start = lineStart(source, key.start());
    boolean ownLine = text.substring(start, key.start()).isBlank();
    if (found.mapping().entries().size() < 2 || !ownLine || isFlow(text, found.mapping())) {
      return Optional.empty();
    }
    return lineEnd(source, found.entry()).map(end -> new Edit(new Span(start, end), ""));
  }

  /** Where the line of a character begins. */
  static int lineStart(SourceFile source, int offset) {
    return source.lines().lineAt(offset).start();
  }

  /** Where the last line of an entry ends, with its break, if no more than a comment follows. */
  static Optional<Integer> lineEnd(SourceFile source, YamlMapping.Entry entry) {
    int end = Math.max(entry.value().span().end(), entry.key().span().end());
    int lineEnd = source.lines().nextLine(end);
    String rest = source.text().substring(end, lineEnd).strip();
    if (rest.startsWith(":")) { // of a key without a value
      rest = rest.substring(1).strip();
    }
    return rest.isEmpty() || rest.startsWith("#") ? Optional.of(lineEnd) : Optional.empty();
  }

  /** How an entry is put into a list: every line of a mapping moves, the first gets its hyphen. */
  public static Optional<List<Edit>> listOfOne(SourceFile source, YamlMapping mapping) {
    String text = source.text();
    if (mapping.entries().isEmpty() || isFlow(text, mapping)) {
      return Optional.empty();
    }
    int first = mapping.span().start();
    if (!text.substring(lineStart(source, first), first).isBlank()) {
      return Optional.empty();
    }
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit(Span.at(first), "- "));
    int line = source.lines().nextLine(first);
    while (line < mapping.span().end()) {
      if (text.charAt(line) != '\n' && text.charAt(line) != '\r') {
        edits.add(new Edit(Span.at(line), "  "));
      }
      line = source.lines().nextLine(line);
    }
    return Optional.of(edits);
  }

  /** Whether a mapping is written in braces. */
  static boolean isFlow(String text, YamlMapping mapping) {
    return text.charAt(mapping.span().start()) == '{';
  }
}
