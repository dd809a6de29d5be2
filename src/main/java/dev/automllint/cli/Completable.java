package dev.automllint.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What of the command line a shell can complete. */
final class Completable {
  private static final String LIST = ",...";

  private Completable() {}

  /** The program without a command, and its commands. */
  static List<CommandSpec> commands(CommandSpec root) {
    List<CommandSpec> commands = new ArrayList<>();
    commands.add(root);
    root.subcommands().values().stream().map(CommandLine::getCommandSpec).forEach(commands::add);
    return commands;
  }

  /** Whether the word after an option is its value. */
  static boolean takesValue(OptionSpec option) {
    return option.arity().min() > 0;
  }

  /** Whether an option takes several values between commas. */
  static boolean isList(ArgSpec arg) {
    return arg.paramLabel().endsWith(LIST);
  }

  /** Whether a value is the name of a file, or of a folder. */
  static boolean isFile(ArgSpec arg) {
    return arg.paramLabel().equals("FILE") || arg.paramLabel().contains("PATH");
  }

  /** The values that are known; none for a file or a text of any kind. */
  static List<String> values(ArgSpec arg) {
    List<String> values = new ArrayList<>();
    if (arg.completionCandidates() != null) {
      arg.completionCandidates().forEach(values::add);
    }
    return values;
  }
}
