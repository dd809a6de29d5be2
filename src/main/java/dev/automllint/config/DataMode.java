package dev.automllint.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How much is read of the data folders that a job names. */
public enum DataMode {
  /** The MLTable, and annotation files up to {@link #AUTO_BYTES} each. */
  AUTO,
  /** The MLTable, and annotation files of any size. */
  FULL,
  /** Nothing. */
  OFF;

  /** How much of an annotation file is read unless all is wanted, in bytes. */
  private static final long AUTO_BYTES = 32L << 20;

  /** How many bytes of an annotation file are read at most. */
  public long maxBytes() {
    return this == FULL ? Long.MAX_VALUE : AUTO_BYTES;
  }

  /** Its name for users, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The names of all, for users. */
  static List<String> labels() {
    return Arrays.stream(values()).map(DataMode::label).toList();
  }

  /** The mode of a label. */
  static Optional<DataMode> of(String label) {
    return Arrays.stream(values()).filter(mode -> mode.label().equals(label)).findFirst();
  }
}
