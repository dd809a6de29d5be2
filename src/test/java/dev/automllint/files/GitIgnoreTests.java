package dev.automllint.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a search leaves out because git ignores it. */
class GitIgnoreTests {
  private static final String ALL = "a.yml b/a.yml b/c/a.yml b/c/d.yml d.yml";

  @TempDir private Path folder;

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void writeAll() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    for (String name : ALL.split(" ")) {
      write(name, "");
    }
  }

  private String found() {
    return found(folder);
  }

  private String found(Path searched) {
    List<String> files =
        new FileFinder(new Globs(List.of()), /* asGit= */ true)
            .find(searched).stream()
                .map(found -> folder.relativize(found.file()).toString())
                .toList();
    return String.join(" ", files);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "''              | a.yml b/a.yml b/c/a.yml b/c/d.yml d.yml",
        "a.yml           | b/c/d.yml d.yml",
        "/a.yml          | b/a.yml b/c/a.yml b/c/d.yml d.yml",
        "*.yml           | ''",
        "*.yml;!d.yml    | b/c/d.yml d.yml",
        "!d.yml;*.yml    | ''",
        "b               | a.yml d.yml",
        "b;!b/a.yml      | a.yml d.yml",
        "b/*;!b/a.yml    | a.yml b/a.yml d.yml",
        "c/              | a.yml b/a.yml d.yml",
        "a.yml/          | a.yml b/a.yml b/c/a.yml b/c/d.yml d.yml",
        "/c/             | a.yml b/a.yml b/c/a.yml b/c/d.yml d.yml",
        "b/c             | a.yml b/a.yml d.yml",
        "c/a.yml         | a.yml b/a.yml b/c/a.yml b/c/d.yml d.yml",
        "**/c/a.yml      | a.yml b/a.yml b/c/d.yml d.yml",
        "b/**            | a.yml d.yml",
        "b\\/c          | a.yml b/a.yml d.yml",
        "b/**/d.yml      | a.yml b/a.yml b/c/a.yml d.yml",
        "b/**/a.yml      | a.yml b/c/d.yml d.yml",
        "?.yml           | ''",
        "[!a].yml        | a.yml b/a.yml b/c/a.yml",
        "[^a].yml        | a.yml b/a.yml b/c/a.yml",
        "#a.yml;\\#b     | a.yml b/a.yml b/c/a.yml b/c/d.yml d.yml",
        "{a,d}.yml;[a    | a.yml b/a.yml b/c/a.yml b/c/d.yml d.yml",
      })
  void leavesOutWhatGitIgnores(String lines, String left) throws IOException {
    writeAll();
    write(".gitignore", lines.replace(';', '\n'));
    assertEquals(left, found());
  }

  @Test
  void takesSpacesAtTheEndForPartOfAPatternOnlyIfEscaped() throws IOException {
    writeAll();
    write(".gitignore", "a.yml  \r\nd.yml\\ \n");
    assertEquals("b/c/d.yml d.yml", found());
  }

  @Test
  void nearerFilesWin() throws IOException {
    writeAll();
    write(".git/info/exclude", "d.yml\n");
    write(".gitignore", "a.yml\n!d.yml\n");
    write("b/.gitignore", "!/a.yml\nd.yml\n");
    assertEquals("b/a.yml d.yml", found());
    assertEquals("b/a.yml", found(folder.resolve("b")));
  }

  @Test
  void searchesAFolderThatIsNamedEvenIfItIsIgnored() throws IOException {
    writeAll();
    write(".gitignore", "b/\n");
    assertEquals("b/a.yml b/c/a.yml b/c/d.yml", found(folder.resolve("b")));
    assertEquals("a.yml", found(folder.resolve("a.yml")));
  }

  @Test
  void holdsOnlyInARepository() throws IOException {
    writeAll();
    Files.delete(folder.resolve(".git"));
    write(".gitignore", "*.yml\n");
    assertEquals(ALL, found());
  }

  /** A repository inside another has rules of its own, as a submodule has. */
  @Test
  void innerRepositoriesBeginAnew() throws IOException {
    writeAll();
    write(".gitignore", "a.yml\n");
    write("b/.git", "gitdir: elsewhere\n");
    write("b/c/.gitignore", "d.yml\n");
    assertEquals("b/a.yml b/c/a.yml d.yml", found());
  }

  @Test
  void readsNoLinkAndNothingEndless() throws IOException {
    writeAll();
    write("rules", "*.yml\n");
    Files.createSymbolicLink(folder.resolve(".gitignore"), folder.resolve("rules"));
    write("b/.gitignore", "a.yml\n".repeat(30_000));
    write("b/c/.gitignore", "*.none\n".repeat(10_000) + "d.yml\n");
    assertEquals(ALL, found());
  }

  @Test
  void tellsThePatternAndItsPlace() throws IOException {
    writeAll();
    write(".gitignore", "# generated\nc/\n");
    var finder = new FileFinder(new Globs(List.of()), /* asGit= */ true);
    assertEquals(4, finder.find(folder).size() + finder.leftOut().size());
    FileFinder.LeftOut leftOut = finder.leftOut().get(0);
    assertEquals(folder + "/b/c/", leftOut.path());
    assertEquals("c/", leftOut.pattern());
    assertEquals(folder + "/.gitignore:2", leftOut.origin());
  }
}
