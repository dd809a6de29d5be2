package dev.automllint.rule.checks.pipeline;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Binding;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.Value;
import java.util.List;
import java.util.Set;

/** Reports pipeline expressions in a job outside a pipeline. */
public final class BindingOutsidePipeline extends Rule {
  public BindingOutsidePipeline() {
    super(
        "binding-outside-pipeline",
        Severity.ERROR,
        "a pipeline binding in a job outside a pipeline");
  }

  /** The keys whose text Azure stores or passes on, but never reads. */
  private static final Set<String> FREE_TEXTS =
      Set.of("display_name", "description", "tags", "properties", "environment_variables");

  @Override
  public void check(RuleContext job) {
    if (job.job().isNode()) {
      return;
    }
    List<Value> texts = job.root().textsWith("${{");
    List<String> free = texts.isEmpty() ? List.of() : freeTexts(job);
    for (Value text : texts) {
      boolean isFree = free.stream().anyMatch(key -> isWithin(text, key));
      Binding.in(text.text()).stream()
          .findFirst()
          .ifPresent(binding -> check(job, text, binding, isFree));
    }
  }

  private void check(RuleContext job, Value text, Binding binding, boolean isFree) {
    if (isFree && Binding.of(text.text()).isEmpty()) {
      return; // a description may mention bindings
    }
    boolean ofPipeline = binding.ofParent() || binding.lacksParent();
    if (ofPipeline) {
      Diagnostic diagnostic =
          at(
                  text,
                  "nothing fills in "
                      + text.quoted(binding.toString())
                      + ": this job is not in a pipeline, so Azure uses the text as it is")
              .withHelp("write the value itself, or make the job a node of a pipeline");
      job.report(isFree ? diagnostic.withSeverity(Severity.WARNING) : diagnostic);
    }
  }

  /** Pointers to the keys with free text. */
  private static List<String> freeTexts(RuleContext job) {
    Block root = job.root();
    return root.keys().stream().filter(key -> FREE_TEXTS.contains(key)).map(root::pointer).toList();
  }

  private static boolean isWithin(Value text, String pointer) {
    return text.pointer().equals(pointer) || text.pointer().startsWith(pointer + "/");
  }
}
