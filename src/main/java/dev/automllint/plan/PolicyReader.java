package dev.automllint.plan;

import dev.automllint.plan.PlanValue.Unknown;
import dev.automllint.plan.ValueReader.Around;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.Value;
import dev.automllint.schema.document.Keywords;
import dev.automllint.schema.document.SchemaFacts;
import dev.automllint.schema.document.SchemaNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the policy that ends trials early. */
final class PolicyReader {
  private static final String NONE = "none";
  private static final String SWEEP = "sweep";
  private static final String POLICY = "early_termination";
  private static final String PATH = SWEEP + "/" + POLICY;

  /** The settings of all policies, which come last. */
  private static final List<String> COMMON = List.of("delay_evaluation", "evaluation_interval");

  private static final String FACTOR = "slack_factor";
  private static final String AMOUNT = "slack_amount";

  private final Block root;
  private final SchemaFacts facts;
  private final ValueReader reader;
  private final Errors errors;

  /**
   * Makes a reader.
   *
   * @param root the job as far as it can be read
   */
  PolicyReader(Block root, SchemaFacts facts, ValueReader reader, Errors errors) {
    this.root = root;
    this.facts = facts;
    this.reader = reader;
    this.errors = errors;
  }

  Plan.Stopping read() {
    Block sweep = root.block(SWEEP);
    if (root.lacks(SWEEP) || (sweep.isPresent() && sweep.lacks(POLICY))) {
      return new Plan.Stopping(Optional.of(NONE), Map.of());
    }
    Block policy = sweep.block(POLICY);
    Optional<String> type = policy.value("type").map(Value::text);
    return new Plan.Stopping(type, type.map(name -> settings(policy, name)).orElse(Map.of()));
  }

  private Map<String, PlanValue> settings(Block policy, String type) {
    Set<String> names = new LinkedHashSet<>(facts.keysOfType(PATH, type));
    names.removeAll(COMMON);
    names.remove("type");
    names.addAll(COMMON);
    Map<String, PlanValue> settings = new LinkedHashMap<>();
    for (String name : names) {
      if (policy.has(name) || COMMON.contains(name)) {
        settings.put(name, setting(policy, type, name));
      } else {
        missing(policy, name).ifPresent(why -> settings.put(name, why));
      }
    }
    return settings;
  }

  private PlanValue setting(Block policy, String type, String name) {
    PlanValue value =
        reader.single(
            policy,
            name,
            new Around(root.block(SWEEP), POLICY),
            annotation -> facts.ofType(PATH, type, name, annotation));
    return value.withNoEffect(noEffect(policy, type, name));
  }

  private Optional<String> noEffect(Block policy, String type, String name) {
    SchemaNode refused = facts.ofType(PATH, type, name, Keywords.REFUSED);
    if (refused.isPresent()) {
      return Optional.of(refused.path("reason").text());
    }
    // Azure's client always writes both slacks: 0 means that one is not set.
    String other = name.equals(FACTOR) ? AMOUNT : name.equals(AMOUNT) ? FACTOR : "";
    boolean unset =
        policy.value(name).filter(value -> value.is(0)).isPresent()
            && policy.value(other).filter(value -> !value.is(0)).isPresent();
    return unset ? Optional.of("`" + other + "` is set") : Optional.empty();
  }

  /** A setting without which the policy is refused. */
  private Optional<PlanValue> missing(Block policy, String name) {
    Optional<String> why =
        name.equals(FACTOR) && !policy.has(AMOUNT)
            ? errors.at(policy.pointer())
            : errors.at(policy.pointer(name));
    return why.map(message -> PlanValue.ofDefault(new Unknown(message)));
  }
}
