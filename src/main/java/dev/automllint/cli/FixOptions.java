package dev.automllint.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What is fixed or suppressed.
 *
 * @param mode what happens to fixes
 * @param unsafe whether fixes that need a review are included
 * @param reason the reason in suppression comments; may be empty
 */
record FixOptions(FixMode mode, boolean unsafe, String reason) {
  static final String ADD_SUPPRESSIONS = "--add-suppressions";

  /** What happens to fixes. */
  enum FixMode {
    /** Nothing. */
    NONE,
    /** They are written. */
    WRITE,
    /** They are shown as a difference. */
    DIFF,
    /** Suppression comments are written in their place. */
    SUPPRESS
  }

  static List<OptionSpec> options() {
    return List.of(
        Specs.option("--fix", "Apply safe fixes of what is reported."),
        Specs.option("--unsafe-fixes", "Also apply fixes that need your review."),
        Specs.option("--diff", "Show what --fix would change, and change nothing."),
        Specs.builder(
                ADD_SUPPRESSIONS + "=REASON",
                "Write comments that suppress everything that is reported.")
            .arity("0..1")
            .build());
  }

  static FixOptions of(Arguments arguments) {
    boolean fix = arguments.has("--fix");
    boolean diff = arguments.has("--diff");
    boolean unsafe = arguments.has("--unsafe-fixes");
    if (unsafe && !fix && !diff) {
      throw new UsageException("`--unsafe-fixes` needs `--fix` or `--diff`");
    }
    Optional<String> reason = arguments.text(ADD_SUPPRESSIONS);
    if (reason.isEmpty()) {
      return new FixOptions(diff ? FixMode.DIFF : fix ? FixMode.WRITE : FixMode.NONE, unsafe, "");
    }
    if (fix || diff) {
      throw new UsageException("`--add-suppressions` cannot be used with `--fix` or `--diff`");
    }
    if (reason.get().chars().anyMatch(Character::isISOControl)) {
      throw new UsageException("the reason of `--add-suppressions` must be one line of text");
    }
    return new FixOptions(FixMode.SUPPRESS, unsafe, reason.get().strip());
  }
}
