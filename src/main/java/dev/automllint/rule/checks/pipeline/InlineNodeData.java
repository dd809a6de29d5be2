package dev.automllint.rule.checks.pipeline;

import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Block;
import java.util.List;

/** Reports data that a pipeline node describes instead of binding it. */
public final class InlineNodeData extends Rule {
  public InlineNodeData() {
    super(
        "inline-node-data",
        Severity.WARNING,
        "data that a pipeline node describes instead of binding it");
  }

  @Override
  public void check(RuleContext job) {
    if (!job.job().isNode()) {
      return;
    }
    Block root = job.root();
    for (String data : List.of("training_data", "validation_data")) {
      if (root.hasReadable(data) && root.isMapping(data)) {
        job.report(
            at(
                    root.valueSpan(data).orElseThrow(),
                    root.pointer(data),
                    "Azure's client sends the mapping of a node as text, so the data is not found")
                .withHelp(
                    "move it to the `inputs` of the pipeline, and write `"
                        + data
                        + ": ${{parent.inputs.NAME}}`"));
      }
    }
  }
}
