package dev.automllint.cli;

import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;

/** Options that the help shows below one heading. */
record OptionGroup(String heading, List<OptionSpec> options) {
  OptionGroup(String heading, OptionSpec... options) {
    this(heading, List.of(options));
  }

  String help(Help help) {
    return "%n%s:%n".formatted(heading) + help.optionListExcludingGroups(options);
  }
}
