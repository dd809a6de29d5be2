package dev.automllint.rule.checks.hyperparameters;

import dev.automllint.diagnostic.Severity;
import dev.automllint.job.Task;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Numbers;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;
import java.util.Locale;

/** Reports how much longer training takes with tiles. */
public final class TileCost extends Rule {
  public TileCost() {
    super("tile-cost", Severity.INFO, "a tile grid that multiplies time and memory");
  }

  private static final String GRID = "tile_grid_size";

  @Override
  public boolean appliesTo(Task task) {
    return task == Task.IMAGE_OBJECT_DETECTION;
  }

  @Override
  public void check(RuleContext job) {
    for (TrialConfiguration trial : job.configurations()) {
      if (trial.sets(GRID) && trial.mayUse(GRID)) {
        trial.get(GRID).values().forEach(grid -> report(job, grid));
      }
    }
  }

  private void report(RuleContext job, Value grid) {
    double tiles = 1;
    for (String number : grid.text().toLowerCase(Locale.ROOT).split("x")) {
      tiles *= Value.numberOf(number).orElse(Double.POSITIVE_INFINITY);
    }
    String message =
        "`%s` is %s: %s tiles and the whole image take about %s times the time and memory"
            .formatted(GRID, grid.quoted(), Numbers.text(tiles), Numbers.text(tiles + 1));
    job.report(at(grid, message).withHelp("use the smallest grid that shows the objects well"));
  }
}
