package dev.automllint.rule.checks.pipeline;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Nearest;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.Pipelines;
import dev.automllint.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reports an output that other nodes use and the node does not declare. */
public final class UndeclaredOutput extends Rule {
  public UndeclaredOutput() {
    super(
        "undeclared-output",
        Severity.ERROR,
        "an output that other nodes use and the node does not declare");
  }

  /** The most outputs to compare, which bounds the time. */
  private static final int MOST_OUTPUTS = 20;

  @Override
  public void check(RuleContext job) {
    Block outputs = job.root().block("outputs");
    Set<String> seen = new HashSet<>();
    for (Pipelines.Use use : job.usesOfOutputs()) {
      if (seen.add(use.output()) && isMissing(outputs, use.output())) {
        job.report(diagnostic(job, use));
      }
    }
  }

  /** Whether an output is not declared, not even misspelled. */
  private static boolean isMissing(Block outputs, String name) {
    return outputs.lacks(name)
        && outputs.size() <= MOST_OUTPUTS
        && outputs.keys().stream().noneMatch(declared -> Nearest.isClose(declared, name));
  }

  private Diagnostic diagnostic(RuleContext job, Pipelines.Use use) {
    String output = use.output();
    Block outputs = job.root().block("outputs");
    Span place = outputs.isPresent() ? outputs.head() : job.root().head();
    List<String> known = job.facts().keys("outputs");
    Diagnostic diagnostic =
        at(
                place,
                outputs.pointer(output),
                use.user().quoted()
                    + " uses the output "
                    + use.text().quoted(output)
                    + ", which this node does not declare")
            .withRelated(use.text().span(), "used here");
    return known.contains(output)
        ? diagnostic.withHelp("add `" + output + ": {type: mlflow_model}` under `outputs`")
        : diagnostic.withHelp("an image job has only `" + String.join("`, `", known) + "`");
  }
}
