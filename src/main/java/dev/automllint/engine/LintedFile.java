package dev.automllint.engine;

import dev.automllint.data.DataFile;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.checks.data.LocalData;
import dev.automllint.yaml.YamlStream;
import java.util.List;

/**
 * A file after it was linted.
 *
 * @param report what is reported about it
 * @param documents its YAML; none if it could not be parsed
 * @param data the files that were read of the data folders of its jobs
 * @param jobs its jobs, as rules see them
 */
public record LintedFile(
    FileReport report,
    List<YamlStream.Document> documents,
    List<DataFile> data,
    List<RuleContext> jobs) {
  public LintedFile {
    jobs = List.copyOf(jobs);
    documents = List.copyOf(documents);
    data = List.copyOf(data);
  }

  /** Whether a job names local data; another file is checked alike with and without data. */
  public boolean namesData() {
    return jobs.stream().anyMatch(LocalData::isNamedBy);
  }

  /** A file of which nothing else was read. */
  LintedFile(FileReport report, List<YamlStream.Document> documents) {
    this(report, documents, List.of(), List.of());
  }
}
