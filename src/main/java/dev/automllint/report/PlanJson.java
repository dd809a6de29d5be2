package dev.automllint.report;

import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Severity;
import dev.automllint.plan.Literal;
import dev.automllint.plan.Plan;
import dev.automllint.plan.PlanValue;
import dev.automllint.plan.PlanValue.ByModel;
import dev.automllint.plan.PlanValue.Choice;
import dev.automllint.plan.PlanValue.Drawn;
import dev.automllint.plan.PlanValue.Single;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes plans as one JSON object; {@code schemas/automlLintPlan.schema.json} describes it. */
public final class PlanJson {
  private static final int SCHEMA_VERSION = 1;

  private final List<JsonObject> files = new ArrayList<>();
  private final List<JsonObject> plans = new ArrayList<>();

  /** Adds a file and the plans of its jobs. */
  public void add(FileReport report, List<Plan> jobs) {
    files.add(
        JsonObject.of("path", report.path())
            .put("status", report.status().label())
            .putIfPresent(
                "reason",
                jobs.isEmpty() ? report.reason().or(() -> error(report)) : Optional.empty()));
    jobs.forEach(plan -> plans.add(object(plan)));
  }

  /** Why no job of a file can be read. */
  private static Optional<String> error(FileReport report) {
    return report.atLeast(Severity.ERROR).diagnostics().stream()
        .findFirst()
        .map(
            error ->
                "line " + Positions.start(report, error.span()).line() + ": " + error.message());
  }

  /**
   * Writes all that was added.
   *
   * @param version the version of automl-lint
   */
  public void write(String version, Writer out) throws IOException {
    Json.write(
        JsonObject.of("schemaVersion", SCHEMA_VERSION)
            .put("tool", JsonObject.of("name", "automl-lint").put("version", version))
            .put("files", files)
            .put("plans", plans),
        out);
  }

  private static JsonObject object(Plan plan) {
    JsonObject object =
        JsonObject.of("path", plan.path())
            .put("pointer", plan.pointer())
            .put("task", plan.task())
            .put("errors", plan.errors())
            .put("metric", object(plan.metric()))
            .put("data", object(plan.data()))
            .put("trials", object(plan.trials()))
            .put("limits", objects(plan.limits()))
            .put(
                "stopping",
                new JsonObject()
                    .putOrNull("policy", plan.stopping().policy())
                    .put("settings", objects(plan.stopping().settings())))
            .putOrNull("upperBoundHours", plan.upperBoundHours())
            .put("trialKinds", plan.kinds().stream().map(PlanJson::object).toList());
    return plan.omittedKinds() == 0 ? object : object.put("omittedKinds", plan.omittedKinds());
  }

  private static JsonObject object(Plan.Data data) {
    return new JsonObject()
        .putOrNull("training", data.training())
        .putOrNull("validation", data.validation())
        .putOrNull("split", data.split().map(PlanJson::object));
  }

  private static JsonObject object(Plan.Trials trials) {
    return new JsonObject()
        .putOrNull("count", trials.count())
        .put("how", trials.how().label())
        .putOrNull("gridSize", trials.gridSize())
        .putOrNull("maximumConcurrent", trials.maximumConcurrent());
  }

  private static JsonObject object(Plan.Kind kind) {
    return JsonObject.of("pointer", kind.pointer())
        .putOrNull("models", kind.models())
        .put("parameters", objects(kind.parameters()));
  }

  private static JsonObject objects(Map<String, PlanValue> values) {
    var object = new JsonObject();
    values.forEach((name, value) -> object.put(name, object(value)));
    return object;
  }

  private static JsonObject object(PlanValue value) {
    var object = new JsonObject();
    if (value.content() instanceof Single single) {
      object.put("value", single.value().value());
    } else if (value.content() instanceof Choice choice) {
      object.put("values", choice.values().stream().map(Literal::value).toList());
    } else if (value.content() instanceof ByModel byModel) {
      var models = new JsonObject();
      byModel.values().forEach((model, literal) -> models.put(model, literal.value()));
      object.put("byModel", models);
    } else if (value.content() instanceof Drawn drawn) {
      object
          .put("distribution", drawn.distribution())
          .put(
              "drawn",
              new JsonObject()
                  .putOrNull("low", drawn.low().map(Literal::value))
                  .putOrNull("high", drawn.high().map(Literal::value)));
    } else {
      object.put("unknown", true);
    }
    object.put("source", value.isInFile() ? "file" : "default").putIfPresent("line", value.line());
    if (value.noEffect().isPresent()) {
      object.put("effective", false);
    }
    return object.putIfPresent("why", value.why());
  }
}
