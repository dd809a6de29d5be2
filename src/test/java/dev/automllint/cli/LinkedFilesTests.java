package dev.automllint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  /** A link in the working folder, which is this project's, to a file elsewhere. */
  private Path linkHere(String name, Path target) throws IOException {
    Path here = Files.createDirectories(Path.of("target", "links"));
    Path link = here.resolve(name);
    Files.deleteIfExists(link);
    return Files.createSymbolicLink(link, target.toAbsolutePath());
  }

  @Test
  void doNotLeadToTheConfigurationBesideThem() throws IOException {
    write("elsewhere/.automl-lint.yml", "hunter2: 1\n");
    String listed = linkHere("jobs", folder.resolve("elsewhere")) + "/job.yml";
    for (String command : List.of("", "plan ")) {
      Result result = run((command + "--force-exclude " + listed).split(" "));
      assertEquals(0, result.code(), result.shown());
      assertFalse(result.shown().contains("hunter2"), result.shown());
    }
  }

  @Test
  void areNeitherConfigurationsNorListsNorReports() throws IOException {
    Path secret = write("elsewhere/hunter2", "hunter2.yml\n");
    String link = linkHere("link", secret).toString();
    for (String option : List.of("--config", "--files-from", "--output-file")) {
      Result result = run(option, link, "@/repository");
      assertEquals(2, result.code(), result.shown());
      assertFalse(result.shown().contains("hunter2"), result.shown());
      assertTrue(result.shown().contains("a link "), result.shown());
    }
    assertEquals("hunter2.yml\n", read("elsewhere/hunter2"));
    String device = linkHere("device", Path.of("/dev/null")).toString();
    assertEquals(2, run("-o", device, "@/repository").code());
  }

  @Test
  void doNotLeadToGitsOwnFiles() throws IOException {
    write("repository/.git/config", JOB + "hunter2: 1\n");
    Files.createSymbolicLink(folder.resolve("repository/git.yml"), Path.of(".git/config"));
    String table = "paths: [{file: ./git.jsonl}]\ntransformations: [{read_json_lines: {}}]\n";
    write("repository/train/MLTable", table);
    Files.createSymbolicLink(
        folder.resolve("repository/train/git.jsonl"), Path.of("../.git/config"));
    write("repository/job.yml", JOB.replace("azureml:train:1", "./train"));
    Result result = run("--min-severity", "info", "-f", "concise", "@/repository");
    assertFalse(result.shown().contains("hunter2"), result.shown());
    assertTrue(result.err().contains("skipped repository/git.yml: a link"), result.err());
    assertTrue(
        result.out().contains("train/MLTable:1:16: info: not checked: this is a link out of the"),
        result.out());
  }

  @Test
  void suggestNoNamesOfFilesElsewhere() throws IOException {
    write("elsewhere/annotations.jsonl", "");
    Files.createDirectories(folder.resolve("repository/train"));
    Files.createSymbolicLink(
        folder.resolve("repository/train/out"), folder.resolve("elsewhere").toAbsolutePath());
    String table =
        "paths: [{file: ./out/anotations.jsonl}]\ntransformations: [{read_json_lines: {}}]\n";
    write("repository/train/MLTable", table);
    write("repository/job.yml", JOB.replace("azureml:train:1", "./train"));
    Result result = run("-f", "concise", "@/repository");
    assertFalse(result.shown().contains("annotations.jsonl"), result.shown());
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
