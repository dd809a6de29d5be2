package dev.automllint.rule.checks.data;

import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;

/** Reports a job with a fixed name, which can be submitted only once. */
public final class FixedName extends Rule {
  public FixedName() {
    super("fixed-name", Severity.INFO, "a fixed job name, so the file can be submitted only once");
  }

  @Override
  public void check(RuleContext job) {
    if (job.job().isNode()) {
      return; // a node has the name of its key
    }
    job.root()
        .value("name")
        .ifPresent(
            name ->
                job.report(
                    at(
                            name,
                            "a name must be unique in the workspace, so the file can be submitted"
                                + " only once")
                        .withHelp("omit `name`; use `display_name` for a readable title")));
  }
}
