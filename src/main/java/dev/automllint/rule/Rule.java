package dev.automllint.rule;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.diagnostic.RuleInfo.Fixes;
import dev.automllint.diagnostic.RuleInfo.Group;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.Value;
import dev.automllint.text.Span;

/** A check that users can switch off as a whole. Stateless. */
public abstract class Rule {
  private final RuleInfo info;

  /** Makes a rule without fixes; see {@link RuleInfo} for the arguments. */
  protected Rule(String id, Group group, Severity severity, String summary) {
    this(id, group, severity, summary, Fixes.NONE);
  }

  /** Makes a rule whose diagnostics may have fixes. */
  protected Rule(String id, Group group, Severity severity, String summary, Fixes fixes) {
    this.info = new RuleInfo(id, group, severity, summary, fixes);
  }

  /** What is known of the rule without running it. */
  public final RuleInfo info() {
    return info;
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
