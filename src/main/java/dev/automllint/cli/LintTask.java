package dev.automllint.cli;

import dev.automllint.config.ConfigFile;
import dev.automllint.files.Input;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file to lint, and how.
 *
 * @param input the file
 * @param config the configuration file that applies to it
 * @param settings what the command line and the configuration say
 */
record LintTask(Input input, Optional<ConfigFile> config, FileSettings settings) {
  /** Where an MLTable is, so that it is reported once if jobs lead to it as well. */
  Path realPath() {
    Path path = input.file().orElseThrow();
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path;
    }
  }

  /** Whether the user names an MLTable, which is no YAML file by its name. */
  boolean isTable() {
    boolean named = input.path().equals("MLTable") || input.path().endsWith("/MLTable");
    return named && input.file().isPresent(); // a stream is passed on by --fix as it is
  }
}
