package dev.automllint.rule.checks.data;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Nearest;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Binding;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.Compute;
import dev.automllint.rule.model.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reports an invalid compute name. */
public final class ComputeName extends Rule {
  public ComputeName() {
    super("compute-name", Severity.ERROR, "a `compute` that is not a valid compute name");
  }

  @Override
  public void check(RuleContext job) {
    job.pipeline().ifPresent(pipeline -> checkDefault(job, pipeline.block("settings")));
    Optional<Compute> name = Compute.in(job.root(), "compute");
    if (name.isEmpty()) {
      return;
    }
    Value value = job.root().value("compute").orElseThrow();
    Compute compute = name.get();
    if (!compute.isWellFormed()) {
      job.report(malformed(value, compute));
    } else if (!compute.hasPrefix()
        && !compute.isLocal()
        && !compute.isServerless()
        && !compute.isResourceId()) {
      job.report(
          at(value, "the documentation writes a compute with the prefix `azureml:`")
              .withSeverity(Severity.INFO)
              .withHelp("write `azureml:" + value.shown() + "`"));
    }
  }

  /** Azure's client resolves the default of a pipeline early, and takes fewer forms of it. */
  private void checkDefault(RuleContext job, Block settings) {
    Optional<Value> value = settings.text("default_compute");
    if (value.isEmpty() && settings.hasNoText("default_compute")) {
      job.report(
          atKey(
                  settings,
                  "default_compute",
                  "`default_compute` of a pipeline must be text that begins with `azureml:`")
              .withHelp("write `azureml:NAME` with the name of a cluster in the workspace"));
    }
    boolean open =
        value.filter(text -> Binding.in(text.text()).isEmpty()).isPresent()
            && settings.value("default_compute").isEmpty();
    if (value.isEmpty() || open) {
      return;
    }
    var compute = new Compute(value.get().text());
    boolean judgedElsewhere = compute.isLocal() && !job.root().has("compute");
    if (!compute.hasPrefix() && !compute.isServerless() && !judgedElsewhere) {
      job.report(
          at(
                  value.get(),
                  "`default_compute` of a pipeline must begin with `azureml:`, but is "
                      + value.get().quoted())
              .withHelp(
                  compute.isWellFormed() && !compute.isLocal()
                      ? "write `azureml:" + value.get().shown() + "`"
                      : "write `azureml:NAME` with the name of a cluster in the workspace"));
    }
  }

  private Diagnostic malformed(Value value, Compute compute) {
    String text = compute.text();
    String name = compute.name();
    Diagnostic diagnostic =
        at(value, value.quoted() + " is not a valid compute name: " + reason(text, name));
    int hash = text.indexOf('#');
    if (hash > 0 && new Compute(text.substring(0, hash)).isWellFormed()) {
      return diagnostic.withHelp(
          "a comment needs a space before its `#`, after " + value.quoted(text.substring(0, hash)));
    }
    return suggestion(text, name)
        .map(better -> diagnostic.withHelp("write " + value.quoted(better)))
        .orElseGet(
            () ->
                diagnostic.withHelp(
                    "write `azureml:NAME` with the name of a cluster in the workspace"));
  }

  private static String reason(String text, String name) {
    if (name.isEmpty()) {
      return "the name after `azureml:` is missing";
    }
    if (!text.equals(text.strip())) {
      return "Azure does not remove the spaces around it";
    }
    if (text.contains("://")) {
      return "an address is not allowed";
    }
    if (isPrefixMisspelled(text)) {
      return "the prefix must be exactly `azureml:`, so Azure takes the whole text as the name";
    }
    if (name.contains(":") || name.contains("@")) {
      return "a compute has no version or label, so Azure takes this as part of the name";
    }
    return "only letters, digits, `-`, `_` and `.` are allowed";
  }

  private static Optional<String> suggestion(String text, String name) {
    String better = name.strip();
    if (text.contains("://")) {
      return Optional.empty();
    }
    if (isPrefixMisspelled(text.strip())) {
      better = text.strip().substring(text.strip().indexOf(':') + 1).strip();
    } else if (better.startsWith("azureml:")) {
      better = better.substring("azureml:".length());
    } else {
      better = better.split("[:@]", 2)[0];
    }
    return new Compute(better).isWellFormed() ? Optional.of("azureml:" + better) : Optional.empty();
  }

  private static boolean isPrefixMisspelled(String text) {
    int colon = text.indexOf(':');
    if (colon < 0 || text.startsWith("azureml:")) {
      return false;
    }
    String prefix = text.substring(0, colon).toLowerCase(Locale.ROOT);
    return Nearest.of(prefix, List.of("azureml")).isPresent();
  }
}
