package dev.automllint.data;

import dev.automllint.data.DataRequest.Place;
import dev.automllint.data.DataRequest.Role;
import dev.automllint.data.annotations.AnnotationFile;
import dev.automllint.diagnostic.AnnotationRules;
import dev.automllint.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** Reports validation data with a file of the training data. */
final class SharedData {
  private SharedData() {}

  /**
   * Compares the files of the inputs.
   *
   * @return the inputs, each file in only one of them
   */
  static List<InputData> check(List<InputData> inputs, List<Diagnostic> diagnostics) {
    List<InputData> distinct = new ArrayList<>();
    List<AnnotationFile> seen = new ArrayList<>();
    for (InputData input : inputs) {
      InputData rest = input.without(seen);
      if (input.input().role() == Role.VALIDATION && rest.files().size() < input.files().size()) {
        diagnostics.add(leak(inputs.get(0), input));
      }
      distinct.add(rest);
      seen.addAll(rest.files());
    }
    return distinct;
  }

  private static Diagnostic leak(InputData training, InputData validation) {
    Place place = validation.input().path();
    return AnnotationRules.TRAIN_VALIDATION_LEAK
        .at(
            place.scalar().span(),
            place.pointer(),
            "the model is validated on its training images, so every score is too good")
        .withRelated(training.input().path().scalar().span(), "the same annotation file")
        .withHelp("use other images");
  }
}
