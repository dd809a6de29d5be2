package dev.automllint.cli;

import dev.automllint.report.Format;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A value of {@code --format}.
 *
 * @param format the format
 * @param file where that report goes; empty for the place of the main report
 */
record FormatOption(Format format, Optional<Path> file) {
  static final String NAME = "--format";

  /** Reads {@code NAME} and {@code NAME=FILE}. */
  static FormatOption of(String value) {
    int split = value.indexOf('=');
    String name = split < 0 ? value : value.substring(0, split);
    String file = value.substring(split + 1);
    Format format = Arguments.choice(NAME, Format.class, name);
    if (split < 0 || file.equals("-")) { // standard output, as for --output-file
      return new FormatOption(format, Optional.empty());
    }
    if (file.isEmpty()) {
      throw new UsageException("`" + NAME + " " + name + "=` needs the name of a file");
    }
    return new FormatOption(format, Optional.of(Arguments.path(NAME, file)));
  }
}
