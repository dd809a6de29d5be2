package dev.automllint.yaml;

import dev.automllint.diagnostic.Edit;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Edits of whole entries of block mappings, with their lines. There is none where the layout is not
 * that simple: in braces, on a line with something else, or reached by an alias or a merge key.
 */
public final class BlockEdits {
  /** What may come before the first key of a mapping on its line. */
  private static final Pattern LEAD = Pattern.compile(" *(- +)*");

  /** Other line breaks than those of the file: what follows one has no known indentation. */
  private static final Pattern ODD_BREAK = Pattern.compile("[\\r\\u0085\\u2028\\u2029]");

  private final SourceFile source;
  private final String text;

  public BlockEdits(SourceFile source) {
    this.source = source;
    this.text = source.text();
  }

  /** The removal of an entry with the comment after it; a mapping keeps at least one entry. */
  public Optional<Edit> removal(YamlMapping mapping, YamlMapping.Entry entry) {
    int key = entry.key().span().start();
    if (mapping.entries().size() < 2 || !isBlock(mapping) || !isWrittenHere(entry)) {
      return Optional.empty();
    }
    int start = lineStart(key);
    return text.substring(start, key).isBlank()
        ? lineEnd(entry).map(end -> new Edit(new Span(start, end), ""))
        : Optional.empty();
  }

  /**
   * The insertion of an entry.
   *
   * @param lines its lines, not indented
   * @param order the keys of such mappings in their usual order
   */
  public Optional<Edit> insertion(
      YamlMapping mapping, String key, List<String> lines, Iterable<String> order) {
    Optional<Integer> indent = indent(mapping);
    if (indent.isEmpty()) {
      return Optional.empty();
    }
    List<String> indented = lines.stream().map(line -> " ".repeat(indent.get()) + line).toList();
    return entryBefore(key, mapping, order)
        .map(this::lineEnd)
        .orElse(Optional.of(first(mapping)))
        .map(offset -> insertion(offset, indent.get(), indented));
  }

  private static Optional<YamlMapping.Entry> entryBefore(
      String key, YamlMapping mapping, Iterable<String> order) {
    Optional<YamlMapping.Entry> before = Optional.empty();
    for (String other : order) {
      if (other.equals(key)) {
        break;
      }
      before = mapping.has(other) ? mapping.entry(other) : before;
    }
    return before;
  }

  /** The last entry of a file whose key comes before another in the usual order. */
  private static Optional<YamlMapping.Entry> lastBefore(
      String key, YamlMapping mapping, Iterable<String> order) {
    Set<String> before = new HashSet<>();
    for (String other : order) {
      if (other.equals(key)) {
        break;
      }
      before.add(other);
    }
    return mapping.entries().stream()
        .filter(entry -> before.contains(entry.name()))
        .reduce((first, second) -> second);
  }

  private Edit insertion(int offset, int indent, List<String> indented) {
    String entry = String.join(lineBreak(), indented);
    if (offset == lineStart(offset)) {
      return new Edit(Span.at(offset), entry + lineBreak());
    }
    boolean afterOpenLine = offset == text.length();
    String inserted =
        afterOpenLine
            ? lineBreak() + entry
            : entry.substring(indent) + lineBreak() + " ".repeat(indent); // before the first key
    return new Edit(Span.at(offset), inserted);
  }

  /** The edits that move an entry to the end of another mapping. */
  public Optional<List<Edit>> move(YamlMapping from, YamlMapping.Entry entry, YamlMapping to) {
    Optional<Span> lines = removal(from, entry).map(Edit::span);
    Optional<Integer> indent = indent(to);
    if (lines.isEmpty() || indent.isEmpty() || to.has(entry.name())) {
      return Optional.empty();
    }
    int shift = indent.get() - (entry.key().span().start() - lines.get().start());
    YamlMapping.Entry last = to.entries().get(to.entries().size() - 1);
    return shifted(source.text(lines.get()).split("\\r?\\n"), shift)
        .flatMap(
            shifted -> lineEnd(last).flatMap(end -> move(lines.get(), end, indent.get(), shifted)));
  }

