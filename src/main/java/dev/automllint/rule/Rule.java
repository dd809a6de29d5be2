package dev.automllint.rule;

import dev.automllint.diagnostic.RuleInfo;

/** One thing that can be wrong and that a user may want to switch off as a whole. Stateless. */
public interface Rule {
  /** What is known of it without running it. */
  RuleInfo info();

  /** Reports what it finds in a job. Values with a finding of their own are not to be judged. */
  void check(RuleContext job);
}
