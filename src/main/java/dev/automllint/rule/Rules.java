package dev.automllint.rule;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.rule.checks.IneffectiveParameter;
import dev.automllint.rule.checks.VitCropSize;
import java.util.ArrayList;
import java.util.List;

/** All rules: what is checked for several keys together, and what is known of every rule id. */
public final class Rules {
  private static final List<Rule> CHECKS =
      List.of(
          new IneffectiveParameter(), //
          new VitCropSize());

  private Rules() {}

  /** The rules for several keys together, by id. */
  public static List<Rule> checks() {
    return CHECKS;
  }

  /** All rule ids, those of reading and of the schema included, in the order of the rule list. */
  public static List<RuleInfo> all() {
    List<RuleInfo> all = new ArrayList<>(CoreRules.all());
    CHECKS.forEach(rule -> all.add(rule.info()));
    return all;
  }
}
