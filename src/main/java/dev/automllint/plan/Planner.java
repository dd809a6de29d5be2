package dev.automllint.plan;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Severity;
import dev.automllint.plan.Plan.How;
import dev.automllint.plan.ValueReader.Around;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Block;
import dev.automllint.schema.document.SchemaFacts;
import dev.automllint.schema.document.SchemaNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Plans a job: what Azure will run according to the documentation, and nothing that is a guess. */
public final class Planner {
  /** The most values in the kinds of trials of one job; each entry repeats all defaults. */
  private static final int MOST_PARAMETERS = 50_000;

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

  private Planner(RuleContext job, FileReport report) {
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
   * Plans a job.
   *
   * @param job the job after all rules have checked it
   * @param report the report on its file
   */
  public static Plan of(RuleContext job, FileReport report) {
    return new Planner(job, report).plan();
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
    List<KindReader> readers = readers(how == How.AUTOMODE);
    List<Plan.Kind> kinds = kinds(readers);
    return new Plan(
        report.path(),
        reader.pointer(job.job().pointer()),
        job.job().task().id(),
        countErrors(),
        metric(readers),
        data(),
        counter.trials(how, how == How.GRID ? gridSize(readers) : Optional.empty()),
        limits,
        new PolicyReader(root, facts, reader, errors).read(),
        limits.get("timeout_minutes").number().map(Planner::hours),
        kinds,
        readers.size() - kinds.size());
  }

  private static double hours(Literal minutes) {
    return new BigDecimal(minutes.toString()).doubleValue() / MINUTES_PER_HOUR;
  }

  /** What is about the pipeline as a whole counts for each of its jobs. */
  private int countErrors() {
    String own = reader.pointer(job.job().pointer()); // as in the report
    List<String> others =
        report.jobs().stream()
            .map(FileReport.JobRef::pointer)
            .filter(pointer -> !pointer.equals(own))
            .toList();
    return (int)
        report.diagnostics().stream()
            .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
            .map(Diagnostic::pointer)
            .filter(at -> others.stream().noneMatch(other -> isWithin(at, other)))
            .count();
  }

  private static boolean isWithin(String pointer, String block) {
    return !block.isEmpty() && (pointer.equals(block) || pointer.startsWith(block + "/"));
  }

  private PlanValue metric(List<KindReader> readers) {
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
                    !readers.isEmpty() && readers.stream().allMatch(KindReader::computesNoMetric)
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

  private List<KindReader> readers(boolean modelsChosen) {
    List<KindReader> readers = new ArrayList<>();
    if (!root.has(SPACE)) {
      readers.add(new KindReader(job, reader, errors, root, Optional.empty(), modelsChosen));
    }
    for (Block entry : root.items(SPACE)) {
      readers.add(new KindReader(job, reader, errors, root, Optional.of(entry), modelsChosen));
    }
    return readers;
  }

  private static List<Plan.Kind> kinds(List<KindReader> readers) {
    List<Plan.Kind> kinds = new ArrayList<>();
    int parameters = 0;
    for (KindReader reader : readers) {
      if (parameters < MOST_PARAMETERS) {
        Plan.Kind kind = reader.read();
        kinds.add(kind);
        parameters += kind.parameters().size();
      }
    }
    return kinds;
  }

  private static Optional<BigInteger> gridSize(List<KindReader> readers) {
    Optional<BigInteger> size = Optional.of(BigInteger.ZERO);
    for (KindReader reader : readers) {
      Optional<BigInteger> combinations = reader.combinations();
      size = size.flatMap(sum -> combinations.map(sum::add));
    }
    return size.filter(sum -> sum.signum() > 0);
  }
}
