package dev.automllint.report;

import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.diagnostic.Summary;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What a report may say of the run beside its findings.
 *
 * @param version the version of automl-lint
 * @param rules what is known of every rule
 * @param pages where the rules are explained
 * @param exitCode what the program will answer to whoever called it
 */
public record RunInfo(
    String version, List<RuleInfo> rules, RulePageSource pages, ToIntFunction<Summary> exitCode) {
  public RunInfo {
    rules = List.copyOf(rules);
  }
}
