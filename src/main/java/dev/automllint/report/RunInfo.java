package dev.automllint.report;

import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.diagnostic.Summary;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * What a report may say of the run beside its diagnostics.
 *
 * @param version the version of automl-lint; only some reports ask for it
 * @param rules facts about every rule
 * @param page the page of a rule in Markdown, if it has one; asked only for rules in the report
 * @param exitCode the exit code of the program
 */
public record RunInfo(
    Supplier<String> version,
    List<RuleInfo> rules,
    Function<String, Optional<String>> page,
    ToIntFunction<Summary> exitCode) {}
