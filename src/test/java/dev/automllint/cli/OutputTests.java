package dev.automllint.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputTests {
  @TempDir private Path folder;

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void appearsOnlyWhenItIsWhole() throws IOException {
    Path file = Files.writeString(folder.resolve("report.txt"), "old");
    try (Output output = Output.to(file)) {
      output.writer().write("new");
      output.writer().flush();
      assertEquals("old", Files.readString(file));
      output.commit();
      assertEquals("new", Files.readString(file));
    }
    assertEquals("new", Files.readString(file));
    assertEquals(List.of("report.txt"), files());
  }

  @Test
  void leavesNothingBehindWhenItIsGivenUp() throws IOException {
    Path file = Files.writeString(folder.resolve("report.txt"), "old");
    try (Output output = Output.to(file)) {
      output.writer().write("half of the new");
    }
    assertEquals("old", Files.readString(file));
    assertEquals(List.of("report.txt"), files());
  }

  @Test
  void leavesNothingBehindWhenTheFileNeverWas() throws IOException {
    Output.to(folder.resolve("report.txt")).close();
    assertEquals(List.of(), files());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void keepsAReportPrivate() throws IOException {
    Path file = Files.writeString(folder.resolve("report.txt"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    try (Output output = Output.to(file)) {
      output.commit();
    }
    assertEquals("", Files.readString(file));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  /** An access control list that is lost would let the group read. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void keepsWhatElseTheFileSystemKnowsOfAReport() throws IOException {
    Path file = Files.writeString(folder.resolve("report.txt"), "old");
    assumeTrue(Files.getFileStore(file).supportsFileAttributeView("user"));
    Files.setAttribute(file, "user:note", new byte[] {1});
    try (Output output = Output.to(file)) {
      output.writer().write("new");
      output.commit();
    }
    assertEquals("new", Files.readString(file));
    assertArrayEquals(new byte[] {1}, (byte[]) Files.getAttribute(file, "user:note"));
  }

  @Test
  void replacesNoYaml() throws IOException {
    Path file = Files.writeString(folder.resolve("job.yaml"), "type: automl");
    assertThrows(UsageException.class, () -> Output.to(file));
    assertEquals("type: automl", Files.readString(file));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void replacesNoYamlThroughALink() throws IOException {
    Path file = Files.writeString(folder.resolve("job.yaml"), "type: automl");
    Path link = Files.createSymbolicLink(folder.resolve("report.json"), file);
    assertThrows(UsageException.class, () -> Output.to(link));
    assertEquals("type: automl", Files.readString(file));
  }

  @Test
  void needsTheFolder() {
    assertThrows(UsageException.class, () -> Output.to(folder.resolve("no/report.txt")));
  }

  @Test
  void leavesAStreamOpen() throws IOException {
    var stream =
        new StringWriter() {
          @Override
          public void close() {
            throw new AssertionError("closed");
          }
        };
    try (Output output = Output.to(stream)) {
      output.writer().write("text");
      output.commit();
    }
    assertEquals("text", stream.toString());
  }

  @Test
  void saysWhyNothingCanBeWritten() {
    var err = new StringWriter();
    assertEquals(
        ExitCode.FAILURE, Output.failed(new IOException("no space"), new PrintWriter(err)));
    assertEquals("automl-lint: cannot write the report: no space\n", err.toString());
  }

  @Test
  void saysNothingOfAReaderThatHasGone() {
    var err = new StringWriter();
    assertEquals(
        ExitCode.BROKEN_PIPE, Output.failed(new IOException("Broken pipe"), new PrintWriter(err)));
    assertEquals("", err.toString());
  }
}
