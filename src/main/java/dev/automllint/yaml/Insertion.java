package dev.automllint.yaml;

import dev.automllint.diagnostic.Edit;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a mapping takes one more entry, on lines of its own. */
public final class Insertion {
  /** What may stand before the first key of a mapping on its line. */
  private static final Pattern LEAD = Pattern.compile(" *(- +)*");

  private final SourceFile source;
  private final int offset;
  private final int indent;
  private final String lineBreak;

  private Insertion(SourceFile source, int offset, int indent, String lineBreak) {
    this.source = source;
    this.offset = offset;
    this.indent = indent;
    this.lineBreak = lineBreak;
  }

  /** The place behind the last entry; nothing where the mapping is not a plain block. */
  static Optional<Insertion> last(SourceFile source, YamlMapping mapping, String lineBreak) {
    List<YamlMapping.Entry> entries = mapping.entries();
    return indent(source, mapping)
        .flatMap(indent -> behind(source, entries.get(entries.size() - 1), indent, lineBreak));
  }

  /**
   * The place behind an entry, or before all of them; nothing where the mapping is not a plain
   * block.
   *
   * @param key the key of that entry
   * @param lineBreak how the lines of the text end
   */
  public static Optional<Insertion> after(
      SourceFile source, YamlMapping mapping, Optional<String> key, String lineBreak) {
    return indent(source, mapping)
        .flatMap(
            indent ->
                key.isPresent()
                    ? mapping
                        .entry(key.get()) // another document may have it, with the same pointer
                        .flatMap(entry -> behind(source, entry, indent, lineBreak))
                    : Optional.of(new Insertion(source, first(mapping), indent, lineBreak)));
  }

  private static Optional<Insertion> behind(
      SourceFile source, YamlMapping.Entry entry, int indent, String lineBreak) {
    return BlockEdits.lineEnd(source, entry)
        .map(end -> new Insertion(source, end, indent, lineBreak));
  }

  private static Optional<Integer> indent(SourceFile source, YamlMapping mapping) {
    if (mapping.entries().isEmpty()
        || mapping.entries().stream().anyMatch(YamlMapping.Entry::merged)
        || BlockEdits.isFlow(source.text(), mapping)) {
      return Optional.empty();
    }
    int lineStart = BlockEdits.lineStart(source, first(mapping));
    String lead = source.text().substring(lineStart, first(mapping));
    return LEAD.matcher(lead).matches() ? Optional.of(lead.length()) : Optional.empty();
  }

  private static int first(YamlMapping mapping) {
    return mapping.entries().get(0).key().span().start();
  }

  /** Before which character the entry comes. */
  int offset() {
    return offset;
  }

  /** How far its key is indented. */
  int indent() {
    return indent;
  }

  /** The lines of an entry, indented as they are to be here. */
  public List<String> indented(List<String> lines) {
    return lines.stream().map(line -> " ".repeat(indent) + line).toList();
  }

  /** Lines as the text ends its own, without an end of the last. */
  String joined(List<String> lines) {
    return String.join(lineBreak, lines);
  }

  /** The insertion of an entry whose lines are indented already. */
  public Edit edit(List<String> lines) {
    String entry = joined(lines);
    if (offset == BlockEdits.lineStart(source, offset)) {
      return new Edit(Span.at(offset), entry + lineBreak);
    }
    boolean afterOpenLine = offset == source.text().length();
    String inserted =
        afterOpenLine
            ? lineBreak + entry
            : entry.substring(indent) + lineBreak + " ".repeat(indent); // before the first key
    return new Edit(Span.at(offset), inserted);
  }

  /** How the lines of the text end. */
  String lineBreak() {
    return lineBreak;
  }
}
