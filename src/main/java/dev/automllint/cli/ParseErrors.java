package dev.automllint.cli;

import dev.automllint.diagnostic.Nearest;
import dev.automllint.diagnostic.Quoted;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line that cannot be parsed. */
final class ParseErrors {
  private ParseErrors() {}

  static String message(ParameterException error) {
    CommandSpec command = error.getCommandLine().getCommandSpec();
    if (error instanceof UnmatchedArgumentException unmatched) {
      return unknown(unmatched, command);
    }
    if (error instanceof MissingParameterException missing) {
      ArgSpec first = missing.getMissing().get(0);
      return first instanceof OptionSpec option
          ? "`%s` needs a value: %s".formatted(option.longestName(), option.paramLabel())
          : "`%s` needs %s".formatted(command.qualifiedName(), first.paramLabel());
    }
    return error.getMessage();
  }

  private static String unknown(UnmatchedArgumentException error, CommandSpec command) {
    String first = error.getUnmatched().get(0);
    if (!first.startsWith("-")) {
      return "unexpected argument " + Quoted.of(first);
    }
    String hint =
        Nearest.of(first, command.optionsMap().keySet())
            .or(() -> error.getSuggestions().stream().findFirst()) // a part of its name
            .map(option -> "; did you mean `" + option + "`?")
            .orElse("");
    return "unknown option " + Quoted.of(first) + hint;
  }
}
