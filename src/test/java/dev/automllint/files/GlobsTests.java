package dev.automllint.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
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
          archive/*     | /archive/a.yml      | false
          /a/*.yml      | a/b.yml             | true
          /a.yml        | b/a.yml             | false
          a/**/x.yml    | a/x.yml             | true
          a/**          | a                   | false
          a/**.yml      | a/b/c.yml           | true
          a/old**/x.yml | a/older/b/x.yml     | true
          **/b/**/c     | a/b/b/x/c           | true
          **/b/**/c     | a/b/b/x/d           | false
          {a/b,c}/*.yml | a/b/d.yml           | true
          {a/b,c}/*.yml | c/d.yml             | true
          {a/b,c}/*.yml | a/d.yml             | false
          {a,{b,c}}.yml | c.yml               | true
          # within a name
          *a*ab.yml     | aaab.yml            | true
          *a*ab.yml     | abaab.yml           | true
          *a?c*[!x]     | abcabcy             | true
          *a?c*[!x]     | abcabcx             | false
          [-a]b[a-]     | -b-                 | true
          [!-a]         | -                   | false
          [&&^]         | ^                   | true
          []a]          | ]                   | true
          \\*.yml       | *.yml               | true
          \\*.yml       | a.yml               | false
          \\{a,b\\}     | '{a,b}'             | true
          é?            | é😀                 | true
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
  @ValueSource(strings = {"[a", "[b-a]", "[a/b]", "[", "[]", "{a", "a\\", "a\\/b", "[!]"})
  void refuseAnInvalidPattern(String pattern) {
    assertThrows(PatternSyntaxException.class, () -> new Globs(List.of(pattern)));
  }

  @Test
  void refuseAPatternBeyondTheLimits() {
    for (String pattern : List.of("a".repeat(100_000), "{a,aa}".repeat(100), "{/,}".repeat(100))) {
      assertThrows(PatternSyntaxException.class, () -> new Globs(List.of(pattern)));
    }
  }

  @Test
  void takeTimeOnlyInProportionToThePath() {
    Globs globs = new Globs(List.of("*a".repeat(400) + "b", "**/a/".repeat(100) + "*a*b"));
    assertFalse(globs.match(Path.of("a".repeat(250))));
    assertFalse(globs.match(Path.of("a/".repeat(2000) + "c")));
  }
}
