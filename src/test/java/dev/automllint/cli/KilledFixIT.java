package dev.automllint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Kills the packaged program while it fixes files. */
@DisabledOnOs(OS.WINDOWS)
class KilledFixIT {
  private static final int FILES = 200;
  private static final int KILLS = 6;
  private static final String OLD = ProgramTest.JOB + "primary_metric: Accuracy # ü\n";
  private static final String NEW = ProgramTest.JOB + "primary_metric: accuracy # ü\n";

  @TempDir private Path folder;

  @Test
  void everyFileIsOldOrNew() throws Exception {
    var random = new Random(1);
    int partial = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      startAndAwait(random).destroyForcibly().waitFor();
      int repaired = repaired();
      partial += repaired > 0 && repaired < FILES ? 1 : 0;
      assertTrue(drafts() <= (kill + 1) * 8L, "one draft for each thread at most: " + drafts());
    }
    assertTrue(partial > KILLS / 3, "killed on the way only " + partial + " times");
    Process whole =
        new ProcessBuilder(
                Path.of(System.getProperty("automl-lint.directory"), "bin/automl-lint").toString(),
                "--fix",
                "--min-severity=info",
                folder.toString())
            .redirectErrorStream(true)
            .start();
    assertEquals(
        "no errors",
        new String(whole.getInputStream().readAllBytes(), UTF_8)
            .replaceAll("(?s).*(no errors).*", "$1"));
    for (int i = 0; i < FILES; i++) {
      assertEquals(NEW, Files.readString(folder.resolve(i + ".yml")));
    }
  }

  @Test
  void leavesNoDraftWhenItIsToldToStop() throws Exception {
    var random = new Random(2);
    for (int stop = 0; stop < KILLS; stop++) {
      Process process = startAndAwait(random);
      process.destroy();
      process.waitFor();
      repaired();
      assertEquals(0, drafts());
    }
  }

  /** Begins to fix the files, and waits until it comes to one of them. */
  private Process startAndAwait(Random random) throws Exception {
    for (int i = 0; i < FILES; i++) {
      Files.writeString(folder.resolve(i + ".yml"), OLD);
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("automl-lint.directory"), "bin/automl-lint").toString(),
                "--fix",
                "--min-severity=info",
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path last = folder.resolve(random.nextInt(FILES) + ".yml");
    while (process.isAlive() && Files.readString(last).equals(OLD)) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    return process;
  }

  /** How many files are fixed; the others are as they were. */
  private int repaired() throws IOException {
    int repaired = 0;
    for (int i = 0; i < FILES; i++) {
      String text = Files.readString(folder.resolve(i + ".yml"));
      assertTrue(text.equals(OLD) || text.equals(NEW), text);
      repaired += text.equals(NEW) ? 1 : 0;
    }
    return repaired;
  }

  private long drafts() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".tmp")).count();
    }
  }
}
