package dev.automllint.rule.checks.data;

import dev.automllint.diagnostic.RuleInfo.Fixes;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.Value;
import dev.automllint.schema.document.SchemaNode;
import java.util.Optional;

/** Reports keys that Azure accepts and then drops. */
public final class LostKey extends Rule {
  public LostKey() {
    super("lost-key", Severity.WARNING, "a key that Azure accepts and then drops", Fixes.UNSAFE);
  }

  @Override
  public void check(RuleContext job) {
    Block root = job.root();
    for (String key : root.keys()) {
      SchemaNode ignored = job.facts().annotation(key, "x-ignored");
      if (ignored.isPresent()) {
        report(job, key, ignored);
      }
    }
    if (!job.job().isNode()) {
      checkMode(job, "training_data");
      checkMode(job, "validation_data");
    }
  }

  private void report(RuleContext job, String key, SchemaNode ignored) {
    if (job.root().isNull(key)) {
      job.report(
          atKey(job.root(), key, "`" + key + "` has no value; Azure's client rejects that")
              .withSeverity(Severity.ERROR)
              .withHelp("remove it: " + ignored.path("reason").text())
              .withFix(job.root().removal(key)));
      return;
    }
    job.report(
        atKey(
                job.root(),
                key,
                "`" + key + "` is accepted, but has no effect: " + ignored.path("reason").text())
            .withSeverity(ignored.path("harmless").isTrue() ? Severity.INFO : Severity.WARNING)
            .withHelp("remove it")
            .withFix(job.root().removal(key)));
  }

  /** The documented mode is dropped as well, which makes no difference. */
  private void checkMode(RuleContext job, String data) {
    Block block = job.root().block(data);
    Optional<Value> mode = block.value("mode");
    SchemaNode advice = job.facts().annotation(data + "/mode", "x-advised-values");
    SchemaNode safe = advice.path("values");
    if (advice.isPresent() && mode.isPresent() && !safe.contains(mode.get().text())) {
      job.report(
          at(
                  block.keySpan("mode").orElseThrow(),
                  mode.get().pointer(),
                  "`mode: "
                      + mode.get().shown()
                      + "` has no effect: "
                      + advice.path("reason").text())
              .withSeverity(Severity.INFO)
              .withHelp("remove it, or write `mode: " + safe.item(0).text() + "`")
              .withFix(block.removal("mode")));
    }
  }
}
