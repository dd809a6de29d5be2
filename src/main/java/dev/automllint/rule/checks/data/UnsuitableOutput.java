package dev.automllint.rule.checks.data;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Nearest;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Binding;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.DataLocation;
import dev.automllint.rule.model.Value;
import dev.automllint.schema.document.SchemaNode;
import java.util.List;
import java.util.Optional;

/** Reports an output that the job does not produce, or cannot store. */
public final class UnsuitableOutput extends Rule {
  public UnsuitableOutput() {
    super(
        "unsuitable-output",
        Severity.WARNING,
        "an output that the job does not produce or cannot store");
  }

  @Override
  public void check(RuleContext job) {
    Block outputs = job.root().block("outputs");
    List<String> made = job.facts().keys("outputs");
    for (String name : outputs.keys()) {
      if (made.contains(name)) {
        checkPath(job, outputs.block(name));
        checkVersion(job, name, outputs.block(name));
        checkType(job, name, outputs.block(name));
      } else {
        job.report(unknown(outputs, name, made));
      }
    }
  }

  private Diagnostic unknown(Block outputs, String name, List<String> made) {
    Diagnostic diagnostic =
        atKey(
            outputs,
            name,
            "an image job has no output %s, only `%s`"
                .formatted(outputs.quoted(name), String.join("`, `", made)));
    return Nearest.of(name, made).filter(near -> !outputs.has(near)).isPresent()
        ? diagnostic.withHelp("did you mean `" + made.get(0) + "`?")
        : diagnostic.withHelp("remove it");
  }

  private void checkVersion(RuleContext job, String name, Block output) {
    if (output.has("version") && output.lacks("name")) {
      job.report(
          atKey(
                  output,
                  "version",
                  "`version` of `" + name + "` needs a `name`; Azure's client rejects it alone")
              .withSeverity(Severity.ERROR)
              .withHelp("add the `name` under which the model is registered, or remove `version`"));
    }
  }

  private void checkPath(RuleContext job, Block output) {
    Optional<Value> path = output.value("path").filter(p -> Binding.of(p.text()).isEmpty());
    if (path.isPresent() && new DataLocation(path.get().text()).kind() == DataLocation.Kind.LOCAL) {
      job.report(
          at(path.get(), "outputs cannot be stored on the machine that submits the job")
              .withHelp("write `azureml://datastores/NAME/paths/FOLDER`, or omit `path`"));
    }
  }

  /** Checks the type in a pipeline; Azure's client does not send that of a standalone job. */
  private void checkType(RuleContext job, String name, Block output) {
    SchemaNode advice = job.facts().annotation("outputs/" + name + "/type", "x-advised-values");
    Optional<Value> type = output.value("type");
    if (job.job().isNode()
        && type.isPresent()
        && advice.isPresent()
        && !advice.path("values").contains(type.get().text())) {
      job.report(
          at(type.get(), type.get().quoted() + " is unsuitable: " + advice.path("reason").text())
              .withHelp("write `" + advice.path("values").item(0).text() + "`"));
    }
  }
}
