package dev.automllint.cli;

import dev.automllint.report.RuleListJson;
import dev.automllint.rule.Rules;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/** Lists the rules. */
final class RulesCommand implements Command {
  /** The formats of the list. */
  private enum ListFormat {
    TEXT,
    JSON
  }

  @Override
  public CommandSpec spec() {
    return Specs.command(this, "rules", "List the rules.")
        .addOption(Specs.choice("-f, --format=NAME", ListFormat.class, "text (default) or json."))
        .addOption(Specs.color());
  }

  @Override
  public ExitCode run(Arguments arguments, Streams streams) throws IOException {
    ListFormat format = arguments.choice("--format", ListFormat.class).orElse(ListFormat.TEXT);
    switch (format) {
      case TEXT -> new RuleTable(streams.out(), arguments.style(streams)).write(Rules.all());
      case JSON -> RuleListJson.write(Rules.all(), streams.out());
    }
    return ExitCode.CLEAN;
  }
}
