package dev.automllint.rule;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.job.Job;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.Pipelines;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;
import dev.automllint.schema.document.Hyperparameters;
import dev.automllint.schema.document.KeyAnnotations;
import dev.automllint.schema.message.ValidationResult;
import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One job as rules see it, and where their findings go. */
public final class RuleContext {
  private final ValidationResult checked;
  private final Hyperparameters facts;
  private final KeyAnnotations keyAnnotations;
  private final Block root;
  private final List<TrialConfiguration> plans;
  private final List<String> written;
  private final Pipelines pipelines;
  private final List<Diagnostic> findings = new ArrayList<>();

  /** Places with a finding by its rule; the message may name another plan. */
  private final Map<String, Set<Span>> reported = new HashMap<>();

  /**
   * Prepares a job for all rules.
   *
   * @param checked the job and what is wrong with single keys and values
   * @param facts what is known of hyperparameters
   * @param keyAnnotations what is known of the other keys
   * @param pipelines what the jobs of the file share
   */
  public RuleContext(
      ValidationResult checked,
      Hyperparameters facts,
      KeyAnnotations keyAnnotations,
      Pipelines pipelines) {
    this.checked = checked;
    this.facts = facts;
    this.keyAnnotations = keyAnnotations;
    this.pipelines = pipelines;
    this.root = Block.root(checked);
    this.plans = plansOf(root, facts);
    this.written = writtenIn(root.block("training_parameters"), plans, facts);
  }

  private static List<TrialConfiguration> plansOf(Block root, Hyperparameters facts) {
    Block fixed = root.block("training_parameters");
    List<TrialConfiguration> plans = new ArrayList<>();
    for (Block entry : root.blocks("search_space")) {
      plans.add(new TrialConfiguration(facts, fixed, Optional.of(entry), /* defaultsHold= */ true));
    }
    if (!root.has("search_space")) {
      boolean defaultsHold = root.lacks("search_space") && !isAutoMode(root);
      plans.add(new TrialConfiguration(facts, fixed, Optional.empty(), defaultsHold));
    }
    return List.copyOf(plans);
  }

  private static List<String> writtenIn(
      Block fixed, List<TrialConfiguration> plans, Hyperparameters facts) {
    Set<String> keys = new HashSet<>(fixed.keys());
    for (TrialConfiguration plan : plans) {
      plan.entry().ifPresent(entry -> keys.addAll(entry.keys()));
    }
    List<String> written = new ArrayList<>();
    for (String name : facts.names()) {
      if (keys.contains(name)) {
        written.add(name);
      }
    }
    return written;
  }

  /**
   * Whether Azure chooses hyperparameters by itself, so that what is left out need not be at its
   * default. It does when several trials are asked for without saying how to sweep.
   */
  private static boolean isAutoMode(Block root) {
    Optional<Value> trials = root.block("limits").value("max_trials");
    return !root.has("sweep") && trials.isPresent() && !trials.get().is(1);
  }

  /** The job itself. */
  public Job job() {
    return checked.job();
  }

  /** The keys of the job. */
  public Block root() {
    return root;
  }

  /** What is known of hyperparameters. */
  public Hyperparameters facts() {
    return facts;
  }

  /** What is known of the other keys. */
  public KeyAnnotations keyAnnotations() {
    return keyAnnotations;
  }

  /**
   * The kinds of trial: one for a job without a search space, else one for each entry that can be
   * read.
   */
  public List<TrialConfiguration> plans() {
    return plans;
  }

  /** The hyperparameters that stand somewhere in the job and can be read there, each once. */
  public List<String> written() {
    return written;
  }

  /** Whether all entries of the search space can be read, so that the plans are all there are. */
  public boolean plansAreComplete() {
    return root.lacks("search_space")
        || (root.size("search_space") > 0 && plans.size() == root.size("search_space"));
  }

  /** Adds a finding, unless the same rule has one at the same place: plans share fixed values. */
  public void reportOnce(Diagnostic finding) {
    if (!reported.getOrDefault(finding.rule(), Set.of()).contains(finding.span())) {
      report(finding);
    }
  }

  /** Adds a finding. */
  public void report(Diagnostic finding) {
    findings.add(finding);
    reported.computeIfAbsent(finding.rule(), rule -> new HashSet<>()).add(finding.span());
  }

  /** The findings so far. */
  public List<Diagnostic> findings() {
    return List.copyOf(findings);
  }

  /** The document around a pipeline node; empty for a job of its own. */
  public Optional<Block> pipeline() {
    return job().pipeline().map(document -> Block.document(checked, document));
  }

  /** Where other nodes of its pipeline use its outputs; nowhere for a job of its own. */
  public List<Pipelines.Use> usesOfOutputs() {
    return job()
        .pipeline()
        .map(document -> pipelines.usesOf(document, job().name()))
        .orElse(List.of());
  }
}
