package dev.automllint.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Random;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobsTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # without a slash: each single name
          old.yml       | old.yml             | true
          old.yml       | a/b/old.yml         | true
          old.yml       | a/very-old.yml      | false
          archive       | archive/a.yml       | true
          archive       | a/archive/b/c.yml   | true
          archive/      | a/archive/b/c.yml   | true
          archive       | a/archived/b.yml    | false
          *.yaml        | a/b.yaml            | true
          *.yaml        | a/b.yml             | false
          *             | .hidden.yml         | true
          job?.yml      | job1.yml            | true
          job?.yml      | job12.yml           | false
          job[0-9].yml  | job7.yml            | true
          job[0-9].yml  | jobx.yml            | false
          {old,bad}.yml | a/bad.yml           | true
          {old,bad}.yml | a/good.yml          | false
          # with a slash: the whole path
          a/*.yml       | a/b.yml             | true
          a/*.yml       | a/b/c.yml           | false
          a/*.yml       | b/a/c.yml           | false
          a/b           | a/b/c/d.yml         | true
          a/b           | c/a/b/d.yml         | false
          ./a/b.yml     | a/b.yml             | true
          a/b.yml       | ./a/b.yml           | true
          archive/**    | archive/a/b.yml     | true
          archive/**    | a/archive/b.yml     | false
          **/x.yml      | x.yml               | true
          **/x.yml      | a/b/x.yml           | true
          **/old/*.yml  | old/a.yml           | true
          **/old/*.yml  | a/old/b.yml         | true
          **/old/*.yml  | a/old/b/c.yml       | false
          a/**/x.yml    | a/b/c/x.yml         | true
          /tmp/a        | /tmp/a/b.yml        | true
          /tmp/a        | /tmp/b/a.yml        | false
          archive       | /tmp/archive/a.yml  | true
          """)
  void matchNamesAndPaths(String pattern, String path, boolean expected) {
    assertEquals(expected, new Globs(List.of(pattern)).match(Path.of(path)));
  }

  @Test
  void needOnlyOnePatternToMatch() {
    assertTrue(new Globs(List.of("a.yml", "b/*")).match(Path.of("b/c.yml")));
  }

  @Test
  void matchNothingWithoutPatterns() {
    assertFalse(new Globs(List.of()).match(Path.of("a.yml")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[a", "[b-a]", "[a/b]", "[", "[]", "{a", "{a,{b}}", "a\\", "[!]"})
  void refuseAPatternThatIsNone(String pattern) {
    assertThrows(PatternSyntaxException.class, () -> new Globs(List.of(pattern)));
  }

  @Test
  void refuseAPatternThatNobodyWrites() {
    List<String> patterns = List.of("a".repeat(100_000));
    assertThrows(PatternSyntaxException.class, () -> new Globs(patterns));
  }

  @Test
  void areNotKeptBusyByAPattern() {
    Globs globs = new Globs(List.of("*a".repeat(100) + "b", "**/*" + "{a,aa}".repeat(100) + "b"));
    assertFalse(globs.match(Path.of("a".repeat(250))));
  }

  /** Up to here Java's own patterns did the work. */
  @Test
  void meanWhatTheyMeanToJava() {
    var random = new Random(20261124);
    int matched = 0;
    for (int i = 0; i < 20_000; i++) {
      String pattern = pattern(random, /* depth= */ 0);
      PathMatcher java = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
      Glob ours = Glob.of(pattern);
      for (int j = 0; j < 10; j++) {
        String text = text(random);
        boolean expected = java.matches(Path.of(text));
        assertEquals(expected, ours.matches(text), () -> pattern + " on " + text);
        matched += expected ? 1 : 0;
      }
    }
    assertTrue(matched > 5_000, "so many matched: " + matched);
  }

  private static String pattern(Random random, int depth) {
    List<String> parts =
        List.of("a", "b", "-", "é", "?", "*", "**", "[ab]", "[!a]", "[a-c]", "[-a]", "[a-]", "\\*");
    var pattern = new StringBuilder();
    for (int i = 0; i <= random.nextInt(5); i++) {
      int kind = random.nextInt(parts.size() + 3);
      if (kind < parts.size()) {
        pattern.append(parts.get(kind));
      } else if (depth == 0 && kind == parts.size()) {
        pattern.append('{').append(pattern(random, 1)).append(',');
        pattern.append(pattern(random, 1)).append('}');
      } else if (depth == 0 && i > 0) {
        pattern.append('/');
      }
    }
    return pattern.toString();
  }

  private static String text(Random random) {
    List<String> parts = List.of("a", "b", "c", "-", "é", "*", "/a");
    var text = new StringBuilder();
    for (int i = 0; i <= random.nextInt(6); i++) {
      text.append(parts.get(random.nextInt(parts.size())));
    }
    return text.toString();
  }
}
