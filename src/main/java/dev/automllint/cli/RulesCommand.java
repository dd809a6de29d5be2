package dev.automllint.cli;

import dev.automllint.report.RuleListJson;
import dev.automllint.rule.Rules;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the rules. */
@Command(
    name = "rules",
    description = "List the rules.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class RulesCommand implements Callable<Integer> {
  private final Main.Streams streams;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "NAME",
      defaultValue = "text",
      description = "text (default) or json.")
  private ListFormat format;

  @Mixin private ColorOption color;

  RulesCommand(Main.Streams streams) {
    this.streams = streams;
  }

  /** The formats of the list. */
  enum ListFormat {
    TEXT,
    JSON
  }

  @Override
  public Integer call() {
    try {
      if (format == ListFormat.JSON) {
        RuleListJson.write(Rules.all(), streams.out());
      } else {
        new RuleTable(streams.out(), color.style(streams)).write(Rules.all());
      }
      return ExitCode.CLEAN.value();
    } catch (IOException e) {
      return Output.failed(e, streams.err());
    }
  }
}
