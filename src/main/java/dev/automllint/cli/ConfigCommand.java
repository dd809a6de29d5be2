package dev.automllint.cli;

import dev.automllint.config.ConfigFile;
import dev.automllint.config.Configuration;
import dev.automllint.config.ConfiguredLevel;
import dev.automllint.config.ConfiguredOptions;
import dev.automllint.config.ConfiguredValue;
import dev.automllint.config.DataMode;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Nearest;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.diagnostic.Severity;
import dev.automllint.diagnostic.Summary;
import dev.automllint.files.FileFinder;
import dev.automllint.report.Format;
import dev.automllint.report.Reporter;
import dev.automllint.report.RunInfo;
import dev.automllint.report.Style;
import dev.automllint.rule.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** Prints the configuration of a file, and where it is set. */
final class ConfigCommand implements Command {
  /** How many names of a folder are looked at for a suggestion. */
  private static final int MAX_NAMES = 10_000;

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Specs.command(
                this,
                "config",
                "Print which levels rules have for a file, which options are set, and where.")
            .addPositional(
                Specs.parameter("PATH", "A file or folder (default: the current folder).").build());
    ConfigOptions.options().forEach(spec::addOption);
    return spec.addOption(Specs.color());
  }

  @Override
  public ExitCode run(Arguments arguments, Streams streams) throws IOException {
    Configuration configuration = ConfigOptions.of(arguments).configuration();
    Path path = Arguments.path("PATH", arguments.parameter().orElse(""));
    checkExists(path);
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

  /** Refuses a path that does not exist: without a configuration, all would look well. */
  private static void checkExists(Path path) {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<String> names = new ArrayList<>();
    try (Stream<Path> beside = Files.list(path.toAbsolutePath().getParent())) {
      beside.limit(MAX_NAMES).forEach(other -> names.add(other.getFileName().toString()));
    } catch (IOException | UncheckedIOException e) {
      // Nothing can be suggested.
    }
    String hint =
        Nearest.of(path.getFileName().toString(), names)
            .map(name -> FileFinder.display(path.resolveSibling(name)))
            .map(meant -> "; did you mean " + Quoted.of(meant) + "?")
            .orElse("");
    throw new UsageException("no file " + Quoted.of(FileFinder.display(path)) + hint);
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
      String shown = Quoted.path(FileFinder.display(path));
      out.write(shown + " is excluded by " + Quoted.visible(excluded.get()) + "\n");
    }
    boolean any = printOptions(out, Configuration.options(file));
    any |= printRules(out, settings);
    if (any) {
      out.write("\n");
    }
    printOthers(out, settings.values());
  }

  private static boolean printOptions(Writer out, ConfiguredOptions options) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    row("baseline", options.baseline(), BaselineFile::display).ifPresent(rows::add);
    row("max-warnings", options.maxWarnings(), String::valueOf).ifPresent(rows::add);
    row("min-severity", options.minSeverity(), Severity::label).ifPresent(rows::add);
    row("data", options.data(), DataMode::label).ifPresent(rows::add);
    if (!rows.isEmpty()) {
      rows.add(0, List.of("option", "value", "set by"));
      table(out, rows);
    }
    return !rows.isEmpty();
  }

  private static <T> Optional<List<String>> row(
      String option, Optional<ConfiguredValue<T>> value, Function<T, String> shown) {
    return value.map(set -> List.of(option, shown.apply(set.value()), set.origin()));
  }

  private static boolean printRules(Writer out, Map<String, ConfiguredLevel> settings)
      throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (RuleInfo rule : Rules.all()) {
      ConfiguredLevel setting = settings.get(rule.id());
      if (setting != null && !setting.isUnselected()) {
        rows.add(
            List.of(rule.id(), setting.level().label(), rule.severity().label(), setting.origin()));
      }
    }
    if (!rows.isEmpty()) {
      rows.add(0, List.of("rule", "level", "default", "set by"));
      table(out, rows);
    }
    return !rows.isEmpty();
  }

  private static void printOthers(Writer out, Collection<ConfiguredLevel> settings)
      throws IOException {
    List<ConfiguredLevel> unselected =
        settings.stream().filter(ConfiguredLevel::isUnselected).toList();
    if (!unselected.isEmpty()) {
      String origin = Quoted.visible(unselected.get(0).origin());
      out.write(unselected.size() + " other rules are off by " + origin + "\n");
    }
    int others = Rules.all().size() - settings.size();
    out.write(
        settings.isEmpty()
            ? "all rules have their default severity; `automl-lint rules` lists them\n"
            : others + " other rules have their default severity\n");
  }

  /** Writes rows with columns as wide as their texts, after an empty line. */
  private static void table(Writer out, List<List<String>> rows) throws IOException {
    out.write("\n");
    for (List<String> row : rows) {
      var line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        int at = column;
        int widest = rows.stream().mapToInt(other -> shown(other, at).length()).max().orElse(0);
        String text = shown(row, column);
        boolean last = column == row.size() - 1;
        line.append(text).append(last ? "\n" : " ".repeat(widest - text.length() + 2));
      }
      out.write(line.toString());
    }
  }

  private static String shown(List<String> row, int column) {
    return Quoted.visible(row.get(column));
  }
}
