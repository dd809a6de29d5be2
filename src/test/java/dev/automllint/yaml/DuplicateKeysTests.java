package dev.automllint.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.automllint.testing.NodeList;
import dev.automllint.testing.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicateKeysTests {
  @Test
  void pointsAtTheSecondAndRelatesTheFirst() {
    assertEquals(
        """
        error duplicate-key /type at 3:1 `type`: the key `type` stands here already; Azure silently takes the last one
          related 1:1 `type`: first here
          help: keep one of them
        """,
        found(
            """
            type: automl
            task: x
            type: pipeline
            """));
  }

  @Test
  void findsAKeyWithQuotesBesideOneWithout() {
    assertEquals(
        """
        error duplicate-key /a at 1:8 `"a"`: the key `a` stands here already; Azure silently takes the last one
          related 1:2 `a`: first here
          help: keep one of them
        """,
        found("{a: 1, \"a\": 2}"));
  }

  @Test
  void relatesEachFurtherOneToTheFirst() {
    assertEquals(
        """
        error duplicate-key /a at 2:1 `a`: the key `a` stands here already; Azure silently takes the last one
          related 1:1 `a`: first here
          help: keep one of them
        error duplicate-key /a at 3:1 `a`: the key `a` stands here already; Azure silently takes the last one
          related 1:1 `a`: first here
          help: keep one of them
        """,
        found("a: 1\na: 2\na: 3\n"));
  }

  @Test
  void findsNestedOnesAlsoWithinAValueThatIsNotTaken() {
    assertEquals(
        """
        error duplicate-key /a/0/b~1c at 3:5 `b/c`: the key `b/c` stands here already; Azure silently takes the last one
          related 2:5 `b/c`: first here
          help: keep one of them
        error duplicate-key /a at 4:1 `a`: the key `a` stands here already; Azure silently takes the last one
          related 1:1 `a`: first here
          help: keep one of them
        """,
        found(
            """
            a:
              - b/c: 1
                b/c: 2
            a: 1
            """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: 1\nb: 2\n", // other keys
        "a: {c: 1}\nb: {c: 1}\n", // other mappings
        "- a: 1\n- a: 1\n", // other items
        "a: 1\nA: 2\n", // other case
        "x: &x {a: 1}\ny:\n  <<: *x\n  a: 2\n", // a merged key is overridden
        "x: &x {a: 1}\ny: &y {a: 2}\nz:\n  <<: [*x, *y]\n", // or stands in two merged mappings
        "just text\n"
      })
  void findsNothingWhereKeysDiffer(String yaml) {
    assertEquals("", found(yaml));
  }

  private static String found(String yaml) {
    var stream = NodeList.read(yaml);
    return Shown.of(stream.source(), DuplicateKeys.in(stream.documents().get(0).root(), ""));
  }
}
