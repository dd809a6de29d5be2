package dev.automllint.rule.checks.sweep;

import dev.automllint.rule.checks.RuleTester;
import org.junit.jupiter.api.Test;

class EntryWithoutModelTests {
  private final RuleTester tester = new RuleTester(new EntryWithoutModel());

  @Test
  void advisesAtTheFirstKeyOfTheEntry() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        search_space:
          - learning_rate: 0.1
        #   ^^^^^^^^^^^^^ info: this entry names no model, and the default is seresnext in the hyperparameter reference, vitb16r224 in the how-to guide
        # = add `model_name`
            optimizer: adam
          - model_name: resnet50
        """);
  }

  @Test
  void acceptsAModelThatIsFixed() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters: {model_name: resnet50}
        sweep: {sampling_algorithm: random}
        search_space:
          - learning_rate: 0.1
        """);
  }

  @Test
  void acceptsAPlaceholder() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: "${MODEL}"
        """);
  }

  @Test
  void saysNothingOfAMisspelledKey() {
    tester.check(
        """
        type: automl
        task: image_classification
        sweep: {sampling_algorithm: random}
        search_space:
          - model_nam: resnet50
            learning_rate: 0.1
        """);
  }

  @Test
  void saysNothingOfAJobWithoutASearchSpace() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_parameters: {learning_rate: 0.1}
        """);
  }
}
