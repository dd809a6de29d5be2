package dev.automllint.engine;

import dev.automllint.diagnostic.Edit;
import dev.automllint.source.Span;
import dev.automllint.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a mapping takes one more entry: behind its last one, on lines of its own. */
final class Insertion {
  /** What may stand before the first key of a mapping on its line. */
  private static final Pattern LEAD = Pattern.compile(" *(- +)*");

  private final String text;
  private final int offset;
  private final int indent;

  private Insertion(String text, int offset, int indent) {
    this.text = text;
    this.offset = offset;
    this.indent = indent;
  }

  /** The place in a mapping; nothing where its layout is not that of a plain block. */
  static Optional<Insertion> into(String text, YamlMapping mapping) {
    List<YamlMapping.Entry> entries = mapping.entries();
    if (entries.isEmpty()
        || entries.stream().anyMatch(YamlMapping.Entry::merged)
        || Entries.isFlow(text, mapping)) {
      return Optional.empty();
    }
    int first = entries.get(0).key().span().start();
    int lineStart = Entries.lineStart(text, first);
    return LEAD.matcher(text.substring(lineStart, first)).matches()
        ? Entries.lineEnd(text, entries.get(entries.size() - 1))
            .map(end -> new Insertion(text, end, first - lineStart))
        : Optional.empty();
  }

  /** Before which character the entry comes. */
  int offset() {
    return offset;
  }

  /** How far its key is indented. */
  int indent() {
    return indent;
  }

  /** Lines as the text ends its own, without an end of the last. */
  String joined(List<String> lines) {
    return String.join(lineBreak(), lines);
  }

  /** The insertion of an entry whose lines are indented already. */
  Edit edit(List<String> lines) {
    boolean afterOpenLine = offset > 0 && text.charAt(offset - 1) != '\n';
    String entry = joined(lines);
    return new Edit(Span.at(offset), afterOpenLine ? lineBreak() + entry : entry + lineBreak());
  }

  String lineBreak() {
    return text.indexOf("\r\n") >= 0 ? "\r\n" : "\n";
  }
}
