package dev.automllint.cli;

import dev.automllint.diagnostic.Quoted;
import dev.automllint.report.Style;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options and parameters of a call; every look-up throws {@link UsageException} if invalid. */
final class Arguments {
  private final ParseResult parsed;

  Arguments(ParseResult parsed) {
    this.parsed = parsed;
  }

  /** Whether an option without a value is given. */
  boolean has(String option) {
    return parsed.hasMatchedOption(option);
  }

  Optional<String> text(String option) {
    return Optional.ofNullable(parsed.matchedOptionValue(option, null));
  }

  /** The values of an option that may be repeated. */
  List<String> texts(String option) {
    return parsed.matchedOptionValue(option, List.of());
  }

  /** The values of an option that may be repeated, and takes several between commas. */
  List<String> commaSeparated(String option) {
    return texts(option).stream().flatMap(value -> Stream.of(value.split(","))).toList();
  }

  /** A name that must not be empty, as an unset variable in a script would make it. */
  Optional<String> name(String option) {
    Optional<String> name = text(option);
    if (name.isPresent() && name.get().isEmpty()) {
      throw new UsageException("`" + option + "` needs a name");
    }
    return name;
  }

  Optional<Path> path(String option) {
    return name(option).map(name -> path(option, name));
  }

  /** The path of a name that an option gives. */
  static Path path(String option, String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException(option + ": " + Quoted.of(name) + " cannot be a file name");
    }
  }

  OptionalInt wholeNumber(String option, int least) {
    Optional<String> text = text(option);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= least) {
        return OptionalInt.of(number);
      }
    } catch (NumberFormatException e) {
      // as for one that is too small
    }
    throw new UsageException(
        "`%s` takes a whole number from %d on, not %s"
            .formatted(option, least, Quoted.of(text.get())));
  }

  <E extends Enum<E>> Optional<E> choice(String option, Class<E> type) {
    return text(option).map(text -> choice(option, type, text));
  }

  /** The constant that a text names, in any case. */
  static <E extends Enum<E>> E choice(String option, Class<E> type, String text) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(text)) {
        return constant;
      }
    }
    String choices = String.join(", ", Specs.choices(type));
    throw new UsageException(
        "`%s` takes one of %s, not %s".formatted(option, choices, Quoted.of(text)));
  }

  Terminal.Color color() {
    return choice("--color", Terminal.Color.class).orElse(Terminal.Color.AUTO);
  }

  /** How text on standard output looks. */
  Style style(Streams streams) {
    return streams.terminal().style(color(), /* toFile= */ false);
  }

  /** The parameters that are not options. */
  List<String> parameters() {
    return parsed.matchedPositionalValue(0, List.of());
  }

  /** The first or only parameter. */
  Optional<String> parameter() {
    return parameter(0);
  }

  /** The parameter at an index, from 0. */
  Optional<String> parameter(int index) {
    return Optional.ofNullable(parsed.matchedPositionalValue(index, null));
  }

  /** The only parameter, which must be given. */
  String requiredParameter() {
    CommandSpec command = parsed.commandSpec();
    return parameter()
        .orElseThrow(
            () ->
                new UsageException(
                    "`%s` needs %s"
                        .formatted(
                            command.qualifiedName(),
                            command.positionalParameters().get(0).paramLabel())));
  }

  /** Whether two hyphens say where the options end. */
  boolean endsOptions() {
    return parsed.originalArgs().contains("--");
  }
}
