package dev.automllint.suppress;

import static java.util.stream.Collectors.joining;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Suppressed;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import dev.automllint.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Adds the comments that suppress diagnostics. */
public final class AddedComments {
  private final SourceFile source;
  private final String text;
  private final String reason;
  private final Comments comments;
  private final StringBuilder result = new StringBuilder();
  private int copied;

  private AddedComments(SourceFile source, List<YamlStream.Document> documents, String reason) {
    this.source = source;
    this.text = source.text();
    this.reason = reason.isEmpty() ? "" : " " + reason;
    this.comments = new Comments(source, documents);
  }

  /** Whether a comment can suppress a diagnostic, and should. */
  public static boolean isFor(Diagnostic diagnostic) {
    return !Suppressions.isAboutComments(diagnostic.rule())
        && !diagnostic.rule().equals(CoreRules.STALE_BASELINE.id())
        && !CoreRules.isAlwaysOn(diagnostic.rule());
  }

  /**
   * A text with comments for diagnostics: at the end of their lines, or above where that is not
   * possible.
   *
   * @param source the text
   * @param documents its YAML
   * @param diagnostics what is to be suppressed
   * @param reason why, in one line; may be empty
   */
  public static String to(
      SourceFile source,
      List<YamlStream.Document> documents,
      List<Diagnostic> diagnostics,
      String reason) {
    Map<Integer, List<Diagnostic>> byLine = new TreeMap<>();
    for (Diagnostic diagnostic : diagnostics) {
      int line = source.lines().position(diagnostic.span().start()).line();
      byLine.computeIfAbsent(line, number -> new ArrayList<>()).add(diagnostic);
    }
    var added = new AddedComments(source, documents, reason);
    byLine.forEach((line, found) -> added.add(source.lines().line(line), found));
    return added.result.append(source.text(), added.copied, source.text().length()).toString();
  }

  private void add(Span line, List<Diagnostic> diagnostics) {
    String list =
        diagnostics.stream().map(Diagnostic::rule).sorted().distinct().collect(joining(", "));
    String comment = "# " + Directive.WORD + " ignore[" + list + "]" + reason;
    Optional<Span> present = comments.on(line);
    Optional<Directive> directive =
        present
            .flatMap(span -> Directive.read(source, span))
            .filter(d -> d.kind() == Suppressed.Kind.LINE && d.defect().isEmpty());
    int end = line.end();
    if (directive.isPresent()) {
      Directive.Id last = directive.get().ids().get(directive.get().ids().size() - 1);
      insert(last.span().end(), ", " + list);
    } else if (present.isEmpty() && !comments.isInScalar(end)) {
      insert(end, (Character.isWhitespace(text.charAt(end - 1)) ? " " : "  ") + comment);
    } else if (present.isPresent()
        && !coversAll(comments.nodeAfter(line.start() - 1), diagnostics)) {
      insert(present.get().start(), comment + " ");
    } else {
      int indent = line.start();
      while (text.charAt(indent) == ' ') {
        indent++;
      }
      int next = source.lines().nextLine(end);
      String lineBreak = next > end ? text.substring(end, next) : "\n";
      insert(line.start(), text.substring(line.start(), indent) + comment + lineBreak);
    }
  }

  /** Whether a comment above a node would suppress all of some diagnostics. */
  private static boolean coversAll(Optional<Span> node, List<Diagnostic> diagnostics) {
    return node.isPresent()
        && diagnostics.stream()
            .map(diagnostic -> Span.at(diagnostic.span().start()))
            .allMatch(node.get()::contains);
  }

  /** Inserts at an offset, which is at or after that of the last insertion. */
  private void insert(int offset, String inserted) {
    result.append(text, copied, offset).append(inserted);
    copied = offset;
  }
}
