package dev.automllint.suppress;

import static java.util.stream.Collectors.toCollection;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Suppressed;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import dev.automllint.yaml.YamlStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Adds the comments that suppress diagnostics. */
public final class AddedComments {
  /** How far up a line is looked for that can have a comment above it. */
  private static final int MAX_LINES_UP = 1000;

  private final SourceFile source;
  private final String text;
  private final String reason;
  private final Comments comments;

  /** What is inserted, by its offset. */
  private final Map<Integer, String> inserted = new TreeMap<>();

  /** The rules of the comments above lines, by the starts of these. */
  private final Map<Integer, Set<String>> above = new TreeMap<>();

  /** Where the nodes below these lines end, by rule. */
  private final Map<String, Integer> coveredUntil = new HashMap<>();

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
    byLine.forEach((line, found) -> added.addUncovered(source.lines().line(line), found));
    added.above.forEach(added::insertAbove);
    return added.result();
  }

  /** A text with a comment that suppresses the rules of diagnostics in the whole file. */
  public static String toFile(SourceFile source, List<Diagnostic> diagnostics, String reason) {
    var added = new AddedComments(source, List.of(), reason);
    return added.comment("ignore-file", rules(diagnostics)) + added.lineBreak(0) + source.text();
  }

  private static Set<String> rules(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(Diagnostic::rule).collect(toCollection(TreeSet::new));
  }

  /** Adds a comment for what no comment above an earlier line suppresses already. */
  private void addUncovered(Span line, List<Diagnostic> diagnostics) {
    List<Diagnostic> uncovered =
        diagnostics.stream()
            .filter(d -> d.span().start() >= coveredUntil.getOrDefault(d.rule(), 0))
            .toList();
    if (!uncovered.isEmpty()) {
      add(line, uncovered);
    }
  }

  private void add(Span line, List<Diagnostic> diagnostics) {
    Set<String> rules = rules(diagnostics);
    Optional<Span> present = comments.on(line);
    Optional<Directive> directive =
        present
            .flatMap(span -> Directive.read(source, span))
            .filter(d -> d.kind() == Suppressed.Kind.LINE && d.defect().isEmpty());
    int end = line.end();
    if (directive.isPresent()) {
      Directive.Id last = directive.get().ids().get(directive.get().ids().size() - 1);
      inserted.put(last.span().end(), ", " + String.join(", ", rules));
    } else if (present.isEmpty() && !comments.isInScalar(end)) {
      boolean separate = end == line.start() || Character.isWhitespace(text.charAt(end - 1));
      inserted.put(end, (separate ? " " : "  ") + comment("ignore", rules));
    } else if (present.isPresent() && !isCovered(line, diagnostics)) {
      inserted.put(present.get().start(), comment("ignore", rules) + " ");
    } else {
      int start = lineToCommentAbove(line, diagnostics).start();
      above.computeIfAbsent(start, key -> new TreeSet<>()).addAll(rules);
      comments
          .nodeAfter(start - 1)
          .ifPresent(node -> rules.forEach(rule -> coveredUntil.put(rule, node.end())));
    }
  }

  /** The line of diagnostics or, if it begins in a text, one with a node around them. */
  private Span lineToCommentAbove(Span line, List<Diagnostic> diagnostics) {
    Span found = line;
    for (int i = 0; i < MAX_LINES_UP && found.start() > 0; i++) {
      if (!comments.isInScalar(found.start()) && isCovered(found, diagnostics)) {
        return found;
      }
      found = source.lines().lineAt(found.start() - 1);
    }
    return found;
  }

  /** Whether a comment above a line would suppress diagnostics. */
  private boolean isCovered(Span line, List<Diagnostic> diagnostics) {
    Optional<Span> node = comments.nodeAfter(line.start() - 1);
    return node.isPresent()
        && diagnostics.stream()
            .map(diagnostic -> Span.at(diagnostic.span().start()))
            .allMatch(node.get()::contains);
  }

  private String comment(String verb, Set<String> rules) {
    return "# " + Directive.WORD + " " + verb + "[" + String.join(", ", rules) + "]" + reason;
  }

  /** The line break of a line, or the usual one if it has none. */
  private String lineBreak(int start) {
    int end = source.lines().lineAt(start).end();
    int next = source.lines().nextLine(end);
    return next > end ? text.substring(end, next) : "\n";
  }

  private void insertAbove(int start, Set<String> rules) {
    int indent = start;
    while (text.charAt(indent) == ' ') {
      indent++;
    }
    String space = text.substring(start, indent);
    inserted.put(start, space + comment("ignore", rules) + lineBreak(start));
  }

  private String result() {
    var result = new StringBuilder();
    int copied = 0;
    for (Map.Entry<Integer, String> insertion : inserted.entrySet()) {
      result.append(text, copied, insertion.getKey()).append(insertion.getValue());
      copied = insertion.getKey();
    }
    return result.append(text, copied, text.length()).toString();
  }
}
