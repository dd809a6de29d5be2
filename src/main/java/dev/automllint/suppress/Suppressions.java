package dev.automllint.suppress;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.Fix;
import dev.automllint.diagnostic.Nearest;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.diagnostic.Suppressed;
import dev.automllint.secret.Secrets;
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

/** The comments of a file that suppress diagnostics, and the diagnostics that they suppress. */
public final class Suppressions {
  /** More unknown names than these were not typed by hand; comparing them takes long. */
  private static final int MAX_SUGGESTED = 1000;

  private final SourceFile source;
  private final Secrets secrets;
  private final Set<String> rules = new LinkedHashSet<>();
  private final List<Directive> directives = new ArrayList<>();
  private final SuppressionIndex index = new SuppressionIndex();
  private final Set<Directive.Id> used = new HashSet<>();
  private final List<Suppressed> suppressed = new ArrayList<>();
  private int unknown;

  /** Whether a file can have a comment that suppresses anything. */
  public static boolean mayBeIn(YamlStream stream) {
    return stream.error().isEmpty() && stream.source().text().contains(Directive.WORD);
  }

  /**
   * Reads the comments of a file.
   *
   * @param stream the file
   * @param rules all rules
   */
  public Suppressions(YamlStream stream, List<RuleInfo> rules) {
    this.source = stream.source();
    this.secrets = stream.secrets();
    rules.forEach(rule -> this.rules.add(rule.id()));
    var comments = new Comments(source, stream.documents());
    for (Span comment : comments.with(Directive.WORD)) {
      Directive.read(source, comment)
          .ifPresent(
              directive -> {
                directives.add(directive);
                if (directive.defect().isEmpty()) {
                  index.add(directive, range(directive, comments));
                }
              });
    }
  }

  private Span range(Directive directive, Comments comments) {
    int start = directive.comment().start();
    int end = source.text().length();
    return switch (directive.kind()) {
      case LINE -> source.lines().lineAt(start);
      case NODE -> comments.nodeAfter(start).orElse(Span.at(end));
      default -> new Span(0, end + 1);
    };
  }

  /** The diagnostics that no comment suppresses; the others are kept as suppressed. */
  public List<Diagnostic> unsuppressed(List<Diagnostic> diagnostics) {
    List<Diagnostic> unsuppressed = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics) {
      Optional<SuppressionIndex.Cover> cover =
          CoreRules.isAlwaysOn(diagnostic.rule())
              ? Optional.empty()
              : index.find(diagnostic.rule(), diagnostic.span().start());
      if (cover.isEmpty()) {
        unsuppressed.add(diagnostic);
        continue;
      }
      Directive directive = cover.get().directive();
      used.add(cover.get().id());
      suppressed.add(
          new Suppressed(
              diagnostic,
              directive.kind(),
              directive.reason().map(secrets::masked),
              OptionalInt.of(directive.line())));
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
   * What is wrong with the comments themselves, after all other diagnostics were suppressed.
   *
   * @param isOn whether a rule can report anything; a comment for one that is off may stay
   */
  public List<Diagnostic> diagnostics(Predicate<String> isOn) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Directive directive : directives) {
      if (directive.defect().isPresent()) {
        String message = "this comment silences nothing: " + directive.defect().get();
        diagnostics.add(CoreRules.UNUSED_SUPPRESSION.at(directive.comment(), "", message));
        continue;
      }
      for (int i = 0; i < directive.ids().size(); i++) {
        Directive.Id id = directive.ids().get(i);
        if (!rules.contains(id.name())) {
          diagnostics.add(unknown(directive, id));
        } else if (!used.contains(id) && !isAboutComments(id.name()) && isOn.test(id.name())) {
          diagnostics.add(unused(directive, i));
        }
      }
    }
    return diagnostics;
  }

  /** Whether a rule reports these comments themselves. */
  static boolean isAboutComments(String rule) {
    return rule.equals(CoreRules.UNUSED_SUPPRESSION.id())
        || rule.equals(CoreRules.UNKNOWN_RULE.id());
  }

  // ---- comments that suppress nothing

  private Diagnostic unused(Directive directive, int index) {
    Directive.Id id = directive.ids().get(index);
    String message =
        CoreRules.isAlwaysOn(id.name())
            ? "`" + id.name() + "` cannot be silenced"
            : "`" + id.name() + "` reports nothing here";
    List<Edit> removal = List.of(new Edit(removed(directive, index), ""));
    return CoreRules.UNUSED_SUPPRESSION
        .at(id.span(), "", message)
        .withHelp("remove it")
        .withFix(new Fix(true, "remove `" + id.name() + "`", removal));
  }

  /** A rule with one comma; of a directive without other rules, the whole comment. */
  private Span removed(Directive directive, int index) {
    List<Directive.Id> ids = directive.ids();
    Span id = ids.get(index).span();
    if (index > 0) {
      return new Span(ids.get(index - 1).span().end(), id.end());
    }
    if (ids.size() > 1) {
      return new Span(id.start(), ids.get(1).span().start());
    }
    int start = directive.comment().start();
    while (start > 0 && " \t".indexOf(source.text().charAt(start - 1)) >= 0) {
      start--;
    }
    int end = directive.comment().end();
    boolean inLine = directive.kind() == Suppressed.Kind.LINE;
    return new Span(start, inLine ? end : source.lines().nextLine(end));
  }

  private Diagnostic unknown(Directive directive, Directive.Id id) {
    Diagnostic diagnostic =
        CoreRules.UNKNOWN_RULE.at(
            id.span(), "", "there is no rule " + Quoted.of(secrets, id.span(), id.name()));
    unknown++;
    Optional<String> meant = unknown <= MAX_SUGGESTED ? meant(directive, id) : Optional.empty();
    if (meant.isEmpty()) {
      return diagnostic.withHelp("`automl-lint rules` lists them");
    }
    Edit rename = new Edit(id.span(), meant.get());
    return diagnostic
        .withHelp("did you mean `" + meant.get() + "`?")
        .withFix(new Fix(true, "write `" + meant.get() + "`", List.of(rename)));
  }

  private Optional<String> meant(Directive directive, Directive.Id id) {
    Set<String> free = new LinkedHashSet<>(rules);
    directive.ids().stream().limit(MAX_SUGGESTED).forEach(named -> free.remove(named.name()));
    return Nearest.of(id.name(), free);
  }
}
