package dev.automllint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A repository of others must not show what else is on this machine. */
class LinkedFilesTests extends ProgramTest {
  private static final String LINE =
      "skipped repository/link.yml: a link that leads out of the repository\n";

  @BeforeEach
  void linkAFileElsewhere() throws IOException {
    Files.createDirectories(folder.resolve("repository/.git"));
    Path secret = write("elsewhere/job.yml", JOB + "hunter2: 1\n");
    Files.createSymbolicLink(folder.resolve("repository/link.yml"), secret);
  }

  @ParameterizedTest
  @CsvSource({
    "@/repository",
    "@/repository --diff",
    "@/repository --unsafe-fixes --fix",
    "--files-from @/list",
    "--force-exclude -- @/repository/link.yml"
  })
  void areNamedAndNotReadWhereASearchOrAListReachesThem(String arguments) throws IOException {
    write("repository/job.yml", JOB);
    write("list", folder + "/repository/link.yml\n");
    Result result = run(arguments.split(" "));
    assertEquals(0, result.code(), result.shown());
    assertFalse(result.shown().contains("hunter2"), result.shown());
    assertTrue(result.err().contains(LINE), result.err());
  }

  @Test
  void areSkippedInReports() {
    String json = run("-f", "json", "@/repository").out();
    assertTrue(json.contains("\"status\" : \"skipped\""), json);
    assertTrue(json.contains("\"reason\" : \"a link that leads out of the repository\""), json);
  }

  @Test
  void areCheckedWhereTheyAreNamed() {
    Result result = run("-f", "concise", "@/repository/link.yml");
    assertTrue(result.out().contains("unknown key `hunter2`"), result.shown());
  }

  @Test
  void areNoTablesOfALinkedFolder() throws IOException {
    write("elsewhere/train/MLTable", "hunter2: 1\n");
    write("list", folder + "/repository/MLTable\n");
    Path table = folder.resolve("elsewhere/train/MLTable");
    Files.createSymbolicLink(folder.resolve("repository/MLTable"), table);
    Result result = run("--files-from", "@/list");
    assertFalse(result.shown().contains("hunter2"), result.shown());
    assertTrue(result.err().contains("skipped repository/MLTable: a link"), result.err());
  }
}
