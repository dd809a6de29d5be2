package dev.automllint.plan;

import dev.automllint.diagnostic.FileReport;
import dev.automllint.plan.Plan.How;
import dev.automllint.plan.ValueReader.Around;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Block;
import dev.automllint.schema.document.SchemaFacts;
import dev.automllint.schema.document.SchemaNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Plans a job: what Azure will run according to the documentation, and nothing that is a guess. */
public final class Planner {
  private static final double MINUTES_PER_HOUR = 60;
  private static final String LIMITS = "limits";
  private static final String SPACE = "search_space";
  private static final String METRIC = "primary_metric";
  private static final String SPLIT = "validation_data_size";
  private static final String VALIDATION = "validation_data";
  private static final List<String> LIMIT_KEYS =
      List.of("max_trials", "max_concurrent_trials", "timeout_minutes");

  private final RuleContext job;
  private final FileReport report;
  private final SchemaFacts facts;
  private final Block root;
  private final Errors errors;
  private final ValueReader reader;
  private final ErrorCounts errorCounts;
  private final KindCollector.Budget budget;

  private Planner(
      RuleContext job, FileReport report, ErrorCounts errorCounts, KindCollector.Budget budget) {
    this.errorCounts = errorCounts;
    this.budget = budget;
    this.job = job;
    this.report = report;
    this.facts = job.facts();
    this.root = Block.root(job.checked().withErrorsOnly());
    this.errors =
        new Errors(
            Stream.concat(job.checked().diagnostics().stream(), job.diagnostics().stream())
                .toList(),
            report.secrets());
    this.reader = new ValueReader(job.job().source(), report.secrets(), job.job().isNode(), errors);
  }

  /**
   * Plans the jobs of a file.
   *
   * @param jobs the jobs after all rules have checked them
   * @param report the report on the file
   */
  public static List<Plan> all(List<RuleContext> jobs, FileReport report) {
    var errors = new ErrorCounts(jobs, report);
    var budget = new KindCollector.Budget();
    return jobs.stream().map(job -> new Planner(job, report, errors, budget).plan()).toList();
  }

  private Plan plan() {
    Map<String, PlanValue> limits = new LinkedHashMap<>();
    for (String key : LIMIT_KEYS) {
      Block block = root.block(LIMITS);
      limits.put(
          key,
          reader.single(
              block,
              key,
              new Around(root, LIMITS),
              name -> facts.annotation(LIMITS + "/" + key, name)));
    }
    var counter = new TrialCounter(root, limits);
    How how = counter.how();
    KindCollector kinds = kinds(how == How.AUTOMODE);
    return new Plan(
        report.path(),
        reader.pointer(job.job().pointer()),
        job.job().task().id(),
        errorCounts.of(job.job().pointer()),
        metric(kinds),
        data(),
        counter.trials(how, how == How.GRID ? kinds.combinations() : Optional.empty()),
        limits,
        new PolicyReader(root, facts, reader, errors).read(),
        limits.get("timeout_minutes").number().map(Planner::hours),
        kinds.kinds(),
        kinds.omitted());
  }

  private static double hours(Literal minutes) {
    return new BigDecimal(minutes.toString()).doubleValue() / MINUTES_PER_HOUR;
  }

  private PlanValue metric(KindCollector kinds) {
    PlanValue metric =
        reader.single(
            root, METRIC, new Around(root, METRIC), name -> facts.annotation(METRIC, name));
    return metric.withNoEffect(
        root.value(METRIC)
            .map(value -> facts.annotation(METRIC, "x-replaced-values").path(value.text()))
            .filter(SchemaNode::isPresent)
            .map(SchemaNode::text)
            .or(
                () ->
                    kinds.computesNoMetric()
                        ? Optional.of(
                            "`validation_metric_type` is `none`, so no metric is computed")
                        : Optional.empty()));
  }

  // ---- data

  private Plan.Data data() {
    Optional<PlanValue> split = Optional.empty();
    if (root.has(SPLIT) || !root.has(VALIDATION)) {
      PlanValue value =
          root.has(SPLIT) || root.lacks(VALIDATION)
              ? reader.single(
                  root, SPLIT, new Around(root, SPLIT), name -> facts.annotation(SPLIT, name))
              : PlanValue.ofDefault(ValueReader.misspelled(VALIDATION));
      split =
          Optional.of(
              root.has(VALIDATION)
                  ? value.withNoEffect(Optional.of("it applies only without `validation_data`"))
                  : value);
    }
    return new Plan.Data(path("training_data"), path(VALIDATION), split);
  }

  private Optional<String> path(String key) {
    return root.block(key)
        .text("path")
        .or(() -> root.text(key))
        .map(value -> value.scalar().masked(value.text()));
  }

  // ---- trials

  private KindCollector kinds(boolean modelsChosen) {
    var kinds = new KindCollector(budget);
    if (!root.has(SPACE)) {
      kinds.add(new KindReader(job, reader, errors, root, Optional.empty(), modelsChosen));
    }
    for (Block entry : root.items(SPACE)) {
      kinds.add(new KindReader(job, reader, errors, root, Optional.of(entry), modelsChosen));
    }
    return kinds;
  }
}
