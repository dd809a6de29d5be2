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
import picocli.CommandLine.Model.CommandSpec;

/** Prints the configuration of a file, and where it is set. */
final class ConfigCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Specs.command(
                this, "config", "Print which levels rules have for a file, and what sets them.")
            .addPositional(
                Specs.parameter("PATH", "A file or folder (default: the current folder).").build());
    ConfigOptions.options().forEach(spec::addOption);
    return spec.addOption(Specs.color());
  }

  @Override
  public ExitCode run(Arguments arguments, Streams streams) throws IOException {
    Configuration configuration = ConfigOptions.of(arguments).configuration();
    Path path = Arguments.path("PATH", arguments.parameter().orElse(""));
    // For a folder, what applies to the files in it; there may be none.
    Path linted = Files.isDirectory(path) ? path.resolve("job.yml") : path;
    Optional<ConfigFile> file = configuration.file(linted);
    Optional<FileReport> fault = file.flatMap(ConfigFile::fault);
    if (fault.isPresent()) {
      return invalid(fault.get(), streams.out(), arguments.style(streams));
    }
    print(streams.out(), file, path, configuration.levels(linted, file).configured());
    return ExitCode.CLEAN;
  }

  private static ExitCode invalid(FileReport fault, Writer out, Style style) throws IOException {
    var run = new RunInfo(Version::number, Rules.all(), id -> Optional.empty(), s -> 2);
    Reporter reporter = Format.TEXT.reporter(out, style, run);
    reporter.file(fault);
    reporter.end(new Summary());
    return ExitCode.FAILURE;
  }

  private static void print(
      Writer out, Optional<ConfigFile> file, Path path, Map<String, ConfiguredLevel> settings)
      throws IOException {
    String name = file.map(ConfigFile::path).orElse("none");
    out.write("configuration file: " + Quoted.visible(name) + "\n");
    Optional<String> excluded = file.flatMap(config -> config.excludedBy(path));
    if (excluded.isPresent() && !Files.isDirectory(path)) {
      String shown = Quoted.visible(FileFinder.display(path));
      out.write(shown + " is excluded by " + Quoted.visible(excluded.get()) + "\n");
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
            ? "all rules have their default severity; `automl-lint rules` lists them\n"
            : others + " other rules have their default severity\n");
  }
}
