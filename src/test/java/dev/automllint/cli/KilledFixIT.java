package dev.automllint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Kills the packaged program while it repairs files. */
@DisabledOnOs(OS.WINDOWS)
class KilledFixIT {
  private static final int FILES = 200;
  private static final int KILLS = 12;
  private static final String OLD = Cli.JOB + "primary_metric: Accuracy # ü\n";
  private static final String NEW = Cli.JOB + "primary_metric: accuracy # ü\n";

  @TempDir private Path folder;

  @Test
  void everyFileIsOldOrNew() throws Exception {
    var random = new Random(1);
    int partial = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      for (int i = 0; i < FILES; i++) {
        Files.writeString(folder.resolve(i + ".yml"), OLD);
      }
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("automl-lint.directory"), "bin/automl-lint")
                      .toString(),
                  "--fix",
                  folder.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      Path last = folder.resolve(random.nextInt(FILES) + ".yml");
      while (process.isAlive() && Files.readString(last).equals(OLD)) {
        TimeUnit.MILLISECONDS.sleep(1);
      }
      process.destroyForcibly().waitFor();
      int repaired = 0;
      for (int i = 0; i < FILES; i++) {
        String text = Files.readString(folder.resolve(i + ".yml"));
        assertTrue(text.equals(OLD) || text.equals(NEW), text);
        repaired += text.equals(NEW) ? 1 : 0;
      }
      partial += repaired > 0 && repaired < FILES ? 1 : 0;
      try (Stream<Path> files = Files.list(folder)) {
        long drafts = files.filter(file -> file.toString().endsWith(".tmp")).count();
        assertTrue(drafts <= (kill + 1) * 8L, "one draft for each thread at most: " + drafts);
      }
    }
    assertTrue(partial > KILLS / 3, "killed on the way only " + partial + " times");
    Process whole =
        new ProcessBuilder(
                Path.of(System.getProperty("automl-lint.directory"), "bin/automl-lint").toString(),
                "--fix",
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
}
