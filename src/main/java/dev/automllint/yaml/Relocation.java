package dev.automllint.yaml;

import dev.automllint.diagnostic.Edit;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Moves an entry with all its lines from one mapping to another. */
public final class Relocation {
  /** Lines that end in an odd way; nobody can say what their indentation is. */
  private static final Pattern ODD_BREAK = Pattern.compile("[\\r\\u0085\\u2028\\u2029]");

  private Relocation() {}

  /**
   * The changes that move an entry behind the last one of another mapping.
   *
   * @param lineBreak how the lines of the text end
   * @return nothing where the layout of one of the places is not simple
   */
  public static Optional<List<Edit>> edits(
      SourceFile source, BlockEdits.Found found, YamlMapping home, String lineBreak) {
    Optional<Span> from = BlockEdits.removal(source, found).map(Edit::span);
    Optional<Insertion> to = Insertion.last(source, home, lineBreak);
    if (from.isEmpty() || to.isEmpty() || home.has(found.entry().name())) {
      return Optional.empty();
    }
    String text = source.text();
    int column = found.entry().key().span().start() - from.get().start();
    return shifted(lines(text, from.get()), to.get().indent() - column)
        .flatMap(lines -> edits(text, from.get(), to.get(), lines));
  }

  private static Optional<List<Edit>> edits(
      String text, Span from, Insertion to, List<String> lines) {
    if (to.offset() == from.start() || to.offset() == from.end()) {
      boolean open = text.charAt(from.end() - 1) != '\n';
      String entry = to.joined(lines) + (open ? "" : to.lineBreak());
      return Optional.of(List.of(new Edit(from, entry)));
    }
    boolean inside = to.offset() > from.start() && to.offset() < from.end();
    return inside ? Optional.empty() : Optional.of(List.of(to.edit(lines), new Edit(from, "")));
  }

  private static List<String> lines(String text, Span span) {
    return List.of(text.substring(span.start(), span.end()).split("\\r?\\n"));
  }

  /** Lines with more or less indentation; nothing if one of them has not enough to lose. */
  private static Optional<List<String>> shifted(List<String> lines, int by) {
    List<String> shifted = new ArrayList<>();
    for (String line : lines) {
      int indent = indentOf(line);
      boolean loose = indent == line.length() || line.charAt(indent) == '#';
      if (ODD_BREAK.matcher(line).find() || (indent < -by && !loose)) {
        return Optional.empty();
      }
      String lead = by > 0 && !line.isEmpty() ? " ".repeat(by) : "";
      shifted.add(lead + line.substring(Math.min(indent, Math.max(0, -by))));
    }
    return Optional.of(shifted);
  }

  private static int indentOf(String line) {
    int indent = 0;
    while (indent < line.length() && line.charAt(indent) == ' ') {
      indent++;
    }
    return indent;
  }
}
