package dev.automllint.schema.validate;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Severity;
import dev.automllint.job.Task;
import dev.automllint.schema.validate.DerivedJobs.Case;
import dev.automllint.schema.validate.DerivedJobs.Expected;
import dev.automllint.testing.LintTester;
import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * Each derived job gets exactly the diagnostic that it should get, at the right place, or none if
 * it is valid.
 */
class DerivedJobsTests {
  private static final LintTester TESTER = LintTester.ofCoreRules();
  private static final List<Object> NODE = List.of("jobs", "train");

  /** Azure ignores them, whatever they hold. */
  private static final Set<String> WITHOUT_INVALID_VALUES =
      Set.of("id", "creation_context", "log_files", "status", "endpoint", "error_message");

  @ParameterizedTest
  @EnumSource
  void inAJobOfItsOwn(Task task) {
    assertAll(DerivedJobs.all(task).stream().map(c -> () -> check(c, c.job(), List.of())));
  }

  @ParameterizedTest
  @EnumSource
  void inANodeOfAPipeline(Task task) {
    assertAll(
        DerivedJobs.all(task).stream()
            .filter(Case::node)
            .map(c -> () -> check(c, pipeline(c.job()), NODE)));
  }

  @ParameterizedTest
  @EnumSource
  void leavesNoKeyOfTheSchemaOut(Task task) {
    Set<Object> walked = new HashSet<>();
    DerivedJobs.all(task).forEach(c -> c.expected().ifPresent(e -> walked.addAll(e.path())));
    Set<String> forgotten = new TreeSet<>();
    for (JsonNode properties : SchemaParts.root(task).findValues("properties")) {
      for (Map.Entry<String, JsonNode> property : properties.properties()) {
        if (property.getValue().isObject() && !walked.contains(property.getKey())) {
          forgotten.add(property.getKey());
        }
      }
    }
    forgotten.removeAll(WITHOUT_INVALID_VALUES);
    assertEquals(Set.of(), forgotten);
  }

  private static Map<String, Object> pipeline(Map<String, Object> job) {
    Map<String, Object> pipeline = new LinkedHashMap<>();
    pipeline.put("type", "pipeline");
    pipeline.put("jobs", Map.of("train", job));
    return pipeline;
  }

  private static void check(Case c, Map<String, Object> tree, List<Object> prefix) {
    JobText job = new JobText(tree);
    String expected = c.expected().map(e -> shown(e, span(e, job, tree, prefix))).orElse("");
    boolean info = c.expected().filter(e -> e.severity() == Severity.INFO).isPresent();
    List<String> actual = new ArrayList<>();
    for (Diagnostic d : TESTER.diagnostics(job.text())) {
      if (info || d.severity().atLeast(Severity.WARNING)) {
        String help = d.help().filter(h -> h.startsWith("did you mean")).orElse("");
        boolean key = c.expected().filter(Expected::atKey).isPresent();
        actual.add(shown(d.rule(), d.severity(), d.span(), key ? help : ""));
      }
    }
    assertEquals(expected, String.join("\n", actual), () -> c.name() + "\n" + job.text());
  }

  private static Span span(
      Expected expected, JobText job, Map<String, Object> tree, List<Object> prefix) {
    List<Object> path = new ArrayList<>(prefix);
    path.addAll(expected.path());
    if (path.isEmpty()) {
      path.add(tree.keySet().iterator().next()); // a job of its own has no key: its first one
    }
    return job.span(path, expected.atKey());
  }

  private static String shown(Expected expected, Span span) {
    String help = expected.meant().map(key -> "did you mean `" + key + "`?").orElse("");
    return shown(expected.rule(), expected.severity(), span, help);
  }

  private static String shown(String rule, Severity severity, Span span, String help) {
    return severity.label() + " " + rule + " at " + span.start() + ".." + span.end() + " " + help;
  }
}
