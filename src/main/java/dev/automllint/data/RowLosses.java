package dev.automllint.data;

import dev.automllint.data.MlTable.Step;
import dev.automllint.diagnostic.DataRules;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlScalar;

/** Reports rows that are lost on purpose, perhaps without a word. */
final class RowLosses {
  /** So few rows are a test of the MLTable, not a training. */
  private static final int FEW = 10;

  private RowLosses() {}

  static void check(TableContext context) {
    for (Step step : context.steps()) {
      if (context.table().isFaulty(step.pointer())) {
        continue;
      }
      step.text("invalid_lines")
          .filter(value -> value.text().equals("drop"))
          .ifPresent(
              value ->
                  report(
                      context,
                      DataRules.HIDDEN_ERRORS,
                      value,
                      step.pointer() + "/invalid_lines",
                      "lines that are not JSON are silently skipped"));
      if (step.is("take")
          && step.argument().orElse(null) instanceof YamlScalar count
          && count.value() instanceof ScalarValue.Int rows
          && rows.value().longValue() < FEW) {
        report(
            context,
            DataRules.FEW_ROWS,
            count,
            step.pointer(),
            "only " + rows.value() + " of the images are used");
      }
    }
  }

  private static void report(
      TableContext context, RuleInfo rule, YamlScalar value, String pointer, String message) {
    context.report(rule.at(value.span(), pointer, message));
  }
}
