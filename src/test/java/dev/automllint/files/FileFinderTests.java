package dev.automllint.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.automllint.files.FileFinder.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileFinderTests {
  @TempDir private Path folder;

  @Test
  void listsYamlFilesInTheOrderOfTheirNames() throws IOException {
    write("b.yml", "a.yaml", "c/2.yml", "c/1.yml", "B.yml", "read.me", "job.yml.bak", "yml");

    assertEquals(List.of("B.yml", "a.yaml", "b.yml", "c/1.yml", "c/2.yml"), found(folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {".git", ".github", "node_modules", "target", ".venv"})
  void leavesOutFoldersThatHoldNoJobs(String name) throws IOException {
    write("a.yml", name + "/b.yml", "c/" + name + "/d.yml");

    assertEquals(List.of("a.yml"), found(folder));
  }

  @Test
  void searchesAHiddenFolderThatIsNamed() throws IOException {
    write(".jobs/a.yml", "target/b.yml");

    assertEquals(
        List.of(".jobs/a.yml", "target/b.yml"),
        found(folder.resolve(".jobs"), folder.resolve("target")));
  }

  @Test
  void takesANamedFileWhateverItIsCalled() throws IOException {
    write("job.txt", ".hidden");

    assertEquals(
        List.of("job.txt", ".hidden"), found(folder.resolve("job.txt"), folder.resolve(".hidden")));
  }

  @Test
  void keepsTheOrderOfTheCommandLineAndTakesEachFileOnce() throws IOException {
    write("a.yml", "b/c.yml");

    assertEquals(
        List.of("b/c.yml", "a.yml"),
        found(
            folder.resolve("b/c.yml"),
            folder,
            folder.resolve("a.yml"),
            folder.resolve("b/../a.yml")));
  }

  @Test
  void listsAMissingFileForTheReaderToReport() {
    assertEquals(List.of("missing.yml"), found(folder.resolve("missing.yml")));
  }

  // ---- links

  @Test
  void doesNotFollowLinksToFolders() throws IOException {
    write("a/job.yml");
    Files.createSymbolicLink(folder.resolve("b"), folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("c.yml"), folder.resolve("a"));

    assertEquals(List.of("a/job.yml"), found(folder));
  }

  @Test
  void isNotCaughtInALoopOfLinks() throws IOException {
    write("a/job.yml");
    Files.createSymbolicLink(folder.resolve("a/loop.yml"), folder);

    assertEquals(List.of("a/job.yml"), found(folder));
  }

  @Test
  void followsALinkToAFolderThatIsNamed() throws IOException {
    write("a/job.yml");
    Path link = Files.createSymbolicLink(folder.resolve("b"), folder.resolve("a"));

    assertEquals(List.of("b/job.yml"), found(link));
  }

  @Test
  void takesALinkToAFile() throws IOException {
    write("job.txt");
    Files.createSymbolicLink(folder.resolve("link.yml"), folder.resolve("job.txt"));

    assertEquals(List.of("link.yml"), found(folder));
  }

  @Test
  void leavesOutWhatAnEditorLeaves() throws IOException {
    write(".hidden.yml");
    Path lock = Files.createSymbolicLink(folder.resolve(".#a.yml"), Path.of("me@host.1:2"));
    Files.createSymbolicLink(folder.resolve("broken.yml"), Path.of("nowhere"));

    assertEquals(List.of(".hidden.yml", "broken.yml"), found(folder));
    assertEquals(List.of(".#a.yml"), found(lock));
  }

  @Test
  void readsNoFileOutsideThatASearchReachesByALink() throws IOException {
    write("repository/.git/config", "repository/a/job.yml", "elsewhere/secret.yml");
    Path repository = folder.resolve("repository");
    Files.createSymbolicLink(repository.resolve("b.yml"), folder.resolve("elsewhere/secret.yml"));
    Files.createSymbolicLink(repository.resolve("c.yml"), Path.of("a/job.yml"));
    Files.createSymbolicLink(repository.resolve("d.yml"), Path.of("/proc/self/environ"));

    assertEquals(List.of("b.yml", "d.yml"), outside(finder().find(repository)));
    assertEquals(
        List.of(), outside(finder().find(repository.resolve("b.yml")))); // who names it means it
    assertEquals(List.of("b.yml"), outside(finder().findListed(repository.resolve("b.yml"))));
    assertEquals(List.of(), outside(finder().findListed(repository.resolve("c.yml"))));
  }

  @Test
  void searchesNoFolderOutsideTheWorkingFolderThatALinkInItLeadsTo() throws IOException {
    write("job.yml");
    Path here = Path.of("target");
    Files.createDirectories(here);
    Path link = here.resolve("link-" + folder.getFileName());
    Files.createSymbolicLink(link, folder);
    try {
      assertEquals(List.of(link), finder().find(link).stream().map(Found::file).toList());
      assertEquals(1, finder().find(link).stream().filter(Found::outside).count());
      Path file = link.resolve("job.yml");
      assertEquals(List.of(), finder().find(file).stream().filter(Found::outside).toList());
      assertEquals(1, finder().findListed(file).stream().filter(Found::outside).count());
    } finally {
      Files.delete(link);
    }
  }

  // ---- exclusion

  @Test
  void leavesOutWhatIsExcluded() throws IOException {
    write("a.yml", "archive/b.yml", "c/archive/d.yml", "c/e.yml");
    var excluded = new Globs(List.of("archive"));

    assertEquals(
        List.of("a.yml", "c/e.yml"),
        relative(new FileFinder(excluded, /* asGit= */ true).find(folder)));
  }

  @Test
  void takesANamedFileDespiteItsExclusion() throws IOException {
    write("archive/b.yml");
    var excluded = new Globs(List.of("archive"));

    assertEquals(
        List.of("archive/b.yml"),
        relative(
            new FileFinder(excluded, /* asGit= */ true).find(folder.resolve("archive/b.yml"))));
  }

  // ---- names in reports, in the folder of the project

  @Test
  void addsNothingForTheCurrentFolder() {
    List<String> examples = paths(Path.of("examples"));
    List<String> all = paths(Path.of("."));

    assertFalse(examples.isEmpty());
    assertEquals(examples, all.stream().filter(path -> path.startsWith("examples/")).toList());
    assertEquals(all, paths(Path.of("")));
  }

  @Test
  void addsNoSlashAfterTheOneThatIsGiven() {
    assertEquals(paths(Path.of("examples")), paths(Path.of("examples/")));
  }

  @Test
  void keepsAPathAsItIsGiven() {
    assertEquals(
        List.of("examples/../pom.xml", "./README.md"),
        paths(Path.of("examples/../pom.xml"), Path.of("./README.md")));
  }

  private void write(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
  }

  private List<String> found(Path... paths) {
    return relative(all(paths));
  }

  private List<String> relative(List<FileFinder.Found> found) {
    String prefix = FileFinder.display(folder) + "/";
    return found.stream().map(file -> file.path().replace(prefix, "")).toList();
  }

  private static List<String> paths(Path... paths) {
    return all(paths).stream().map(FileFinder.Found::path).toList();
  }

  private static FileFinder finder() {
    return new FileFinder(new Globs(List.of()), /* asGit= */ true);
  }

  private List<String> outside(List<Found> files) {
    return files.stream()
        .filter(Found::outside)
        .map(found -> folder.resolve("repository").relativize(found.file()).toString())
        .toList();
  }

  private static List<FileFinder.Found> all(Path... paths) {
    var finder = new FileFinder(new Globs(List.of()), /* asGit= */ true);
    return Stream.of(paths).flatMap(path -> finder.find(path).stream()).toList();
  }
}
