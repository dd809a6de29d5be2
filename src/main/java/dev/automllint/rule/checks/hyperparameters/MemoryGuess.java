package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.Numbers;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;
import dev.automllint.schema.document.SchemaFacts;
import java.util.List;
import java.util.Optional;

/** Reports batches larger than what the documentation recommends for 12 GiB of GPU memory. */
public final class MemoryGuess extends Rule {
  public MemoryGuess() {
    super("memory-guess", Severity.INFO, "a batch that may not fit into GPU memory");
  }

  private static final String BATCH = "training_batch_size";
  private static final String CROP = "training_crop_size";
  private static final String SIDE = "min_size";
  private static final String MODEL_SIZE = "model_size";

  @Override
  public void check(RuleContext job) {
    for (TrialConfiguration trial : job.configurations()) {
      for (TrialConfiguration single : trial.byModel()) {
        batch(job, single);
        modelSize(job, single);
      }
    }
  }

  /** According to the documentation, the default batch and image size just fit into 12 GiB. */
  private void batch(RuleContext job, TrialConfiguration trial) {
    Value model = trial.model().values().get(0);
    boolean crops = job.job().task().isClassification();
    String size = crops ? crop(job.facts(), model) : SIDE;
    Optional<Double> usualBatch = usual(job.facts(), BATCH, model);
    Optional<Double> usualSize = usual(job.facts(), size, model);
    Optional<Double> batch = trial.get(BATCH).smallest();
    Optional<Double> side = trial.get(size).smallest();
    if (usualBatch.isEmpty() || usualSize.isEmpty() || batch.isEmpty() || side.isEmpty()) {
      return;
    }
    double most = pixels(usualBatch.get(), usualSize.get());
    List<Value> batches =
        trial.get(BATCH).tooLarge(n -> n > usualBatch.get() && pixels(n, side.get()) > most);
    List<Value> sizes =
        trial
            .get(size)
            .tooLarge(
                n ->
                    crops // official samples try larger images of detection
                        && !takesOneSize(job.facts(), model)
                        && n > usualSize.get()
                        && pixels(batch.get(), n) > most);
    String sized =
        ": the documentation sizes `%s` for 12 GiB with batches of %s and %s of %s"
            .formatted(
                model.text(),
                Numbers.plain(usualBatch.get()),
                crops ? "crops" : "a `" + size + "`",
                Numbers.plain(usualSize.get()));
    Hyperparameter large = trial.get(batches.isEmpty() ? size : BATCH);
    for (Value value : batches.isEmpty() ? sizes : batches) {
      job.report(
          at(value, large.textOf(value) + sized)
              .withRelated(model.span(), "the model")
              .withHelp(
                  "on a smaller GPU, lower it and compensate with `gradient_accumulation_step`"));
    }
  }

  /** The size of the crops that training uses. */
  private static String crop(SchemaFacts facts, Value model) {
    String equal = facts.ofFamily(CROP, "x-required-equal-for-family", model.text()).text();
    return equal.isEmpty() ? CROP : equal;
  }

  /** Who sets the batch has thought of the memory. */
  private void modelSize(RuleContext job, TrialConfiguration trial) {
    if (!trial.uses(MODEL_SIZE) || !trial.get(BATCH).isDefault()) {
      return;
    }
    List<String> large = job.facts().hyperparameter(MODEL_SIZE, "x-large-values").texts();
    for (Value value : trial.get(MODEL_SIZE).where(v -> v.isOneOf(large))) {
      job.report(
          at(
                  value,
                  "`%s` is %s: the training code warns that the memory of the GPU may not suffice"
                      .formatted(MODEL_SIZE, value.quoted()))
              .withHelp("set `" + BATCH + "` to less than its default"));
    }
  }

  private static Optional<Double> usual(SchemaFacts facts, String name, Value model) {
    Optional<String> family = facts.family(model.text());
    return family.flatMap(f -> facts.defaultOf(name, model.text())).flatMap(Value::numberOf);
  }

  /** Whether another rule reports all other sizes. */
  private static boolean takesOneSize(SchemaFacts facts, Value model) {
    return facts.ofFamily(CROP, "x-only-value-for-family", model.text()).isPresent();
  }

  private static double pixels(double batch, double crop) {
    return batch * crop * crop;
  }
}
