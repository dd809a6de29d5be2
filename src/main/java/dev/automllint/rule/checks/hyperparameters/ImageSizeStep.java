package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Severity;
import dev.automllint.job.Task;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Distribution;
import dev.automllint.rule.model.Hyperparameter;
import dev.automllint.rule.model.Numbers;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;
import java.util.Optional;

/** Reports an image size that the training code rounds up. */
public final class ImageSizeStep extends Rule {
  public ImageSizeStep() {
    super("image-size-step", Severity.WARNING, "an image size that the model rounds up");
  }

  private static final String SIZE = "image_size";

  @Override
  public boolean appliesTo(Task task) {
    return task == Task.IMAGE_OBJECT_DETECTION;
  }

  @Override
  public void check(RuleContext job) {
    Optional<Double> step =
        job.facts().hyperparameter(SIZE, "x-rounded-up-to-multiple-of").number();
    for (TrialConfiguration trial : job.configurations()) {
      if (step.isPresent() && trial.sets(SIZE)) {
        trial.models().stream()
            .filter(model -> job.facts().mayUse(SIZE, model.text()))
            .findFirst()
            .ifPresent(model -> check(job, trial.get(SIZE), step.get(), model));
      }
    }
  }

  private void check(RuleContext job, Hyperparameter size, double step, Value model) {
    for (Value value : size.where(v -> v.number().filter(n -> n % step != 0).isPresent())) {
      double used = Math.ceil(value.number().orElseThrow() / step) * step;
      String message =
          "%s, but %s uses %s, the next multiple of %s"
              .formatted(
                  size.textOf(value), model.quoted(), Numbers.plain(used), Numbers.plain(step));
      job.report(
          at(value, message)
              .withRelated(model.span(), "the model")
              .withHelp("write " + near(used, step)));
    }
    size.distribution().flatMap(range -> drawn(range, step, model)).ifPresent(job::report);
  }

  /** The size that is used, and the smaller one that may have been meant. */
  private static String near(double used, double step) {
    String above = "`" + Numbers.plain(used) + "`";
    return used > step ? above + " or `" + Numbers.plain(used - step) + "`" : above;
  }

  private Optional<Diagnostic> drawn(Distribution range, double step, Value model) {
    Optional<Value> cause =
        range.isRounded()
            ? range.parameter("q").filter(q -> q.number().filter(n -> n % step != 0).isPresent())
            : Optional.of(range.type());
    String message =
        "`%s` draws sizes that are not multiples of %s: %s rounds them up"
            .formatted(range.type().text(), Numbers.plain(step), model.quoted());
    return cause.map(
        place ->
            at(place, message)
                .withSeverity(Severity.INFO)
                .withRelated(model.span(), "the model")
                .withHelp("write `quniform` with `q: " + Numbers.plain(step) + "`"));
  }
}