  /**
   * The edits that move an entry to a block of its own.
   *
   * @param to the mapping that gets the block
   * @param block the name of the block
   * @param order the keys of such mappings in their usual order
   */
  public Optional<List<Edit>> moveToNewBlock(
      YamlMapping from,
      YamlMapping.Entry entry,
      YamlMapping to,
      String block,
      Iterable<String> order) {
    Optional<Span> lines = removal(from, entry).map(Edit::span);
    Optional<Integer> indent = indent(to);
    if (lines.isEmpty() || indent.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> end =
        lastBefore(block, to, order).map(this::lineEnd).orElse(Optional.of(first(to)));
    int shift = indent.get() + 2 - (entry.key().span().start() - lines.get().start());
    return shifted(source.text(lines.get()).split("\\r?\\n"), shift)
        .flatMap(
            shifted -> {
              List<String> all = new ArrayList<>(List.of(" ".repeat(indent.get()) + block + ":"));
              all.addAll(shifted);
              return end.flatMap(offset -> move(lines.get(), offset, indent.get(), all));
            });
  }

  private Optional<List<Edit>> move(Span from, int to, int indent, List<String> lines) {
    if (to == from.start() || to == from.end()) {
      boolean open = text.charAt(from.end() - 1) != '\n';
      String entry = String.join(lineBreak(), lines) + (open ? "" : lineBreak());
      return Optional.of(List.of(new Edit(from, entry)));
    }
    boolean inside = to > from.start() && to < from.end();
    return inside
        ? Optional.empty()
        : Optional.of(List.of(insertion(to, indent, lines), new Edit(from, "")));
  }

  /** Lines with more or less indentation; nothing if one has not enough to lose. */
  private static Optional<List<String>> shifted(String[] lines, int by) {
    List<String> shifted = new ArrayList<>();
    for (String line : lines) {
      int indent = line.length() - line.replaceFirst("^ +", "").length();
      boolean loose = indent == line.length() || line.charAt(indent) == '#';
      if (ODD_BREAK.matcher(line).find() || (indent < -by && !loose)) {
        return Optional.empty();
      }
      String lead = by > 0 && !line.isEmpty() ? " ".repeat(by) : "";
      shifted.add(lead + line.substring(Math.min(indent, Math.max(0, -by))));
    }
    return Optional.of(shifted);
  }

  /**
   * The edits that make a mapping the only item of a list: its lines move, the first gets a hyphen.
   */
  public Optional<List<Edit>> listOfOne(YamlMapping mapping) {
    int first = mapping.span().start();
    if (!isBlock(mapping) || !text.substring(lineStart(first), first).isBlank()) {
      return Optional.empty();
    }
    List<Edit> edits = new ArrayList<>(List.of(new Edit(Span.at(first), "- ")));
    int line = source.lines().nextLine(first);
    while (line < mapping.span().end()) {
      if (text.charAt(line) != '\n' && text.charAt(line) != '\r') {
        edits.add(new Edit(Span.at(line), "  "));
      }
      line = source.lines().nextLine(line);
    }
    return Optional.of(edits);
  }

  /**
   * The replacement of an entry by others with values from inside it; none if a comment would be
   * lost.
   */
  public Optional<Edit> replacement(
      YamlMapping mapping, YamlMapping.Entry entry, Map<String, YamlNode> others) {
    Optional<Edit> removal = removal(mapping, entry);
    Optional<Integer> indent = indent(mapping);
    if (removal.isEmpty() || indent.isEmpty()) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, YamlNode> other : others.entrySet()) {
      Optional<List<String>> written = lines(other.getKey(), other.getValue(), indent.get());
      if (written.isEmpty()) {
        return Optional.empty();
      }
      lines.addAll(written.get());
    }
    String before = source.text(removal.get().span());
    String after = String.join(lineBreak(), lines) + (before.endsWith("\n") ? lineBreak() : "");
    return comments(before) == comments(after)
        ? Optional.of(new Edit(removal.get().span(), after))
        : Optional.empty();
  }

  private Optional<List<String>> lines(String key, YamlNode value, int indent) {
    String lead = " ".repeat(indent) + key + ":";
    if (!(value instanceof YamlMapping block) || !isBlock(block)) {
      String written = source.text(value.span());
      boolean simple = value.alias().isEmpty() && written.indexOf('\n') < 0;
      return simple ? Optional.of(List.of(lead + " " + written)) : Optional.empty();
    }
    Optional<Integer> old = indent(block);
    Optional<Integer> end = lineEnd(block.entries().get(block.entries().size() - 1));
    if (old.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    Span span = new Span(lineStart(first(block)), end.get());
    return shifted(source.text(span).split("\\r?\\n"), indent + 2 - old.get())
        .map(
            shifted -> {
              List<String> lines = new ArrayList<>(List.of(lead));
              lines.addAll(shifted);
              return lines;
            });
  }

  private static long comments(String text) {
    return text.chars().filter(c -> c == '#').count();
  }

  // ---- layout

  /** Whether a mapping is written here as a block. */
  private boolean isBlock(YamlMapping mapping) {
    return mapping.alias().isEmpty()
        && !mapping.entries().isEmpty()
        && text.charAt(mapping.span().start()) != '{';
  }

  private static boolean isWrittenHere(YamlMapping.Entry entry) {
    return !entry.merged() && entry.value().alias().isEmpty();
  }

  /** How far the keys of a block without merge keys are indented. */
  private Optional<Integer> indent(YamlMapping mapping) {
    if (!isBlock(mapping) || mapping.entries().get(mapping.entries().size() - 1).merged()) {
      return Optional.empty(); // merged entries come last
    }
    String lead = text.substring(lineStart(first(mapping)), first(mapping));
    return LEAD.matcher(lead).matches() ? Optional.of(lead.length()) : Optional.empty();
  }

  private static int first(YamlMapping mapping) {
    return mapping.entries().get(0).key().span().start();
  }

  private int lineStart(int offset) {
    return source.lines().lineAt(offset).start();
  }

  /** Where the last line of an entry ends, with its break, if at most a comment follows. */
  private Optional<Integer> lineEnd(YamlMapping.Entry entry) {
    int end = Math.max(entry.value().span().end(), entry.key().span().end());
    int lineEnd = source.lines().nextLine(end);
    String rest = text.substring(end, lineEnd).strip();
    if (rest.startsWith(":")) { // of a key without a value
      rest = rest.substring(1).strip();
    }
    return rest.isEmpty() || rest.startsWith("#") ? Optional.of(lineEnd) : Optional.empty();
  }

  /** How lines end: as the first of the file does. */
  private String lineBreak() {
    return text.startsWith("\r\n", source.lines().line(1).end()) ? "\r\n" : "\n";
  }
}
