package dev.automllint.cli;

import java.util.List;
import java.util.StringJoiner;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The script for fish. */
final class FishCompletion {
  private static final String FUNCTIONS =
      """
      # Completion of automl-lint for fish.
      complete -c automl-lint -e
      function __automl_lint_list
          set -l token (commandline -ct | string replace -r -- '^--[a-z-]+=' '')
          set -l head (string match -r -- '^.*,' $token)
          for value in $argv
              echo "$head$value"
          end
      end
      """;

  private FishCompletion() {}

  static String script(CommandSpec root) {
    String commands = String.join(" ", root.subcommands().keySet());
    var script = new StringBuilder(FUNCTIONS);
    for (CommandSpec command : Completable.commands(root)) {
      boolean isRoot = command.equals(root);
      String when =
          isRoot
              ? "not __fish_seen_subcommand_from " + commands
              : "__fish_seen_subcommand_from " + command.name();
      if (!isRoot) {
        String description = command.usageMessage().description()[0];
        line(
            script,
            "not __fish_seen_subcommand_from " + commands,
            "-a " + command.name(),
            description);
      }
      for (PositionalParamSpec parameter : command.positionalParameters()) {
        List<String> values = Completable.values(parameter);
        if (!values.isEmpty()) {
          line(script, when, "-f -a '" + String.join(" ", values) + "'", "");
        }
      }
      for (OptionSpec option : command.options()) {
        line(script, when, option(option), option.description()[0]);
      }
    }
    return script.toString();
  }

  private static String option(OptionSpec option) {
    var words = new StringJoiner(" ");
    for (String name : option.names()) {
      words.add(name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1));
    }
    String values = String.join(" ", Completable.values(option));
    if (Completable.isFile(option)) {
      words.add("-r -F");
    } else if (Completable.takesValue(option)) {
      words.add("-x");
    }
    if (!values.isEmpty()) {
      words.add(
          "-a '"
              + (Completable.isList(option) ? "(__automl_lint_list " + values + ")" : values)
              + "'");
    }
    return words.toString();
  }

  private static void line(StringBuilder script, String when, String what, String description) {
    script.append("complete -c automl-lint -n '%s' %s".formatted(when, what));
    if (!description.isEmpty()) {
      script.append(" -d '").append(description.replace("\\", "\\\\").replace("'", "\\'"));
      script.append('\'');
    }
    script.append('\n');
  }
}
