package dev.automllint.cli;

import dev.automllint.report.Style;
import picocli.CommandLine.Option;

/** The option {@code --color} of commands that write for people. */
final class ColorOption {
  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "auto (default), always or never.")
  private Terminal.Color color;

  /** How text on standard output looks. */
  Style style(Main.Streams streams) {
    return streams.terminal().style(color, /* toFile= */ false);
  }
}
