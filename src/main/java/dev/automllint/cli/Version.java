package dev.automllint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version, which only the build file names. */
final class Version {
  private static final String RESOURCE = "/dev/automllint/version.properties";

  private Version() {}

  /** What {@code --version} prints: the runtime is a part of the JDK that built it. */
  static String line() {
    return LintCommand.NAME
        + " "
        + number()
        + " (built with Java "
        + Runtime.version()
        + ", "
        + System.getProperty("java.vendor")
        + ")\n";
  }

  /** Read only when it is needed. */
  static String number() {
    var properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream(RESOURCE)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }
}
