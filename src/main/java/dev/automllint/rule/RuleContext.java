package dev.automllint.rule;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.job.Job;
import dev.automllint.schema.CheckedJob;
import dev.automllint.schema.Hyperparameters;
import dev.automllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One job as rules see it, and where their findings go. */
public final class RuleContext {
  private final CheckedJob checked;
  private final Hyperparameters facts;
  private final Block root;
  private final List<Plan> plans;
  private final List<Diagnostic> findings = new ArrayList<>();

  /**
   * Prepares a job for all rules.
   *
   * @param checked the job and what is wrong with single keys and values
   * @param facts what is known of hyperparameters
   */
  public RuleContext(CheckedJob checked, Hyperparameters facts) {
    this.checked = checked;
    this.facts = facts;
    Job job = checked.job();
    this.root = new Block(checked, Optional.of(job.mapping()), job.pointer(), job.head());
    this.plans = plansOf(root, facts);
  }

  private static List<Plan> plansOf(Block root, Hyperparameters facts) {
    Block fixed = root.block("training_parameters");
    List<Plan> plans = new ArrayList<>();
    root.blocks("search_space")
        .forEach(entry -> plans.add(new Plan(facts, fixed, Optional.of(entry))));
    if (!root.has("search_space")) {
      plans.add(new Plan(facts, fixed, Optional.empty()));
    }
    return List.copyOf(plans);
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

  /**
   * The kinds of trial: one for a job without a search space, else one for each entry that can be
   * read.
   */
  public List<Plan> plans() {
    return plans;
  }

  /** Whether all entries of the search space can be read, so that the plans are all there are. */
  public boolean plansAreComplete() {
    return !root.has("search_space")
        || (root.size("search_space") > 0 && plans.size() == root.size("search_space"));
  }

  /** Adds a finding. */
  public void report(Diagnostic finding) {
    findings.add(finding);
  }

  /** The findings so far. */
  public List<Diagnostic> findings() {
    return List.copyOf(findings);
  }

  /** The document around a pipeline node; empty for a job of its own. */
  public Optional<Block> pipeline() {
    return job()
        .pipeline()
        .map(document -> new Block(checked, Optional.of(document), "", Span.at(0)));
  }
}
