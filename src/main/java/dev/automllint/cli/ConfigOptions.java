package dev.automllint.cli;

import dev.automllint.config.CommandLineLevels;
import dev.automllint.config.Configuration;
import dev.automllint.config.Level;
import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Nearest;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.files.FileFinder;
import dev.automllint.rule.Rules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Which rules apply, and with which severity.
 *
 * @param levels what the command line says of rules
 * @param config the configuration file to use instead of the nearest one
 * @param noConfig whether configuration files are ignored
 */
record ConfigOptions(CommandLineLevels levels, Optional<Path> config, boolean noConfig) {
  private static final String SELECT = "--select";
  private static final String IGNORE = "--ignore";
  private static final String SEVERITY = "--severity";

  static List<OptionSpec> options() {
    return List.of(
        Specs.repeatable(SELECT + "=RULE,...", "Apply only these rules.")
            .completionCandidates(ids())
            .build(),
        Specs.repeatable(IGNORE + "=RULE,...", "Do not apply these rules.")
            .completionCandidates(settable())
            .build(),
        Specs.repeatable(
                SEVERITY + "=RULE=LEVEL,...",
                "Report a rule as error, warning or info, or turn it off; repeatable.")
            .completionCandidates(() -> assignments().iterator())
            .build(),
        Specs.option("--config=FILE", "Use FILE, not the nearest .automl-lint.yml."),
        Specs.option("--no-config", "Ignore configuration files."));
  }

  static ConfigOptions of(Arguments arguments) {
    Optional<Path> config = arguments.path("--config");
    boolean noConfig = arguments.has("--no-config");
    if (config.isPresent() && noConfig) {
      throw new UsageException("`--config` and `--no-config` contradict each other");
    }
    List<String> select = arguments.commaSeparated(SELECT);
    List<String> ignore = arguments.commaSeparated(IGNORE);
    Map<String, Level> severity = severity(arguments.commaSeparated(SEVERITY));
    check(SELECT, select);
    check(IGNORE, ignore);
    check(SEVERITY, severity.keySet());
    return new ConfigOptions(new CommandLineLevels(select, ignore, severity), config, noConfig);
  }

  private static Map<String, Level> severity(List<String> assignments) {
    Map<String, Level> severity = new LinkedHashMap<>();
    for (String assignment : assignments) {
      int split = assignment.indexOf('=');
      if (split < 0) {
        throw new UsageException(
            "`--severity` takes RULE=LEVEL, for example `unknown-key=warning`, not "
                + Quoted.of(assignment));
      }
      severity.put(
          assignment.substring(0, split),
          Arguments.choice(SEVERITY, Level.class, assignment.substring(split + 1)));
    }
    return severity;
  }

  /**
   * The configuration that applies.
   *
   * @throws UsageException if the file of {@code --config} does not exist
   */
  Configuration configuration() {
    var configuration =
        new Configuration(
            Path.of("").toAbsolutePath().normalize(),
            Path.of(System.getProperty("user.home", "")).toAbsolutePath().normalize(),
            levels,
            Rules.all());
    if (noConfig) {
      configuration.useNoFile();
    } else if (config.isPresent()) {
      if (!Files.exists(config.get())) {
        throw new UsageException(
            "--config: no file " + Quoted.of(FileFinder.display(config.get())));
      }
      configuration.use(config.get());
    }
    return configuration;
  }

  private static void check(String option, Collection<String> named) {
    List<String> ids = ids();
    for (String id : named) {
      if (!ids.contains(id)) {
        String hint =
            Nearest.of(id, ids)
                .map(meant -> "did you mean `" + meant + "`?")
                .orElse("`automl-lint rules` lists them");
        throw new UsageException(option + ": unknown rule " + Quoted.of(id) + "; " + hint);
      }
      if (CoreRules.isAlwaysOn(id) && !option.equals(SELECT)) {
        throw new UsageException(
            "%s: `%s` always applies: such a file is not checked at all".formatted(option, id));
      }
    }
  }

  private static List<String> assignments() {
    List<String> levels = Specs.choices(Level.class);
    return settable().stream()
        .flatMap(id -> levels.stream().map(level -> id + "=" + level))
        .toList();
  }

  private static List<String> settable() {
    return ids().stream().filter(id -> !CoreRules.isAlwaysOn(id)).toList();
  }

  private static List<String> ids() {
    return Rules.all().stream().map(RuleInfo::id).toList();
  }
}
