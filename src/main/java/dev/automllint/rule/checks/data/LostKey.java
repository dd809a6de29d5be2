package dev.automllint.rule.checks.data;

import dev.automllint.diagnostic.RuleInfo.Fixes;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.Value;
import dev.automllint.schema.document.KeyAnnotations;
import java.util.List;
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
      job.keyAnnotations().ignored(key).ifPresent(ignored -> report(job, key, ignored));
    }
    if (!job.job().isNode()) {
      checkMode(job, "training_data");
      checkMode(job, "validation_data");
    }
  }

  private void report(RuleContext job, String key, KeyAnnotations.Ignored ignored) {
    job.report(
        atKey(job.root(), key, "`" + key + "` is accepted, but has no effect: " + ignored.reason())
            .withSeverity(ignored.harmless() ? Severity.INFO : Severity.WARNING)
            .withHelp("remove it"));
  }

  /** The documented mode is dropped as well, which makes no difference. */
  private void checkMode(RuleContext job, String data) {
    Block block = job.root().block(data);
    Optional<Value> mode = block.value("mode");
    Optional<KeyAnnotations.Advice> advice = job.keyAnnotations().advice(data + "/mode");
    if (mode.isEmpty() || advice.isEmpty()) {
      return;
    }
    List<String> safe = advice.get().values();
    if (!safe.contains(mode.get().text())) {
      job.report(
          at(
                  block.keySpan("mode").orElseThrow(),
                  mode.get().pointer(),
                  "`mode: " + mode.get().shown() + "` has no effect: " + advice.get().reason())
              .withSeverity(Severity.INFO)
              .withHelp("remove it, or write `mode: " + safe.get(0) + "`"));
    }
  }
}
