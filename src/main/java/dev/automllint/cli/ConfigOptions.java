package dev.automllint.cli;

import dev.automllint.config.CommandLineLevels;
import dev.automllint.config.Configuration;
import dev.automllint.config.Level;
import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Nearest;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.files.FileFinder;
import dev.automllint.rule.Rules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which rules count, and where that is written. */
final class ConfigOptions {
  @Option(
      names = "--select",
      paramLabel = "RULE",
      split = ",",
      completionCandidates = RuleIds.class,
      description = "Only these rules, separated by commas.")
  private List<String> select = List.of();

  @Option(
      names = "--ignore",
      paramLabel = "RULE",
      split = ",",
      completionCandidates = RuleIds.class,
      description = "Not these rules, separated by commas.")
  private List<String> ignore = List.of();

  @Option(
      names = "--severity",
      paramLabel = "RULE=LEVEL",
      split = ",",
      description = "How much a rule counts: off, info, warning, error.")
  private Map<String, Level> severity = new LinkedHashMap<>();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Instead of the next .automl-lint.yml upwards.")
  private Path config;

  @Option(names = "--no-config", description = "Read no configuration file.")
  private boolean noConfig;

  /** The ids, for shells. */
  static final class RuleIds extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    RuleIds() {
      super(ids());
    }
  }

  /**
   * What is in force.
   *
   * @throws UsageException if there is no such rule or file, or the options contradict each other
   */
  Configuration configuration() {
    if (config != null && noConfig) {
      throw new UsageException("--config and --no-config contradict each other");
    }
    UsageException.checkName("--config", config);
    check("--select", select);
    check("--ignore", ignore);
    check("--severity", List.copyOf(severity.keySet()));
    var configuration =
        new Configuration(
            Path.of("").toAbsolutePath().normalize(),
            Path.of(System.getProperty("user.home", "")).toAbsolutePath().normalize(),
            new CommandLineLevels(select, ignore, severity));
    if (noConfig) {
      configuration.useNoFile();
    } else if (config != null) {
      if (!Files.exists(config)) {
        throw new UsageException("--config: there is no file " + FileFinder.display(config));
      }
      configuration.use(config);
    }
    return configuration;
  }

  private void check(String option, List<String> named) {
    if (named.isEmpty()) {
      return;
    }
    List<String> ids = ids();
    for (String id : named) {
      if (!ids.contains(id)) {
        String hint =
            Nearest.of(id, ids)
                .map(meant -> "did you mean " + meant + "?")
                .orElse("'automl-lint rules' lists them");
        throw new UsageException(option + ": there is no rule '" + id + "'; " + hint);
      }
      if (CoreRules.isAlwaysOn(id) && !option.equals("--select")) {
        throw new UsageException(
            option + ": '" + id + "' always counts: such a file is not checked at all");
      }
    }
  }

  private static List<String> ids() {
    return Rules.all().stream().map(RuleInfo::id).toList();
  }
}
