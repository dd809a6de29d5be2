package dev.automllint.report;

import java.util.Optional;

/** Where rules are explained; asked only for rules that found something. */
@FunctionalInterface
public interface RulePageSource {
  /** The page of a rule in Markdown; empty if it has none. */
  Optional<String> markdown(String rule);
}
