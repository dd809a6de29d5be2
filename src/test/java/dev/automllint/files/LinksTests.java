package dev.automllint.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A repository of others must not decide where the program reads and writes. */
@DisabledOnOs(OS.WINDOWS)
class LinksTests {
  @TempDir private Path folder;

  private Path repository;

  @BeforeEach
  void makeLinks() throws IOException {
    repository = Files.createDirectories(folder.resolve("repository"));
    Files.createDirectories(repository.resolve(".git/hooks"));
    Files.createDirectories(repository.resolve(".git/annex"));
    Files.createDirectories(repository.resolve("jobs"));
    Files.writeString(repository.resolve(".git/hooks/pre-push"), "");
    Files.writeString(repository.resolve(".git/annex/images.jsonl"), "");
    Files.createDirectories(folder.resolve("elsewhere/deep"));
    Files.writeString(folder.resolve("elsewhere/file"), "");
    link("file", "../elsewhere/file");
    link("new", "../elsewhere/new");
    link("out", "../elsewhere/deep");
    link("device", "/dev/null");
    link("hook", ".git/hooks/pre-push");
    link("annex", ".git/annex/images.jsonl");
    link("in", "jobs");
  }

  private void link(String name, String target) throws IOException {
    Files.createSymbolicLink(repository.resolve(name), Path.of(target));
  }

  @ParameterizedTest
  @CsvSource({
    "file, true",
    "new, true", // writing would create its target
    "out, true",
    "out/report, true",
    "out/../report, true", // a file in `elsewhere`
    "out/../../report, true",
    "device, true",
    "hook, true",
    "in/../out/report, true",
    "in/report, false",
    "in/../report, false",
    "missing/../report, false",
    "annex, false",
    ".git/report, false", // whoever names it means it
    "../elsewhere/file, false",
    "/dev/null, false",
  })
  void leadOutWhereTheSystemWouldFollowThem(String file, boolean out) throws IOException {
    assertEquals(out, Links.leadOut(repository.resolve(file), repository));
  }

  @Test
  void leadIntoAFolderButNotToGitsOwnFiles() throws IOException {
    assertTrue(Links.leadInto(repository.resolve("in/baseline.json"), repository));
    assertFalse(Links.leadInto(repository.resolve("hook"), repository));
    assertFalse(Links.leadInto(repository.resolve(".git/baseline.json"), repository));
    assertFalse(Links.leadInto(repository.resolve("new"), repository));
  }
}
