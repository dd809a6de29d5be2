package dev.automllint.cli;

import dev.automllint.report.Format;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A value of {@code --format}.
 *
 * @param format the format
 * @param file where that report goes; empty for the place of the main report
 */
record FormatOption(Format format, Optional<Path> file) {
  /** The names, for the help and for shells. */
  static final class Names extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Names() {
      super(Arrays.stream(Format.values()).map(Format::toString).toList());
    }
  }

  /** Reads {@code NAME} and {@code NAME=FILE}. */
  static final class Converter implements ITypeConverter<FormatOption> {
    private static final EnumNames<Format> FORMATS = new EnumNames<>(Format.class);

    @Override
    public FormatOption convert(String value) {
      int split = value.indexOf('=');
      String name = split < 0 ? value : value.substring(0, split);
      boolean main =
          split < 0 || value.substring(split).equals("=-"); // standard output, as for --output-file
      return new FormatOption(
          FORMATS.convert(name), main ? Optional.empty() : Optional.of(file(value, split)));
    }

    private static Path file(String value, int split) {
      String file = value.substring(split + 1);
      if (file.isEmpty()) {
        throw new TypeConversionException("no file after '" + value + "'");
      }
      try {
        return Path.of(file);
      } catch (InvalidPathException e) {
        throw new TypeConversionException("'" + file + "' cannot be a file name");
      }
    }
  }
}
