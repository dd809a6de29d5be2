package dev.automllint.rule.checks;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.diagnostic.RuleInfo.Group;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Plan;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.Setting;
import java.util.List;
import java.util.Optional;

/** Reports a hyperparameter that no trial uses, because another one switches it off. */
public final class IneffectiveParameter implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "ineffective-parameter",
          Group.HYPERPARAMETERS,
          Severity.WARNING,
          "a hyperparameter that another one makes useless");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(RuleContext job) {
    for (String name : job.facts().names()) {
      job.facts().effectiveWhen(name).forEach((other, values) -> check(job, name, other, values));
    }
  }

  private static void check(RuleContext job, String name, String other, List<String> values) {
    boolean fixed = job.root().block("training_parameters").has(name);
    boolean usable = job.plans().stream().anyMatch(plan -> plan.get(other).canBe(values));
    for (Plan plan : job.plans()) {
      Setting setting = plan.get(name);
      boolean ownEntry = plan.entry().filter(entry -> entry.has(name)).isPresent();
      if (setting.key().isEmpty() || plan.get(other).canBe(values)) {
        continue;
      }
      if (ownEntry) {
        job.report(finding(setting, plan.get(other), values));
      } else if (fixed && !usable && job.plansAreComplete()) {
        job.report(finding(setting, plan.get(other), values));
        return; // the fixed value is one place, however many entries leave it without effect
      }
    }
  }

  private static Diagnostic finding(Setting setting, Setting other, List<String> values) {
    String wanted = String.join("` or `", values);
    Diagnostic finding =
        INFO.at(
            setting.key().orElseThrow(),
            setting.pointer(),
            Quoted.of(setting.name())
                + " has no effect: it counts only with `"
                + other.name()
                + ": "
                + wanted
                + "`"
                + reason(other));
    return other.key().isPresent()
        ? finding.withRelated(other.key().get(), "decided here").withHelp("remove it")
        : finding.withHelp("remove it, or set `" + other.name() + "`");
  }

  private static String reason(Setting other) {
    Optional<String> byDefault = other.defaultValue();
    return byDefault.map(value -> ", and the default is `" + value + "`").orElse("");
  }
}
