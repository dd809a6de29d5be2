package dev.automllint.rule.checks;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Nearest;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.diagnostic.RuleInfo.Group;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Binding;
import dev.automllint.rule.Block;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.Value;
import dev.automllint.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reports a result of a node that other nodes use and the node does not declare. */
public final class UndeclaredOutput implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "undeclared-output",
          Group.PIPELINE,
          Severity.ERROR,
          "a result that other nodes use and the node does not declare");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(RuleContext job) {
    if (job.pipeline().isEmpty() || !isSure(job.root())) {
      return;
    }
    Block nodes = job.pipeline().get().block("jobs");
    Set<String> reported = new HashSet<>();
    for (String node : nodes.keys()) {
      if (!node.equals(job.job().name())) {
        for (Value value : nodes.block(node).texts()) {
          for (Binding binding : Binding.in(value.text())) {
            binding
                .outputOfNode()
                .filter(output -> binding.node().orElseThrow().equals(job.job().name()))
                .filter(output -> isMissing(job.root().block("outputs"), output))
                .filter(reported::add)
                .ifPresent(output -> job.report(finding(job, output, node, value)));
          }
        }
      }
    }
  }

  /** Whether an output is left out, and none of those that are declared is a slip of it. */
  private static boolean isMissing(Block outputs, String name) {
    return outputs.lacks(name)
        && outputs.keys().stream().noneMatch(declared -> Nearest.isClose(declared, name));
  }

  /** Whether the outputs that the node declares are known. */
  private static boolean isSure(Block root) {
    Block outputs = root.block("outputs");
    return root.lacks("outputs") || outputs.isPresent();
  }

  private static Diagnostic finding(RuleContext job, String output, String user, Value value) {
    Block outputs = job.root().block("outputs");
    Span place = outputs.isPresent() ? outputs.head() : job.root().head();
    List<String> known = job.keyAnnotations().keys("outputs");
    Diagnostic finding =
        INFO.at(
                place,
                outputs.pointer(output),
                Quoted.of(user)
                    + " uses the output "
                    + Quoted.of(output)
                    + ", which this node does not declare")
            .withRelated(value.span(), "used here");
    return known.contains(output)
        ? finding.withHelp("add `" + output + ": {type: mlflow_model}` under `outputs`")
        : finding.withHelp("an image job makes only `" + String.join("`, `", known) + "`");
  }
}
