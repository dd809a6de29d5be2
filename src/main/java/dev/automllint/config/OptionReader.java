package dev.automllint.config;

import static dev.automllint.diagnostic.CoreRules.OUT_OF_RANGE;
import static dev.automllint.diagnostic.CoreRules.UNKNOWN_VALUE;
import static dev.automllint.diagnostic.CoreRules.WRONG_FORMAT;
import static dev.automllint.diagnostic.CoreRules.WRONG_TYPE;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.diagnostic.Severity;
import dev.automllint.files.Bounds;
import dev.automllint.files.Links;
import dev.automllint.yaml.Pointers;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the keys of a configuration file that have a single value. */
final class OptionReader {
  /** The keys. */
  static final List<String> KEYS = List.of("baseline", "max-warnings", "min-severity", "data");

  private static final List<String> SEVERITIES =
      Arrays.stream(Severity.values()).map(Severity::label).toList();

  private static final String GIT = ".git";

  private final ConfigProblems problems;
  private final Path folder;

  /**
   * Makes a reader.
   *
   * @param folder the folder of the file, absolute
   */
  OptionReader(ConfigProblems problems, Path folder) {
    this.problems = problems;
    this.folder = folder;
  }

  ConfiguredOptions read(YamlMapping root) {
    return new ConfiguredOptions(
        value(root, "baseline", "the path of a file", this::file),
        value(root, "max-warnings", "a whole number from 0 on", this::wholeNumber),
        choice(root, "min-severity", SEVERITIES, OptionReader::severity),
        choice(root, "data", DataMode.labels(), DataMode::of));
  }

  /** Converts a scalar that is not null; where that is impossible, it reports why. */
  private interface Conversion<T> {
    Optional<T> of(YamlScalar scalar, String key, String expected);
  }

  private <T> Optional<ConfiguredValue<T>> value(
      YamlMapping root, String key, String expected, Conversion<T> conversion) {
    Optional<YamlNode> node = root.get(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (node.get() instanceof YamlScalar scalar && !isNull(scalar)) {
      String origin = problems.origin(scalar.span());
      return conversion
          .of(scalar, key, expected)
          .map(value -> new ConfiguredValue<>(value, origin));
    }
    problems.add(WRONG_TYPE, node.get().span(), pointer(key), "`" + key + "` must be " + expected);
    return Optional.empty();
  }

  static boolean isNull(YamlScalar scalar) {
    return scalar.plain() && scalar.isNull();
  }

  private static String pointer(String key) {
    return Pointers.child("", key);
  }

  private Diagnostic refused(RuleInfo rule, YamlScalar scalar, String key, String expected) {
    String message = "`" + key + "` must be " + expected + ", but is " + scalar.quoted();
    return rule.at(scalar.span(), pointer(key), message);
  }

  // ---- kinds of values

  private <T> Optional<ConfiguredValue<T>> choice(
      YamlMapping root, String key, List<String> labels, Function<String, Optional<T>> of) {
    int last = labels.size() - 1;
    String expected = String.join(", ", labels.subList(0, last)) + " or " + labels.get(last);
    return value(
        root,
        key,
        expected,
        (scalar, name, wanted) -> {
          Optional<T> value = of.apply(scalar.text());
          if (value.isEmpty()) {
            Diagnostic unknown = refused(UNKNOWN_VALUE, scalar, name, wanted);
            problems.addSuggesting(unknown, scalar.text(), labels, "");
          }
          return value;
        });
  }

  private static Optional<Severity> severity(String label) {
    return Arrays.stream(Severity.values()).filter(s -> s.label().equals(label)).findFirst();
  }

  private Optional<Integer> wholeNumber(YamlScalar scalar, String key, String expected) {
    if (!scalar.plain() || !scalar.text().matches("-?[0-9]+")) {
      problems.add(refused(WRONG_TYPE, scalar, key, expected));
      return Optional.empty();
    }
    try {
      int number = Integer.parseInt(scalar.text());
      if (number >= 0) {
        return Optional.of(number);
      }
    } catch (NumberFormatException e) {
      // as for one that is too small
    }
    problems.add(refused(OUT_OF_RANGE, scalar, key, expected));
    return Optional.empty();
  }

  /** A file that a configuration may name: whoever wrote it may be a stranger. */
  private Optional<Path> file(YamlScalar scalar, String key, String expected) {
    if (scalar.text().isEmpty()) {
      problems.add(WRONG_TYPE, scalar.span(), pointer(key), "`" + key + "` must be " + expected);
      return Optional.empty();
    }
    Optional<Path> file = inside(scalar.text());
    if (file.isEmpty()) {
      problems.add(
          refused(
                  WRONG_FORMAT,
                  scalar,
                  key,
                  "a file inside the repository, or without one inside the working folder")
              .withHelp("name a file elsewhere with --" + key));
    }
    return file;
  }

  /**
   * A path from the folder of the configuration, if it stays inside, and out of git's own files.
   */
  private Optional<Path> inside(String written) {
    try {
      Path file = folder.resolve(written).normalize();
      Path root = Bounds.of(folder.resolve(GIT), Path.of("").toAbsolutePath()).root();
      for (Path name : file) {
        if (name.toString().equalsIgnoreCase(GIT)) {
          return Optional.empty();
        }
      }
      return Links.leadInto(file, root) ? Optional.of(file) : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }
}
