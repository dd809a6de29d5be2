package dev.automllint.rule.checks.data;

import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Binding;
import dev.automllint.rule.model.Value;
import java.util.Optional;

/** Reports validation on the training images. */
public final class TrainValidationLeak extends Rule {
  public TrainValidationLeak() {
    super("train-validation-leak", Severity.WARNING, "validation on the training images");
  }

  @Override
  public void check(RuleContext job) {
    Optional<Value> training = source(job, "training_data");
    Optional<Value> validation = source(job, "validation_data");
    if (training.isEmpty() || validation.isEmpty()) {
      return;
    }
    String one = place(job, training.get());
    if (one.equals(place(job, validation.get()))) {
      job.report(
          at(
                  validation.get(),
                  "the model is validated on its training images, so every score is too good")
              .withRelated(training.get().span(), "the same data")
              .withHelp(
                  "use other images, or omit `validation_data`: Azure then sets some training data"
                      + " aside"));
    }
  }

  /** The path of the data, or the binding of a node. */
  private static Optional<Value> source(RuleContext job, String data) {
    return job.root().text(data).or(() -> job.root().block(data).value("path"));
  }

  /** The normalized path; two inputs of a pipeline may have the same one. */
  private static String place(RuleContext job, Value source) {
    Optional<String> input = Binding.of(source.text()).flatMap(Binding::input);
    Optional<Value> path =
        input.flatMap(
            name ->
                job.pipeline()
                    .map(pipeline -> pipeline.block("inputs").block(name))
                    .flatMap(declared -> declared.value("path")));
    return normal(path.orElse(source).text());
  }

  private static String normal(String path) {
    String plain = path.replace(" ", "");
    plain = plain.startsWith("./") ? plain.substring(2) : plain;
    return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
  }
}
