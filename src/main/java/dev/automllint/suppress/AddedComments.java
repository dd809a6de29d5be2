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

/** Writes the comments that silence findings. */
public final class AddedComments {
  private final String text;
  private final SourceFile source;
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

  /** Whether a comment can silence a finding, and should. */
  public static boolean isFor(Diagnostic finding) {
    boolean aboutComments =
        finding.rule().equals(CoreRules.UNUSED_SUPPRESSION.id())
            || finding.rule().equals(CoreRules.UNKNOWN_RULE.id())
            || finding.rule().equals(CoreRules.STALE_BASELINE.id());
    return !aboutComments && !CoreRules.isAlwaysOn(finding.rule());
  }

  /**
   * A text with comments for findings: at the end of their lines, or above where that is not
   * possible.
   *
   * @param source the text
   * @param documents its YAML
   * @param findings what is to be silenced
   * @param reason why, in one line; may be empty
   */
  public static String to(
      SourceFile source,
      List<YamlStream.Document> documents,
      List<Diagnostic> findings,
      String reason) {
    Map<Integer, Set<String>> byLine = new TreeMap<>();
    for (Diagnostic finding : findings) {
      int line = source.lines().position(finding.span().start()).line();
      byLine.computeIfAbsent(line, number -> new TreeSet<>()).add(finding.rule());
    }
    var added = new AddedComments(source, documents, reason);
    byLine.forEach(added::add);
    return added.finish();
  }

  private void add(int number, Set<String> rules) {
    Span line = source.lines().line(number);
    int end = line.end();
    String comment = "# " + Directive.WORD + " ignore[" + String.join(", ", rules) + "]" + reason;
    Optional<Span> present = comments.on(line);
    Optional<Directive> directive = present.flatMap(span -> directive(span, number));
    if (directive.isPresent()) {
      Directive.Id last = directive.get().ids().get(directive.get().ids().size() - 1);
      insert(last.span().end(), ", " + String.join(", ", rules));
    } else if (present.isEmpty() && !comments.isInsideText(end)) {
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

  /** Puts something before a character; those come in the order of the text. */
  private void insert(int offset, String what) {
    result.append(text, copied, offset).append(what);
    copied = offset;
  }

  private String finish() {
    return result.append(text, copied, text.length()).toString();
  }

  private Optional<Directive> directive(Span comment, int line) {
    try {
      return Directive.read(text, comment, line, /* alone= */ false)
          .filter(directive -> directive.kind() == Suppressed.Kind.LINE);
    } catch (Directive.Malformed e) {
      return Optional.empty();
    }
  }
}
