package dev.automllint.engine;

import dev.automllint.diagnostic.FileReport;
import dev.automllint.yaml.YamlStream;
import java.util.List;

/**
 * A file after it was linted.
 *
 * @param report what is reported about it
 * @param documents its YAML; none if it could not be parsed
 */
public record LintedFile(FileReport report, List<YamlStream.Document> documents) {}
