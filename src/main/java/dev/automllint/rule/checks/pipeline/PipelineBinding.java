package dev.automllint.rule.checks.pipeline;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Nearest;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Binding;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.Value;
import dev.automllint.text.Span;
import java.util.Optional;

/** Reports a binding of a node that its pipeline cannot fill in. */
public final class PipelineBinding extends Rule {
  public PipelineBinding() {
    super("pipeline-binding", Severity.ERROR, "a binding that its pipeline cannot fill in");
  }

  /** The type of an input that does not set one. */
  private static final String DEFAULT_TYPE = "uri_folder";

  /** The most names to compare, which bounds the time. */
  private static final int MOST_COMPARED = 100;

  @Override
  public void check(RuleContext job) {
    if (job.pipeline().isEmpty()) {
      return;
    }
    Block pipeline = job.pipeline().get();
    for (Value value : job.root().textsWith("${{")) {
      if (isSwept(job, value) && !isCompact(value.text())) {
        job.report(
            at(value, "in `search_space` a binding must not contain spaces")
                .withHelp("write " + value.quoted(value.text().replace(" ", ""))));
        continue;
      }
      Binding.of(value.text())
          .flatMap(binding -> diagnose(job, pipeline, value, binding))
          .ifPresent(job::report);
    }
    checkType(job, pipeline, "training_data");
    checkType(job, pipeline, "validation_data");
  }

  /** Whether a value stands for a whole hyperparameter; Azure's client splits it at blanks. */
  private static boolean isSwept(RuleContext job, Value value) {
    String pointer = value.pointer().substring(job.root().pointer().length());
    return pointer.startsWith("/search_space/") && pointer.split("/").length == 4;
  }

  private static boolean isCompact(String text) {
    return Binding.of(text).isEmpty() || !text.strip().contains(" ");
  }

  private Optional<Diagnostic> diagnose(
      RuleContext job, Block pipeline, Value value, Binding binding) {
    if (binding.lacksParent()) {
      return Optional.of(
          at(value, "a binding of a node must begin with `parent.`")
              .withHelp(
                  "write `${{parent." + value.shown(String.join(".", binding.parts())) + "}}`"));
    }
    if (binding.input().isPresent()) {
      return undeclared(value, pipeline, "inputs", "input", binding.input().get());
    }
    if (binding.output().isPresent()) {
      return undeclared(value, pipeline, "outputs", "output", binding.output().get());
    }
    return binding.node().flatMap(node -> diagnoseNode(job, pipeline, value, binding, node));
  }

  private Optional<Diagnostic> diagnoseNode(
      RuleContext job, Block pipeline, Value value, Binding binding, String node) {
    if (node.equals(job.job().name())) {
      return Optional.of(at(value, "a node cannot use its own outputs"));
    }
    Optional<Diagnostic> unknown = undeclared(value, pipeline, "jobs", "job", node);
    Optional<String> output = binding.outputOfNode();
    Block maker = pipeline.block("jobs").block(node);
    return unknown.isPresent() || output.isEmpty() || !declaresAllOutputs(job, node, maker)
        ? unknown
        : undeclared(value, maker, "outputs", "output", output.get());
  }

  /**
   * Whether all outputs of a job are declared in the file. A component elsewhere has its own
   * outputs, and another rule checks those of image jobs.
   */
  private static boolean declaresAllOutputs(RuleContext context, String node, Block job) {
    boolean isCommand = job.has("command") && !job.has("component");
    boolean isOtherAutoml =
        job.value("type").filter(type -> type.text().equals("automl")).isPresent()
            && job.value("task").isPresent()
            && !context.isChecked(node);
    return isCommand || isOtherAutoml;
  }

  private Optional<Diagnostic> undeclared(
      Value value, Block owner, String key, String what, String name) {
    Block declared = owner.block(key);
    boolean none = !owner.has(key);
    if (declared.has(name) || (!none && !declared.isPresent())) {
      return Optional.empty(); // not a mapping; Azure reports it
    }
    String place = key.equals("jobs") || owner.pointer().isEmpty() ? "the pipeline" : "that job";
    Diagnostic diagnostic = at(value, place + " has no " + what + " " + value.quoted(name));
    if (none) {
      return Optional.of(diagnostic.withHelp("declare it under `" + key + "`"));
    }
    Span where = declared.head();
    return Optional.of(
        nearest(name, declared)
            .map(near -> diagnostic.withHelp("did you mean " + declared.quoted(near) + "?"))
            .orElseGet(() -> diagnostic.withHelp("declare it under `" + key + "`"))
            .withRelated(where, "declared here"));
  }

  private static Optional<String> nearest(String name, Block declared) {
    return declared.size() <= MOST_COMPARED ? Nearest.of(name, declared.keys()) : Optional.empty();
  }

  // ---- the type of what is bound

  private void checkType(RuleContext job, Block pipeline, String data) {
    Optional<Value> value = job.root().text(data);
    Optional<String> input =
        value
            .flatMap(text -> Binding.of(text.text()))
            .filter(binding -> binding.parts().size() == 3) // else one of a group of inputs
            .flatMap(Binding::input);
    if (input.isEmpty() || !pipeline.block("inputs").has(input.get())) {
      return;
    }
    Block inputs = pipeline.block("inputs");
    Block declared = inputs.block(input.get());
    Optional<Value> type = declared.value("type");
    if (type.filter(t -> t.text().equalsIgnoreCase("mltable")).isPresent()) {
      return;
    }
    Span where;
    String actual;
    if (type.isPresent()) {
      where = type.get().span();
      actual = type.get().quoted();
    } else if (declared.isPresent() && !declared.has("type")) {
      where = declared.head();
      actual = "a `" + DEFAULT_TYPE + "`, because it has no type";
    } else if (inputs.value(input.get()).isPresent()) {
      where = inputs.valueSpan(input.get()).orElseThrow();
      actual = "a single value";
    } else {
      return;
    }
    job.report(
        at(value.get(), "image data must be an `mltable`; the input is " + actual)
            .withSeverity(Severity.WARNING)
            .withRelated(where, "the input of the pipeline")
            .withHelp("give the input `type: mltable` and the path of an MLTable"));
  }
}
