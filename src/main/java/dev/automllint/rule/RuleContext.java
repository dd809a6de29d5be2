package dev.automllint.rule;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.job.Job;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.Pipelines;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;
import dev.automllint.schema.document.SchemaFacts;
import dev.automllint.schema.message.ValidationResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One job as rules see it, and the diagnostics that they report. */
public final class RuleContext {
  private final ValidationResult checked;
  private final SchemaFacts facts;
  private final Block root;
  private final List<TrialConfiguration> configurations;
  private final List<String> written;
  private final Pipelines pipelines;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /**
   * Prepares a job for all rules.
   *
   * @param checked the job and its validation errors
   * @param facts the facts about the keys of the job's task
   * @param pipelines the pipelines of the file
   */
  public RuleContext(ValidationResult checked, SchemaFacts facts, Pipelines pipelines) {
    this.checked = checked;
    this.facts = facts;
    this.pipelines = pipelines;
    this.root = Block.root(checked);
    this.configurations = configurationsOf(root, facts);
    this.written = writtenIn(root.block("training_parameters"), configurations, facts);
  }

  private static List<TrialConfiguration> configurationsOf(Block root, SchemaFacts facts) {
    Block fixed = root.block("training_parameters");
    List<TrialConfiguration> configurations = new ArrayList<>();
    for (Block entry : root.blocks("search_space")) {
      configurations.add(
          new TrialConfiguration(facts, fixed, Optional.of(entry), /* defaultsHold= */ true));
    }
    if (!root.has("search_space")) {
      boolean defaultsHold = root.lacks("search_space") && !isAutoMode(root);
      configurations.add(new TrialConfiguration(facts, fixed, Optional.empty(), defaultsHold));
    }
    return List.copyOf(configurations);
  }

  private static List<String> writtenIn(
      Block fixed, List<TrialConfiguration> configurations, SchemaFacts facts) {
    Set<String> keys = new HashSet<>(fixed.keys());
    configurations.forEach(trial -> trial.entry().ifPresent(entry -> keys.addAll(entry.keys())));
    return facts.names().stream().filter(keys::contains).toList();
  }

  /**
   * Whether Azure chooses the hyperparameters, so that omitted ones may not have their defaults. It
   * does for several trials without a sweep.
   */
  private static boolean isAutoMode(Block root) {
    Optional<Value> trials = root.block("limits").value("max_trials");
    return !root.has("sweep") && trials.isPresent() && !trials.get().is(1);
  }

  /** The job and its validation errors. */
  public ValidationResult checked() {
    return checked;
  }

  /** The job itself. */
  public Job job() {
    return checked.job();
  }

  /** The keys of the job. */
  public Block root() {
    return root;
  }

  /** The facts about the keys of the job's task. */
  public SchemaFacts facts() {
    return facts;
  }

  /** One for a job without a search space, otherwise one per readable entry. */
  public List<TrialConfiguration> configurations() {
    return configurations;
  }

  /** The hyperparameters that the job sets and that can be read, without repetitions. */
  public List<String> written() {
    return written;
  }

  /** Whether all entries of the search space can be read. */
  public boolean hasAllConfigurations() {
    return root.lacks("search_space")
        || (root.size("search_space") > 0 && configurations.size() == root.size("search_space"));
  }

  /** Reports a diagnostic; of several about one place by one rule, users see the first. */
  public void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  /** The diagnostics so far. */
  public List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }

  /** The pipeline that contains the job; empty for a standalone job. */
  public Optional<Block> pipeline() {
    return job().pipeline().map(document -> Block.document(checked, document));
  }

  /** Whether a node of its pipeline is a job that is checked, too. */
  public boolean isChecked(String node) {
    return pipelines.isChecked(node);
  }

  /** Where other nodes of the pipeline use its outputs; none for a standalone job. */
  public List<Pipelines.Use> usesOfOutputs() {
    return job()
        .pipeline()
        .map(document -> pipelines.usesOf(document, job().name()))
        .orElse(List.of());
  }
}
