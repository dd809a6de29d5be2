package dev.automllint.cli;

import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;

/** Options that the help shows below one heading. */
record OptionGroup(String heading, List<OptionSpec> options) {
  String help(Help help) {
    return System.lineSeparator()
        + heading
        + ":"
        + System.lineSeparator()
        + help.optionListExcludingGroups(options);
  }
}
