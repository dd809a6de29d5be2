package dev.automllint.cli;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_OPTION_LIST;

import dev.automllint.diagnostic.Nearest;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.files.FileFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Lints files and folders. */
final class LintCommand implements Command {
  static final String NAME = "automl-lint";

  private static final String[] SYNOPSIS = {
    "automl-lint [OPTIONS] [PATH...]",
    "       automl-lint COMMAND [ARGUMENTS]",
    "",
    "Check Azure Machine Learning AutoML image jobs before they are submitted.",
    "",
    "  automl-lint                  Check the YAML files in the current folder.",
    "  automl-lint job.yml jobs/    Check a file, and the files in a folder.",
    "  automl-lint --fix job.yml    Apply safe fixes.",
    "  cat job.yml | automl-lint -  Check standard input.",
    "  automl-lint explain timeout  Explain a rule or a key.",
  };

  private static final String[] FOOTER = {
    "",
    "Exit codes: 0 no errors; 1 errors, or too many warnings; 2 bad usage, or a file",
    "or the configuration cannot be read. Files that are not AutoML image jobs are",
    "skipped.",
  };

  /** What other linters call what is done here without a command. */
  private static final Map<String, String> INSTEAD =
      Map.of(
          "check", "`automl-lint PATH`",
          "lint", "`automl-lint PATH`",
          "run", "`automl-lint PATH`",
          "fix", "`automl-lint --fix PATH`",
          "help", "`automl-lint --help`",
          "version", "`automl-lint --version`");

  @Override
  public CommandSpec spec() {
    CommandSpec spec = Specs.command(this, NAME).addPositional(FileOptions.parameter());
    Map<String, List<OptionSpec>> groups = LintOptions.groups();
    groups.values().forEach(options -> options.forEach(spec::addOption));
    UsageMessageSpec usage = spec.usageMessage();
    usage.customSynopsis(SYNOPSIS).parameterListHeading("%n").footer(FOOTER);
    usage.commandListHeading("%nCommands:%n");
    usage.sectionMap().put(SECTION_KEY_OPTION_LIST, help -> optionList(help, groups));
    return spec;
  }

  private static String optionList(Help help, Map<String, List<OptionSpec>> groups) {
    var list = new StringBuilder();
    groups.forEach(
        (heading, options) ->
            list.append("%n%s:%n".formatted(heading))
                .append(help.optionListExcludingGroups(options)));
    return list.toString();
  }

  @Override
  public ExitCode run(Arguments arguments, Streams streams)
      throws IOException, InterruptedException {
    LintOptions options = LintOptions.of(arguments);
    List<Path> paths = options.files().paths();
    if (!paths.isEmpty() && !arguments.endsOptions()) {
      checkCommand(paths.get(0));
    }
    return new LintRun(options, streams).run();
  }

  /** Refuses the name of a file that does not exist, and looks like a command. */
  private static void checkCommand(Path path) {
    String name = FileFinder.display(path);
    List<String> known = new ArrayList<>(Call.COMMANDS);
    known.addAll(INSTEAD.keySet());
    Optional<String> meant =
        Optional.of(name)
            .filter(INSTEAD::containsKey)
            .or(() -> Nearest.of(name, known))
            .map(near -> INSTEAD.getOrDefault(near, "the command `" + near + "`"));
    if (meant.isPresent() && !Files.exists(path)) {
      throw new UsageException(
          "no file " + Quoted.of(name) + "; did you mean " + meant.get() + "?");
    }
  }
}
