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
  /** The option of every command that writes for people. */
  static final String COLOR = "--color";

  private Specs() {}

  /** A command with the standard options. */
  static CommandSpec command(Command command, String name, String description) {
    CommandSpec spec = bareCommand(command, name).addOption(help()).addOption(version());
    spec.usageMessage().description(description);
    return spec;
  }

  /** A command without options. */
  static CommandSpec bareCommand(Command command, String name) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(command).name(name);
    spec.usageMessage().sortOptions(false).autoWidth(false);
    return spec;
  }

  static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .arity("0")
        .usageHelp(true)
        .description("Show this help and exit.")
        .build();
  }

  static OptionSpec version() {
    return OptionSpec.builder("-V", "--version")
        .arity("0")
        .versionHelp(true)
        .description("Show the version and exit.")
        .build();
  }

  /** An option without a value. */
  static OptionSpec flag(String description, String... names) {
    return OptionSpec.builder(names)
        .type(boolean.class)
        .arity("0")
        .description(description)
        .build();
  }

  /** An option with a value. */
  static OptionSpec option(String label, String description, String... names) {
    return value(label, description, names).build();
  }

  /** An option with one of several values. */
  static OptionSpec choice(String label, Class<?> type, String description, String... names) {
    return value(label, description, names).completionCandidates(choices(type)).build();
  }

  /** An option with a value that may be left out. */
  static OptionSpec optional(String label, String description, String... names) {
    return value(label, description, names).arity("0..1").build();
  }

  /** An option that may be repeated. */
  static OptionSpec.Builder repeatable(String label, String description, String... names) {
    return value(label, description, names).type(List.class).auxiliaryTypes(String.class);
  }

  private static OptionSpec.Builder value(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .type(String.class)
        .arity("1")
        .paramLabel(label)
        .description(description);
  }

  static OptionSpec color() {
    return choice(
        "WHEN", Terminal.Color.class, "Use color: auto (default), always or never.", COLOR);
  }

  /** A parameter that must be given. */
  static PositionalParamSpec.Builder required(String label, String description) {
    return parameter(label, description).arity("1").required(true);
  }

  /** A parameter that may be left out. */
  static PositionalParamSpec.Builder parameter(String label, String description) {
    return PositionalParamSpec.builder()
        .type(String.class)
        .index("0")
        .arity("0..1")
        .paramLabel(label)
        .description(description);
  }

  /** The names of the constants of an enum, as users write them. */
  static List<String> choices(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
        .toList();
  }
}
