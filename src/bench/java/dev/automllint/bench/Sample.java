package dev.automllint.bench;

import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Severity;
import dev.automllint.engine.Linter;
import dev.automllint.files.ReadResult;
import dev.automllint.files.SourceReader;
import dev.automllint.yaml.YamlReader;
import dev.automllint.yaml.YamlStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The jobs that each stage is measured with. */
public enum Sample {
  /** As users write them; nothing is wrong with it. */
  SMALL(Jobs.small(0), 0, 0),
  /** A pipeline of about 200 KiB; nothing is wrong with it either. */
  LARGE(Jobs.large(), 0, 0),
  /** Hundreds of findings. */
  BROKEN(Jobs.broken(), 400, 500);

  private final String text;

  Sample(String text, int leastFindings, int mostFindings) {
    this.text = text;
    int findings = report().diagnostics().size();
    if (findings < leastFindings || findings > mostFindings) {
      throw new IllegalStateException(name() + " has " + findings + " findings");
    }
  }

  /** The content of its file. */
  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Reads a text as a file is read. */
  static ReadResult read(byte[] bytes) {
    try {
      return SourceReader.read(new ByteArrayInputStream(bytes), "job.yml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads and parses a text that is in order. */
  static YamlStream tree(byte[] bytes) {
    return YamlReader.read(((ReadResult.Decoded) read(bytes)).source());
  }

  /** What is reported of it. */
  FileReport report() {
    return new Linter().lint(read(bytes())).atLeast(Severity.WARNING);
  }
}
