package dev.automllint.cli;

import dev.automllint.diagnostic.Severity;
import dev.automllint.diagnostic.Summary;
import java.util.List;
import java.util.OptionalInt;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What makes a run fail.
 *
 * @param maxWarnings how many warnings are allowed; empty if the configuration says it
 * @param failOnSkipped whether a file that the user named must be a job
 * @param exitZero whether diagnostics never make a run fail
 */
record ExitOptions(OptionalInt maxWarnings, boolean failOnSkipped, boolean exitZero) {
  static List<OptionSpec> options() {
    return List.of(
        Specs.option("--max-warnings=N", "Fail on more than N warnings."),
        Specs.option("--fail-on-skipped", "Fail on a named file that is not an AutoML image job."),
        Specs.option("--exit-zero", "Exit with 0 whatever is reported, unless the check fails."));
  }

  static ExitOptions of(Arguments arguments) {
    return new ExitOptions(
        arguments.wholeNumber("--max-warnings", 0),
        arguments.has("--fail-on-skipped"),
        arguments.has("--exit-zero"));
  }

  /**
   * What the options say of a run that could be finished.
   *
   * @param tooManyWarnings whether there are more warnings than allowed
   * @param namedSkips how many files that the user named were skipped
   */
  ExitCode code(Summary summary, boolean tooManyWarnings, int namedSkips) {
    return code(
        summary.diagnostics(Severity.ERROR) > 0
            || tooManyWarnings
            || (failOnSkipped && namedSkips > 0));
  }

  /** The code of a run that found something to report, or did not. */
  ExitCode code(boolean found) {
    return found && !exitZero ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }
}
