package dev.automllint.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.automllint.config.RuleLevels;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.engine.LintedFile;
import dev.automllint.engine.Linter;
import dev.automllint.plan.Plan;
import dev.automllint.plan.Planner;
import dev.automllint.report.PlanJson;
import dev.automllint.report.PlanText;
import dev.automllint.report.ReportSchema;
import dev.automllint.report.Style;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From bytes to plans. */
class PlannerFuzzTests {
  /**
   * The longest plan that is held to its schema, in characters: that takes longer than planning.
   */
  private static final int MOST_CHECKED = 100_000;

  private static final Linter LINTER = new Linter();
  private static final Style STYLE = new Style(/* color= */ false, 80);

  @MethodSource("dev.automllint.fuzz.Seeds#all")
  @FuzzTest(maxDuration = "")
  void plansAnything(byte[] bytes) throws IOException {
    LintedFile file = LINTER.check(Promises.read(bytes), RuleLevels.DEFAULT);
    List<Plan> plans = Promises.inTime(bytes, () -> plans(file));
    String json = json(file, plans);
    JsonNode tree =
        json.length() < MOST_CHECKED
            ? ReportSchema.checkPlans(json)
            : JsonMapper.shared().readTree(json);
    assertEquals(file.report().jobs().size(), tree.get("plans").size(), json);
    assertEquals(json, json(file, plans(file)));
    String text = text(plans);
    assertEquals(0, text.codePoints().filter(c -> c != '\n' && Quoted.isActive(c)).count(), text);
  }

  private static List<Plan> plans(LintedFile file) {
    return Planner.all(file.jobs(), file.report());
  }

  private static String json(LintedFile file, List<Plan> plans) throws IOException {
    var out = new StringWriter();
    var json = new PlanJson();
    json.add(file.report(), plans);
    json.write("0", out);
    return out.toString();
  }

  private static String text(List<Plan> plans) throws IOException {
    var out = new StringWriter();
    var text = new PlanText(out, STYLE);
    for (Plan plan : plans) {
      text.write(plan);
    }
    return out.toString();
  }
}
