package dev.automllint.report;

import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.diagnostic.Summary;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * What a report may say of the run beside its findings.
 *
 * @param versionNumber gives the version of automl-lint, which few reports name
 * @param rules what is known of every rule
 * @param pages where the rules are explained
 * @param exitCode what the program will answer to whoever called it
 */
public record RunInfo(
    Supplier<String> versionNumber,
    List<RuleInfo> rules,
    RulePageSource pages,
    ToIntFunction<Summary> exitCode) {
  public RunInfo {
    rules = List.copyOf(rules);
  }

  /** The version of automl-lint. */
  String version() {
    return versionNumber.get();
  }
}
