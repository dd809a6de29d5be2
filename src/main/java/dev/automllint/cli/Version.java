package dev.automllint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version, which only the build file names. */
final class Version {
  private static final String RESOURCE = "/dev/automllint/version.properties";

  private Version() {}

  /** The bare number. */
  static String number() {
    return properties().getProperty("version");
  }

  /** Name and number. */
  static String line() {
    Properties properties = properties();
    return properties.getProperty("name") + " " + properties.getProperty("version");
  }

  private static Properties properties() {
    var properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream(RESOURCE)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
