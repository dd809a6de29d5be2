package dev.automllint.files;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class AtomicFileTests {
  @TempDir private Path folder;
  private Path working;
  private Path job;

  @BeforeEach
  void writeJob() throws IOException {
    working = Files.createDirectory(folder.resolve("working"));
    job = Files.writeString(working.resolve("job.yml"), "old");
  }

  @AfterEach
  void removeLinks() throws IOException { // JUnit warns of those that lead out of its folder
    Files.deleteIfExists(working.resolve("link"));
  }

  private void assertRefused(String reason, Path file) {
    var refused =
        assertThrows(
            FileSystemException.class, () -> AtomicFile.write(file, working, "new", false));
    assertEquals(reason, refused.getReason());
  }

  @Test
  void keepsWhoMayReadTheFile() throws IOException {
    Files.setPosixFilePermissions(job, Set.of(OWNER_READ, OWNER_WRITE));

    AtomicFile.write(job, working, "new", /* byteOrderMark= */ false);

    assertEquals("new", Files.readString(job));
    assertEquals(Set.of(OWNER_READ, OWNER_WRITE), Files.getPosixFilePermissions(job));
  }

  @Test
  void keepsAttributesOfUsers() throws IOException {
    var view = Files.getFileAttributeView(job, UserDefinedFileAttributeView.class);
    assumeTrue(Files.getFileStore(job).supportsFileAttributeView("user"));
    view.write("note", ByteBuffer.wrap(new byte[] {7}));

    AtomicFile.write(job, working, "new", /* byteOrderMark= */ false);

    assertArrayEquals(new byte[] {7}, (byte[]) Files.getAttribute(job, "user:note"));
  }

  @Test
  void splitsNoHardLinks() throws IOException {
    Files.createLink(working.resolve("other.yml"), job);

    assertRefused("it has a second name (a hard link) that would keep the old text", job);
    assertEquals("old", Files.readString(job));
  }

  @Test
  void writesThroughNoFolderThatLeadsElsewhere() throws IOException {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve("job.yml"), "old");
    Files.createSymbolicLink(working.resolve("link"), outside);

    assertRefused("a link out of the current folder", working.resolve("link/job.yml"));
    assertEquals("old", Files.readString(outside.resolve("job.yml")));
  }

  @Test
  void writesThroughALinkThatStaysInside() throws IOException {
    Path link = Files.createSymbolicLink(working.resolve("link"), job);

    AtomicFile.write(link, working, "new", /* byteOrderMark= */ false);

    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(job));
  }

  // ---- new files

  @Test
  void createsAFileThatWasNotThere() throws IOException {
    Path file = working.resolve("new.yml");

    AtomicFile.create(file, working, "new");

    assertEquals("new", Files.readString(file));
    assertEquals(List.of("job.yml", "new.yml"), names(working));
  }

  @Test
  void createsNothingOverWhatIsThere() throws IOException {
    Path link = Files.createSymbolicLink(working.resolve("link"), working.resolve("nowhere"));

    for (Path file : List.of(job, link, working)) {
      assertThrows(FileAlreadyExistsException.class, () -> AtomicFile.create(file, working, "new"));
    }
    assertEquals("old", Files.readString(job));
    assertEquals(List.of("job.yml", "link"), names(working));
  }

  @Test
  void createsNothingElsewhere() throws IOException {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.createSymbolicLink(working.resolve("link"), outside);

    assertNotCreated("a link out of the current folder", working.resolve("link/new.yml"));
    assertNotCreated("its folder does not exist", working.resolve("missing/new.yml"));
    assertEquals(List.of(), names(outside));
  }

  private void assertNotCreated(String reason, Path file) {
    var refused =
        assertThrows(FileSystemException.class, () -> AtomicFile.create(file, working, "new"));
    assertEquals(file + ": " + reason, refused.getMessage());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
