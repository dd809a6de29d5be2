package dev.automllint.suppress;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.Fix;
import dev.automllint.diagnostic.Nearest;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.diagnostic.Suppressed;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import dev.automllint.yaml.YamlStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/** The comments of one file that silence findings, and what became of them. */
public final class Suppressions {
  /** More names than these that nobody knows were not typed by hand; comparing takes long. */
  private static final int MAX_SUGGESTED = 1000;

  private final SourceFile source;
  private final List<Directive> directives = new ArrayList<>();
  private final SuppressionIndex covers = new SuppressionIndex();
  private final List<Diagnostic> malformed = new ArrayList<>();
  private final Set<String> rules = new LinkedHashSet<>();
  private final Set<Directive.Id> used = new HashSet<>();
  private final List<Suppressed> suppressed = new ArrayList<>();
  private int unknown;

  /** Whether a file can hold a comment that suppresses anything. */
  public static boolean mayBeIn(YamlStream stream) {
    return stream.fault().isEmpty() && stream.source().text().contains(Directive.WORD);
  }

  /**
   * Reads the comments of a file.
   *
   * @param stream the file
   * @param rules all rules
   */
  public Suppressions(YamlStream stream, List<RuleInfo> rules) {
    this.source = stream.source();
    List<YamlStream.Document> documents = stream.documents();
    String text = source.text();
    NextNode next = null;
    for (Span comment : new Comments(source, documents).with(Directive.WORD)) {
      Span line = source.lines().lineAt(comment.start());
      boolean alone = text.substring(line.start(), comment.start()).isBlank();
      try {
        Optional<Directive> read =
            Directive.read(text, comment, source.lines().position(comment.start()).line(), alone);
        if (read.isPresent() && read.get().kind() == Suppressed.Kind.NODE && next == null) {
          next = new NextNode(text, documents);
        }
        if (read.isPresent()) {
          directives.add(read.get());
          covers.add(read.get(), range(read.get(), line, next));
        }
      } catch (Directive.Malformed e) {
        malformed.add(
            CoreRules.UNUSED_SUPPRESSION.at(
                comment, "", "this comment silences nothing: " + e.getMessage()));
      }
    }
    rules.forEach(rule -> this.rules.add(rule.id()));
  }

  private Span range(Directive directive, Span line, NextNode next) {
    return switch (directive.kind()) {
      case LINE -> line;
      case NODE -> next.after(directive.comment().start()).orElse(Span.at(source.text().length()));
      default -> new Span(0, source.text().length() + 1);
    };
  }

  /** The diagnostics that no comment suppresses; the others are kept as suppressed. */
  public List<Diagnostic> unsuppressed(List<Diagnostic> diagnostics) {
    List<Diagnostic> unsuppressed = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics) {
      Optional<SuppressionIndex.Cover> cover = cover(diagnostic);
      if (cover.isEmpty()) {
        unsuppressed.add(diagnostic);
        continue;
      }
      Directive directive = cover.get().directive();
      used.add(cover.get().id());
      suppressed.add(
          new Suppressed(
              diagnostic, directive.kind(), directive.reason(), OptionalInt.of(directive.line())));
    }
    return unsuppressed;
  }

  /** The diagnostics that comments suppress, in their order. */
  public List<Suppressed> suppressed() {
    return suppressed.stream()
        .sorted(Comparator.comparing(Suppressed::diagnostic, Diagnostic.ORDER))
        .toList();
  }

  /**
   * What is wrong with the comments themselves, once all else is suppressed.
   *
   * @param isOn whether a rule can report anything; a comment for one that is off may stay
   */
  public List<Diagnostic> diagnostics(Predicate<String> isOn) {
    List<Diagnostic> diagnostics = new ArrayList<>(malformed);
    for (Directive directive : directives) {
      for (int i = 0; i < directive.ids().size(); i++) {
        if (!used.contains(directive.ids().get(i))) {
          fault(directive, i, isOn).ifPresent(diagnostics::add);
        }
      }
    }
    return diagnostics;
  }

  private Optional<SuppressionIndex.Cover> cover(Diagnostic finding) {
    return CoreRules.isAlwaysOn(finding.rule())
        ? Optional.empty()
        : covers.of(finding.rule(), finding.span().start());
  }

  // ---- comments that silence nothing

  private Optional<Diagnostic> fault(Directive directive, int index, Predicate<String> isOn) {
    Directive.Id id = directive.ids().get(index);
    if (!rules.contains(id.name())) {
      return Optional.of(unknown(directive, id));
    }
    boolean ofComments =
        id.name().equals(CoreRules.UNUSED_SUPPRESSION.id())
            || id.name().equals(CoreRules.UNKNOWN_RULE.id());
    if (ofComments || !isOn.test(id.name())) {
      return Optional.empty();
    }
    String message =
        CoreRules.isAlwaysOn(id.name())
            ? "`" + id.name() + "` cannot be silenced"
            : "`" + id.name() + "` reports nothing here that could be silenced";
    return Optional.of(
        CoreRules.UNUSED_SUPPRESSION
            .at(id.span(), "", message)
            .withHelp("remove it")
            .withFix(
                new Fix(true, "Remove `" + id.name() + "`", List.of(remove(directive, index)))));
  }

  private Diagnostic unknown(Directive directive, Directive.Id id) {
    Diagnostic finding =
        CoreRules.UNKNOWN_RULE.at(id.span(), "", "there is no rule " + Quoted.of(id.name()));
    unknown++;
    Optional<String> meant = unknown <= MAX_SUGGESTED ? meant(directive, id) : Optional.empty();
    if (meant.isEmpty()) {
      return finding.withHelp("`automl-lint rules` lists them");
    }
    Edit rename = new Edit(id.span(), meant.get());
    return finding
        .withHelp("did you mean `" + meant.get() + "`?")
        .withFix(new Fix(true, "Write `" + meant.get() + "`", List.of(rename)));
  }

  private Optional<String> meant(Directive directive, Directive.Id id) {
    Set<String> free = new LinkedHashSet<>(rules);
    directive.ids().stream().limit(MAX_SUGGESTED).forEach(named -> free.remove(named.name()));
    return Nearest.of(id.name(), free);
  }

  /** A rule without its comma; of a directive with no other rule the whole comment. */
  private Edit remove(Directive directive, int index) {
    Directive.Id id = directive.ids().get(index);
    if (index > 0) {
      int before = directive.ids().get(index - 1).span().end();
      return new Edit(new Span(before, id.span().end()), "");
    }
    if (directive.ids().size() > 1) {
      int next = directive.ids().get(1).span().start();
      return new Edit(new Span(id.span().start(), next), "");
    }
    String text = source.text();
    int start = directive.comment().start();
    while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
      start--;
    }
    int end = directive.comment().end();
    if (directive.kind() != Suppressed.Kind.LINE) { // its line goes as well
      end = source.lines().nextLine(end);
    }
    return new Edit(new Span(start, end), "");
  }
}
