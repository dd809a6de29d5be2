package dev.automllint.rule.checks.data;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.Fix;
import dev.automllint.diagnostic.RuleInfo.Fixes;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.text.Span;
import dev.automllint.yaml.Pointers;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reports a text for people that ends before {@code #12}, which YAML reads as a comment. */
public final class CutText extends Rule {
  private static final List<String> TEXTS = List.of("display_name", "description");
  private static final List<String> BLOCKS = List.of("tags", "properties", "environment_variables");

  /** What begins a comment, and seldom is meant as one; comments are set off by a space. */
  private static final Pattern COMMENT =
      Pattern.compile(" (?<comment>#(?:(?<number>\\d|[0-9a-fA-F]{6}\\b)|[^\\s#!])[^\\r\\n]*)");

  public CutText() {
    super("cut-text", Severity.WARNING, "a text that ends before a `#`", Fixes.UNSAFE);
  }

  @Override
  public void check(RuleContext job) {
    YamlMapping root = job.job().mapping();
    for (String key : TEXTS) {
      root.get(key).ifPresent(value -> check(job, value, job.root().pointer(key)));
    }
    for (String block : BLOCKS) {
      if (root.get(block).orElse(null) instanceof YamlMapping values) {
        for (YamlMapping.Entry entry : values.entries()) {
          String pointer = Pointers.child(job.root().pointer(block), entry.name());
          check(job, entry.value(), pointer);
        }
      }
    }
  }

  private void check(RuleContext job, YamlNode node, String pointer) {
    if (!(node instanceof YamlScalar scalar) || !scalar.plain() || scalar.alias().isPresent()) {
      return;
    }
    boolean empty = scalar.isNull() && scalar.text().isEmpty();
    if (!empty && !(scalar.value() instanceof ScalarValue.Text)) {
      return;
    }
    comment(job, scalar.span().end())
        .ifPresent(
            comment -> {
              Diagnostic cut = cut(pointer, comment, empty);
              // The schema reports a description without a text.
              if (!empty || !TEXTS.contains(Pointers.last(pointer))) {
                job.report(cut.withFix(quoted(job, scalar, comment)));
              }
            });
  }

  private static Optional<Matcher> comment(RuleContext job, int end) {
    String text = job.job().source().text();
    if (!text.startsWith(" #", end)) {
      return Optional.empty(); // like nearly all
    }
    Matcher comment = COMMENT.matcher(text).region(end, text.length());
    return comment.lookingAt() ? Optional.of(comment) : Optional.empty();
  }

  private Diagnostic cut(String pointer, Matcher comment, boolean empty) {
    Span hash = new Span(comment.start("comment"), comment.start("comment") + 1);
    String message =
        empty
            ? "the value is empty: the `#` after a space begins a comment"
            : "the text ends here: a `#` after a space begins a comment";
    Diagnostic cut = at(hash, pointer, message).withHelp("put quotes around the whole text");
    return comment.group("number") == null ? cut.withSeverity(Severity.INFO) : cut;
  }

  private static Optional<Fix> quoted(RuleContext job, YamlScalar scalar, Matcher comment) {
    String source = job.job().source().text();
    Span before = scalar.span();
    boolean empty = before.start() == before.end();
    int first = empty ? comment.start("comment") : before.start();
    String text = source.substring(first, comment.end()).stripTrailing();
    if (text.contains("\"") || text.contains("\\") || text.contains("\n")) {
      return Optional.empty();
    }
    // Only an edit that begins in front of an empty value replaces it.
    int start = empty ? before.start() - 1 : first;
    String quoted = source.substring(start, first) + "\"" + text + "\"";
    return Optional.of(
        new Fix(
            /* safe= */ false,
            "put quotes around the whole text",
            List.of(new Edit(new Span(start, first + text.length()), quoted))));
  }
}
