package dev.automllint.plan;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Redaction;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.RuleContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many errors are reported about each job of a file. */
final class ErrorCounts {
  private final FileReport report;
  private final Map<String, Integer> counts = new HashMap<>();
  private int shared;

  /** Counts once for all jobs; what is about the pipeline around them counts for each. */
  ErrorCounts(List<RuleContext> jobs, FileReport report) {
    this.report = report;
    jobs.forEach(job -> counts.put(reported(job.job().pointer()), 0));
    for (Diagnostic diagnostic : report.diagnostics()) {
      if (diagnostic.severity() == Severity.ERROR) {
        String node = node(diagnostic.pointer());
        if (counts.containsKey(node)) {
          counts.merge(node, 1, Integer::sum);
        } else {
          shared++;
        }
      }
    }
  }

  /** The pointer of a job as it is in the report. */
  private String reported(String pointer) {
    return Redaction.pointer(report.secrets(), pointer);
  }

  /** The first two keys of a pointer: those of a node, {@code /jobs/NAME}. */
  private static String node(String pointer) {
    int second = pointer.indexOf('/', 1);
    int third = second < 0 ? -1 : pointer.indexOf('/', second + 1);
    return third < 0 ? pointer : pointer.substring(0, third);
  }

  /** The number of errors of the job at a pointer. */
  int of(String pointer) {
    return shared + counts.getOrDefault(reported(pointer), 0);
  }
}
