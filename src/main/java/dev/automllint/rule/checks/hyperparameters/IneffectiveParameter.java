package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.RuleInfo.Fixes;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.NoEffect;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.schema.document.SchemaFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports a hyperparameter that no trial uses. */
public final class IneffectiveParameter extends Rule {
  public IneffectiveParameter() {
    super(
        "ineffective-parameter",
        Severity.WARNING,
        "a hyperparameter that no trial uses",
        Fixes.UNSAFE);
  }

  @Override
  public void check(RuleContext job) {
    for (String name : job.written()) {
      check(job, name);
    }
  }

  /**
   * Checks each entry of the search space by itself, but reports a fixed value only if it has no
   * effect in all of them.
   */
  private void check(RuleContext job, String name) {
    boolean isFixed = job.root().block("training_parameters").hasReadable(name);
    List<Optional<Diagnostic>> fixed = new ArrayList<>();
    for (TrialConfiguration trial : job.configurations()) {
      if (trial.entry().filter(entry -> entry.has(name)).isPresent()) {
        if (trial.entry().get().hasReadable(name)) {
          diagnostic(job.facts(), trial, trial.get(name))
              .map(found -> found.withFix(trial.entry().get().removal(name)))
              .ifPresent(job::report);
        }
      } else if (isFixed) {
        fixed.add(diagnostic(job.facts(), trial, trial.get(name)));
      }
    }
    boolean useless = !fixed.isEmpty() && !fixed.contains(Optional.<Diagnostic>empty());
    if (useless && job.hasAllConfigurations()) {
      Block parameters = job.root().block("training_parameters");
      job.report(fixed.get(0).get().withFix(parameters.removal(name)));
    }
  }

  private Optional<Diagnostic> diagnostic(
      SchemaFacts facts, TrialConfiguration trial, Hyperparameter parameter) {
    return NoEffect.of(facts, trial, parameter)
        .map(
            why ->
                at(
                        parameter.key().orElseThrow(),
                        parameter.pointer(),
                        "`%s` has no effect%s".formatted(parameter.name(), why.reason()))
                    .withRelated(why.cause(), why.label())
                    .withHelp(why.help()));
  }
}
