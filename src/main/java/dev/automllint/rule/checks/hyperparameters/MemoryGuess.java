package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Severity;
import dev.automllint.job.Task;
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

  @Override
  public boolean appliesTo(Task task) {
    return task.isClassification();
  }

  @Override
  public void check(RuleContext job) {
    for (TrialConfiguration trial : job.configurations()) {
      trial.byModel().forEach(single -> check(job, single));
    }
  }

  /** According to the documentation, the default batch and crop just fit into 12 GiB. */
  private void check(RuleContext job, TrialConfiguration trial) {
    Value model = trial.model().values().get(0);
    // The other size, if training uses that instead.
    String size = job.facts().ofFamily(CROP, "x-required-equal-for-family", model.text()).text();
    size = size.isEmpty() ? CROP : size;
    Optional<Double> usualBatch = usual(job.facts(), BATCH, model);
    Optional<Double> usualCrop = usual(job.facts(), size, model);
    Optional<Double> batch = trial.get(BATCH).smallest();
    Optional<Double> crop = trial.get(size).smallest();
    if (usualBatch.isEmpty() || usualCrop.isEmpty() || batch.isEmpty() || crop.isEmpty()) {
      return;
    }
    double most = pixels(usualBatch.get(), usualCrop.get());
    List<Value> batches =
        trial.get(BATCH).tooLarge(n -> n > usualBatch.get() && pixels(n, crop.get()) > most);
    List<Value> crops =
        trial
            .get(size)
            .tooLarge(
                n ->
                    !takesOneSize(job.facts(), model)
                        && n > usualCrop.get()
                        && pixels(batch.get(), n) > most);
    String sized =
        ": the documentation sizes `%s` for 12 GiB with batches of %s and crops of %s"
            .formatted(
                model.text(), Numbers.plain(usualBatch.get()), Numbers.plain(usualCrop.get()));
    Hyperparameter large = trial.get(batches.isEmpty() ? size : BATCH);
    for (Value value : batches.isEmpty() ? crops : batches) {
      job.report(
          at(value, large.textOf(value) + sized)
              .withRelated(model.span(), "the model")
              .withHelp(
                  "on a smaller GPU, lower it and compensate with `gradient_accumulation_step`"));
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
