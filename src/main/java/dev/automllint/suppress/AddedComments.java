package dev.automllint.suppress;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Suppressed;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import dev.automllint.yaml.YamlStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
    Map<Integer, Set<String>> rulesByLine = new TreeMap<>();
    for (Diagnostic diagnostic : diagnostics) {
      int line = source.lines().position(diagnostic.span().start()).line();
      rulesByLine.computeIfAbsent(line, number -> new TreeSet<>()).add(diagnostic.rule());
    }
    var added = new AddedComments(source, documents, reason);
    rulesByLine.forEach((line, rules) -> added.add(source.lines().line(line), rules));
    return added.result.append(source.text(), added.copied, source.text().length()).toString();
  }

  private void add(Span line, Set<String> rules) {
    String list = String.join(", ", rules);
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

  /** Inserts at an offset, which is at or after that of the last insertion. */
  private void insert(int offset, String inserted) {
    result.append(text, copied, offset).append(inserted);
    copied = offset;
  }
}
