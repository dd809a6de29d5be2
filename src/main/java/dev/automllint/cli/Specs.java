package dev.automllint.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Makes picocli's models of commands, options and parameters. They are plain calls, as annotations
 * would double the time of a short run. Values stay text; {@link Arguments} converts them.
 */
final class Specs {
  private Specs() {}

  /** A command without options. */
  static CommandSpec command(Command command, String name) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(command).name(name);
    spec.usageMessage().sortOptions(false).autoWidth(false);
    return spec;
  }

  /** A command with the standard options. */
  static CommandSpec command(Command command, String name, String description) {
    CommandSpec spec = command(command, name).addOption(help()).addOption(version());
    spec.usageMessage().description(description);
    return spec;
  }

  static OptionSpec help() {
    return builder("-h, --help", "Show this help and exit.").usageHelp(true).build();
  }

  static OptionSpec version() {
    return builder("-V, --version", "Show the version and exit.").versionHelp(true).build();
  }

  /** The option of every command that writes for people. */
  static OptionSpec color() {
    return choice(
        "--color=WHEN", Terminal.Color.class, "Use color: auto (default), always or never.");
  }

  /** An option with one of several values. */
  static OptionSpec choice(String usage, Class<? extends Enum<?>> type, String description) {
    return builder(usage, description).completionCandidates(choices(type)).build();
  }

  /** The names of the constants of an enum, as users write them. */
  static List<String> choices(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** An option that may be repeated. */
  static OptionSpec.Builder repeatable(String usage, String description) {
    return builder(usage, description).type(List.class).auxiliaryTypes(String.class);
  }

  /** An option; see {@link #builder}. */
  static OptionSpec option(String usage, String description) {
    return builder(usage, description).build();
  }

  /** An option as the help shows it: {@code -q, --quiet}, or with a value {@code --jobs=N}. */
  static OptionSpec.Builder builder(String usage, String description) {
    String[] parts = usage.split("=", 2);
    boolean isFlag = parts.length == 1;
    return OptionSpec.builder(parts[0].split(", "))
        .type(isFlag ? boolean.class : String.class)
        .arity(isFlag ? "0" : "1")
        .paramLabel(isFlag ? "" : parts[1])
        .description(description);
  }

  /** A parameter, which may be left out unless it is made required. */
  static PositionalParamSpec.Builder parameter(String label, String description) {
    return PositionalParamSpec.builder()
        .type(String.class)
        .index("0")
        .arity("0..1")
        .paramLabel(label)
        .description(description);
  }
}
