package dev.automllint.cli;

import dev.automllint.config.ConfigFile;
import dev.automllint.config.Configuration;
import dev.automllint.config.ConfiguredLevel;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.diagnostic.Summary;
import dev.automllint.files.FileFinder;
import dev.automllint.report.Format;
import dev.automllint.report.Reporter;
import dev.automllint.report.RunInfo;
import dev.automllint.report.Style;
import dev.automllint.rule.Rules;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints what is in force for a file, and where it is written. */
@Command(
    name = "config",
    description = "Print what is in force for a file, and where it is written.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class ConfigCommand implements Callable<Integer> {
  private final Main.Streams streams;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..1",
      description = "A file or folder (default: the current folder).")
  private Path path = Path.of("");

  @Mixin private ConfigOptions options;
  @Mixin private ColorOption color;

  ConfigCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Configuration configuration = options.configuration();
    // Of a folder, what holds for the files in it; none of them need be there.
    Path linted = Files.isDirectory(path) ? path.resolve("job.yml") : path;
    Optional<ConfigFile> file = configuration.file(linted);
    try {
      if (!configuration.faults().isEmpty()) {
        return faults(configuration.faults());
      }
      print(file, linted, configuration.levels(linted).settings());
      return ExitCode.CLEAN.value();
    } catch (IOException e) {
      return Output.failed(e, streams.err());
    }
  }

  private int faults(List<FileReport> faults) throws IOException {
    Style style = color.style(streams);
    var run = new RunInfo(Version::number, Rules.all(), id -> Optional.empty(), s -> 2);
    Reporter reporter = Format.TEXT.reporter(streams.out(), style, run);
    for (FileReport fault : faults) {
      reporter.file(fault);
    }
    reporter.end(new Summary());
    return ExitCode.FAILURE.value();
  }

  private void print(Optional<ConfigFile> file, Path linted, Map<String, ConfiguredLevel> settings)
      throws IOException {
    Writer out = streams.out();
    String name = file.map(ConfigFile::path).orElse("none");
    out.write("configuration file: " + Quoted.visible(name) + "\n");
    Optional<String> excluded = file.flatMap(config -> config.excludedBy(linted));
    if (excluded.isPresent() && !Files.isDirectory(path)) {
      String shown = Quoted.visible(FileFinder.display(path));
      out.write(shown + " is left out by " + excluded.get() + "\n");
    }
    int widest = settings.keySet().stream().mapToInt(String::length).max().orElse(0);
    String row = "%-" + Math.max(widest, 4) + "s  %-7s  %-7s  %s\n";
    List<RuleInfo> rules = Rules.all();
    if (!settings.isEmpty()) {
      out.write("\n" + row.formatted("rule", "level", "default", "set by"));
      for (RuleInfo rule : rules) {
        ConfiguredLevel setting = settings.get(rule.id());
        if (setting != null) {
          out.write(
              row.formatted(
                  rule.id(),
                  setting.level().label(),
                  rule.severity().label(),
                  Quoted.visible(setting.origin())));
        }
      }
      out.write("\n");
    }
    int others = rules.size() - settings.size();
    out.write(
        settings.isEmpty()
            ? "all rules have their own severities; `automl-lint rules` lists them\n"
            : others + " other rules have their own severities\n");
  }
}
