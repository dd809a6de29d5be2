package dev.automllint.rule.checks.sweep;

import dev.automllint.job.Task;
import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class OutOfSupportTests {
  private final LintTester tester = LintTester.of(new OutOfSupport());
  private final LintTester detection =
      LintTester.of(new OutOfSupport(), Task.IMAGE_OBJECT_DETECTION);
  private final LintTester segmentation =
      LintTester.of(new OutOfSupport(), Task.IMAGE_INSTANCE_SEGMENTATION);

  @Test
  void reportsABoundAboveTheLargestValue() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0.1, max_value: 1.01}
        #                                                             ^^^^ error: `max_value` is 1.01, but `learning_rate` is at most 1
        # = write `max_value: 1` or less
        #                         ~~~~~~~ the distribution
        """);
  }

  @Test
  void reportsABoundBelowTheSmallestValue() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            number_of_epochs: {type: quniform, min_value: -5, max_value: 30, q: 5}
        #                                                 ^^ error: `min_value` is -5, but `number_of_epochs` is at least 1
        # = write `min_value: 5` or more
        #                            ~~~~~~~~ the distribution
          - model_name: resnet50
            number_of_epochs: {type: quniform, min_value: -4, max_value: 30, q: 1}
        #                                                 ^^ error: `min_value` is -4, but `number_of_epochs` is at least 1
        # = write `min_value: 1` or more
        #                            ~~~~~~~~ the distribution
        """);
  }

  @Test
  void suggestsAMultipleOfTheStep() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            momentum: {type: quniform, min_value: 0.5, max_value: 1.3, q: 0.3}
        #                                                         ^^^ error: `max_value` is 1.3, but `momentum` is at most 1
        # = write `max_value: 0.9` or less
        #                    ~~~~~~~~ the distribution
        """);
  }

  @Test
  void reportsOnlyTheBoundThatIsFurtherOut() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: -0.5, max_value: 1.4}
        #                                             ^^^^ error: `min_value` is -0.5, but `learning_rate` is at least 0
        # = write `min_value: 0` or more
        #                         ~~~~~~~ the distribution
        """);
  }

  @Test
  void reportsTheOtherBoundWhereThatIsFurtherOut() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: -0.5, max_value: 1.6}
        #                                                              ^^^ error: `max_value` is 1.6, but `learning_rate` is at most 1
        # = write `max_value: 1` or less
        #                         ~~~~~~~ the distribution
        """);
  }

  @Test
  void recognisesValuesThatShouldBeExponents() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: loguniform, min_value: 0.0001, max_value: 0.1}
        #                                                                   ^^^ error: the bounds of `loguniform` are exponents: `max_value: 0.1` draws up to 1.105, but `learning_rate` is at most 1
        # = for values from 0.0001 to 0.1 write `min_value: -9.21` and `max_value: -2.303`
        #                         ~~~~~~~~~~ the distribution
        """);
  }

  @Test
  void reportsAnExponentThatIsTooLarge() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: loguniform, min_value: -9, max_value: 0.5}
        #                                                               ^^^ error: the bounds of `loguniform` are exponents: `max_value: 0.5` draws up to 1.649, but `learning_rate` is at most 1
        # = write the logarithm of the largest value, `max_value: 0` or less
        #                         ~~~~~~~~~~ the distribution
        === a value without a logarithm
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: loguniform, min_value: 0, max_value: 0.5}
        #                                                              ^^^ error: the bounds of `loguniform` are exponents: `max_value: 0.5` draws up to 1.649, but `learning_rate` is at most 1
        # = write the logarithm of the largest value, `max_value: 0` or less
        #                         ~~~~~~~~~~ the distribution
        """);
  }

  @Test
  void reportsAnExponentThatIsTooSmall() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            number_of_epochs: {type: qloguniform, min_value: -3, max_value: 4, q: 1}
        #                                                    ^^ error: the bounds of `qloguniform` are exponents: `min_value: -3` draws down to 0, but `number_of_epochs` is at least 1
        # = write the logarithm of the smallest value, `min_value: 0` or more
        #                            ~~~~~~~~~~~ the distribution
        """);
  }

  @Test
  void warnsOfWholeNumbersThatNothingHolds() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            training_batch_size: {type: qloguniform, min_value: 16, max_value: 64, q: 1}
        #                                                                      ^^ warning: the bounds of `qloguniform` are exponents: `max_value: 64` draws up to 6.235e+27, but `training_batch_size` cannot be that large
        # = write `quniform`, whose bounds are the values themselves
        #                               ~~~~~~~~~~~ the distribution
          - model_name: resnet50
            number_of_epochs: {type: qloguniform, min_value: 1, max_value: 50, q: 1}
        #                                                                  ^^ warning: the bounds of `qloguniform` are exponents: `max_value: 50` draws up to 5.185e+21, but `number_of_epochs` cannot be that large
        # = write `quniform`, whose bounds are the values themselves
        #                            ~~~~~~~~~~~ the distribution
        """);
  }

  @Test
  void reportsAnInfiniteDraw() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: loguniform, min_value: 1, max_value: 1000}
        #                                                              ^^^^ error: the bounds of `loguniform` are exponents: `max_value: 1000` draws up to infinity, but `learning_rate` is at most 1
        # = write the logarithm of the largest value, `max_value: 0` or less
        #                         ~~~~~~~~~~ the distribution
        """);
  }

  @Test
  void reportsIntegersFromZero() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            training_batch_size: {type: randint, upper: 32}
        #                                               ^^ error: `randint` draws from 0, but `training_batch_size` is at least 1
        # = use `quniform`, or list the values with `choice`
        #                               ~~~~~~~ the distribution
        """);
  }

  @Test
  void reportsIntegersAboveTheListedOnes() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            weighted_loss: {type: randint, upper: 4}
        #                                         ^ error: `randint` draws up to 3, but `weighted_loss` is at most 2
        # = write `upper: 3`
        #                         ~~~~~~~ the distribution
        """);
  }

  @Test
  void warnsOfDrawsFarFromTheMiddle() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            momentum: {type: normal, mu: 0.5, sigma: 0.126}
        #                                            ^^^^^ warning: `normal` draws down to -0.004 (4 `sigma` from `mu`), but `momentum` is at least 0
        # = use `uniform`, which has bounds, or a smaller `sigma`
        #                    ~~~~~~ the distribution
        """);
  }

  @Test
  void pointsAtAMiddleOutsideTheRange() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            momentum: {type: normal, mu: 1.5, sigma: 0.01}
        #                                ^^^ warning: `normal` draws up to 1.54 (4 `sigma` from `mu`), but `momentum` is at most 1
        # = use `uniform`, which has bounds, or another `mu`
        #                    ~~~~~~ the distribution
            learning_rate: {type: normal, mu: 0, sigma: 0.01}
        #                                     ^ warning: `normal` draws down to -0.04 (4 `sigma` from `mu`), but `learning_rate` is at least 0
        # = use `uniform`, which has bounds, or another `mu`
        #                         ~~~~~~ the distribution
            weight_decay: {type: normal, mu: 1, sigma: 0.01}
        #                                    ^ warning: `normal` draws up to 1.04 (4 `sigma` from `mu`), but `weight_decay` is at most 1
        # = use `uniform`, which has bounds, or another `mu`
        #                        ~~~~~~ the distribution
        """);
  }

  @Test
  void pointsAtAMiddleBelowTheRange() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            number_of_epochs: {type: qnormal, mu: -20, sigma: 2, q: 1}
        #                                         ^^^ warning: `qnormal` draws down to -28 (4 `sigma` from `mu`), but `number_of_epochs` is at least 1
        # = use `quniform`, which has bounds, or another `mu`
        #                            ~~~~~~~ the distribution
        """);
  }

  @Test
  void takesTheParametersOfLognormalAsExponents() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: lognormal, mu: -2, sigma: 0.51}
        #                                                   ^^^^ warning: `lognormal` takes exponents and draws up to 1.041 (4 `sigma` from `mu`), but `learning_rate` is at most 1
        # = use `loguniform`, which has bounds, or a smaller `sigma`
        #                         ~~~~~~~~~ the distribution
        """);
  }

  @Test
  void warnsWhereOnlyRoundingLeavesTheRange() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            number_of_epochs: {type: quniform, min_value: 2, max_value: 30, q: 5}
        #                                                 ^ warning: rounded to a multiple of `q`, `min_value: 2` can become 0, but `number_of_epochs` is at least 1
        # = write bounds that are multiples of `q`
        #                            ~~~~~~~~ the distribution
        #                                                                      ~ `q`
          - model_name: resnet50
            number_of_epochs: {type: quniform, min_value: 1, max_value: 30, q: 5}
        #                                                 ^ warning: rounded to a multiple of `q`, `min_value: 1` can become 0, but `number_of_epochs` is at least 1
        # = write bounds that are multiples of `q`
        #                            ~~~~~~~~ the distribution
        #                                                                      ~ `q`
        """);
  }

  @Test
  void warnsWhereRoundingLeavesTheRangeUpwards() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            momentum: {type: quniform, min_value: 0.5, max_value: 1, q: 0.15}
        #                                                         ^ warning: rounded to a multiple of `q`, `max_value: 1` can become 1.05, but `momentum` is at most 1
        # = write bounds that are multiples of `q`
        #                    ~~~~~~~~ the distribution
        #                                                               ~~~~ `q`
        """);
  }

  @Test
  void judgesAKnownBoundBesideAnUnknownOne() {
    tester.check(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: "${LOW}", max_value: 2}
        #                                                                  ^ error: `max_value` is 2, but `learning_rate` is at most 1
        # = write `max_value: 1` or less
        #                         ~~~~~~~ the distribution
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === the whole range
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 0, max_value: 1}
        === the largest exponent
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: loguniform, min_value: -9, max_value: 0}
        === exponents of large whole numbers
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            random_seed: {type: qloguniform, min_value: 1, max_value: 21, q: 1}
        === integers up to the largest
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            weighted_loss: {type: randint, upper: 3}
            layers_to_freeze: {type: randint, upper: 5}
            learning_rate: {type: randint, upper: 2}
        === four sigma within the range
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            momentum: {type: normal, mu: 0.5, sigma: 0.125}
        === a lognormal within the range
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: lognormal, mu: -2, sigma: 0.5}
        === a bound halfway between multiples
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            number_of_epochs: {type: quniform, min_value: 5, max_value: 35, q: 10}
        === multiples that are not exact in binary
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            momentum: {type: quniform, min_value: 0.1, max_value: 1, q: 0.1}
        === leaves an empty range to another rule
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: 5, max_value: 2}
            number_of_epochs: {type: quniform, min_value: 20, max_value: 40, q: 50}
        === unknown parameters
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: normal, mu: 0.5, sigma: "${SIGMA}"}
            momentum: {type: uniform, min_value: "${LOW}", max_value: 1}
            number_of_epochs: {type: quniform, min_value: -5, max_value: 30, q: 0}
        === hyperparameters without a range
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            random_seed: {type: quniform, min_value: -5, max_value: 30, q: 5}
        """);
  }

  @Test
  void reportsABoundThatIsExcluded() {
    detection.check(
        """
        search_space:
          - model_name: yolov5
            tile_grid_size: 3x2
            tile_overlap_ratio: {type: uniform, min_value: 0, max_value: 1}
        #                                                                ^ error: `max_value` is 1, but `tile_overlap_ratio` is below 1
        # = write a `max_value` below 1
        #                              ~~~~~~~ the distribution
          - model_name: yolov5
            tile_grid_size: 3x2
            tile_overlap_ratio: {type: quniform, min_value: 0, max_value: 1.2, q: 0.1}
        #                                                                 ^^^ error: `max_value` is 1.2, but `tile_overlap_ratio` is below 1
        # = write a `max_value` below 1
        #                              ~~~~~~~~ the distribution
          - model_name: yolov5
            tile_grid_size: 3x2
            tile_overlap_ratio: {type: randint, upper: 2}
        #                                              ^ error: `randint` draws up to 1, but `tile_overlap_ratio` is below 1
        # = write `upper: 1`
        #                              ~~~~~~~ the distribution
          - model_name: yolov5
            tile_grid_size: 3x2
            tile_overlap_ratio: {type: loguniform, min_value: -3, max_value: 0.1}
        #                                                                    ^^^ error: the bounds of `loguniform` are exponents: `max_value: 0.1` draws up to 1.105, but `tile_overlap_ratio` is below 1
        # = write the logarithm of the largest value, a `max_value` below 0
        #                              ~~~~~~~~~~ the distribution
        """);
  }

  @Test
  void reportsThresholdsAndSizes() {
    segmentation.check(
        """
        search_space:
          - model_name: maskrcnn_resnet50_fpn
            validation_iou_threshold: {type: uniform, min_value: 0.05, max_value: 1}
        #                                                        ^^^^ error: `min_value` is 0.05, but `validation_iou_threshold` is at least 0.1
        # = write `min_value: 0.1` or more
        #                                    ~~~~~~~ the distribution
            min_size: {type: randint, upper: 800}
        #                                    ^^^ error: `randint` draws from 0, but `min_size` is at least 1
        # = use `quniform`, or list the values with `choice`
        #                    ~~~~~~~ the distribution
            nms_iou_threshold: {type: normal, mu: 0.5, sigma: 0.3}
        #                                                     ^^^ warning: `normal` draws down to -0.7 (4 `sigma` from `mu`), but `nms_iou_threshold` is at least 0
        # = use `uniform`, which has bounds, or a smaller `sigma`
        #                             ~~~~~~ the distribution
        """);
  }

  @Test
  void reportsNothingBelowAnExcludedBound() {
    detection.check(
        """
        === a range
        search_space:
          - model_name: yolov5
            tile_grid_size: 3x2
            tile_overlap_ratio: {type: uniform, min_value: 0, max_value: 0.99}
        === a single whole number
        search_space:
          - model_name: yolov5
            tile_grid_size: 3x2
            tile_overlap_ratio: {type: randint, upper: 1}
        """);
  }
}
