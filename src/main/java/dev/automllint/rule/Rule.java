package dev.automllint.rule;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.diagnostic.RuleInfo.Fixes;
import dev.automllint.diagnostic.RuleInfo.Group;
import dev.automllint.diagnostic.Severity;
import dev.automllint.job.Task;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.Value;
import dev.automllint.text.Span;
import java.util.Locale;

/** A check that users can switch off as a whole. Stateless. */
public abstract class Rule {
  private final RuleInfo info;

  /** Makes a rule without fixes; see {@link RuleInfo} for the arguments. */
  protected Rule(String id, Severity severity, String summary) {
    this(id, severity, summary, Fixes.NONE);
  }

  /** Makes a rule whose diagnostics may have fixes. */
  protected Rule(String id, Severity severity, String summary, Fixes fixes) {
    this.info = new RuleInfo(id, groupOf(getClass().getPackageName()), severity, summary, fixes);
  }

  /** The group of a rule is named like its package. */
  private static Group groupOf(String packageName) {
    String name = packageName.substring(packageName.lastIndexOf('.') + 1);
    return Group.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** What is known of the rule without running it. */
  public final RuleInfo info() {
    return info;
  }

  /** Whether the rule checks the jobs of a task. */
  public boolean appliesTo(Task task) {
    return true;
  }

  /** Reports the diagnostics of a job. Values with a validation error are not to be judged. */
  public abstract void check(RuleContext job);

  /** A diagnostic about a value, with the severity of the rule. */
  protected final Diagnostic at(Value value, String message) {
    return at(value.span(), value.pointer(), message);
  }

  /** A diagnostic about a key that is present. */
  protected final Diagnostic atKey(Block block, String key, String message) {
    return at(block.keySpan(key).orElseThrow(), block.pointer(key), message);
  }

  /** A diagnostic about any other place. */
  protected final Diagnostic at(Span span, String pointer, String message) {
    return info.at(span, pointer, message);
  }
}
