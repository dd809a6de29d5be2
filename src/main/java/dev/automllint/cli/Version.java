package dev.automllint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version, which stands in the build file alone. */
final class Version implements IVersionProvider {
  private static final String RESOURCE = "/dev/automllint/version.properties";

  /** The bare number. */
  static String number() {
    return properties().getProperty("version");
  }

  @Override
  public String[] getVersion() {
    Properties properties = properties();
    return new String[] {properties.getProperty("name") + " " + properties.getProperty("version")};
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
