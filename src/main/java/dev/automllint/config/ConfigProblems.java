package dev.automllint.config;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Nearest;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with a configuration file. */
final class ConfigProblems {
  /** More names than these were not typed by hand; comparing them takes long. */
  private static final int MAX_SUGGESTED = 1000;

  private final SourceFile source;
  private final List<Diagnostic> found = new ArrayList<>();

  ConfigProblems(SourceFile source) {
    this.source = source;
  }

  void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  void addAll(Collection<Diagnostic> diagnostics) {
    found.addAll(diagnostics);
  }

  void add(RuleInfo rule, Span span, String pointer, String message) {
    found.add(rule.at(span, pointer, message));
  }

  /** Adds a diagnostic with a suggestion, or else with other help, which may be empty. */
  void addSuggesting(Diagnostic diagnostic, String written, List<String> known, String otherwise) {
    Optional<String> nearest =
        found.size() < MAX_SUGGESTED ? Nearest.of(written, known) : Optional.empty();
    found.add(
        nearest
            .map(meant -> diagnostic.withHelp("did you mean `" + meant + "`?"))
            .orElse(otherwise.isEmpty() ? diagnostic : diagnostic.withHelp(otherwise)));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** All of them, in the order of reports. */
  List<Diagnostic> sorted() {
    List<Diagnostic> sorted = new ArrayList<>(found);
    sorted.sort(Diagnostic.ORDER);
    return sorted;
  }

  /** Where something is written, for users: {@code .automl-lint.yml:4}. */
  String origin(Span span) {
    return source.path() + ":" + source.lines().position(span.start()).line();
  }
}
