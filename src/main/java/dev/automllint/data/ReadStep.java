package dev.automllint.data;

import dev.automllint.data.MlTable.Step;
import dev.automllint.diagnostic.DataRules;
import dev.automllint.diagnostic.Severity;

/** Reports files that do not become a table of images. */
final class ReadStep {
  /** The transformation that makes a table of JSON lines. */
  static final String JSON_LINES = "read_json_lines";

  private ReadStep() {}

  static void check(TableContext context) {
    MlTable table = context.table();
    if (context.readStep().isEmpty()) {
      if (table.hasAllSteps()) {
        context.report(
            DataRules.NO_READ_STEP
                .at(
                    table.transformationsKey(),
                    "/transformations",
                    "no transformation reads the files, so this is a list of files, not of images")
                .withHelp("add `- read_json_lines` to `transformations`"));
      }
      return;
    }
    for (Step step : context.steps()) {
      if (step.reads() && !step.is(JSON_LINES)) {
        context.report(
            DataRules.NO_READ_STEP
                .at(
                    step.name().span(),
                    step.pointer(),
                    "image jobs are documented with JSON lines only, not with "
                        + step.name().quoted())
                .withSeverity(Severity.WARNING)
                .withHelp("write the annotations as JSON lines, and use `read_json_lines`"));
      }
    }
  }
}
