package dev.automllint.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.testing.LintTester;
import dev.automllint.text.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class DuplicateKeysTests {
  private final LintTester tester = LintTester.of(DuplicateKeysTests::duplicates);

  private static List<Diagnostic> duplicates(SourceFile source) {
    return DuplicateKeys.in(YamlReader.read(source).documents().get(0).root(), "");
  }

  @Test
  void areReportedWithTheFirstOfTheirName() {
    tester.check(
        """
        type: automl
        ~~~~ first here
        task: x
        type: pipeline
        ^^^^ error duplicate-key: duplicate key `type`; Azure silently keeps the last one
        # = keep one of them
        === with and without quotes
        {a: 1, "a": 2}
        #      ^^^ error duplicate-key: duplicate key `a`; Azure silently keeps the last one
        # = keep one of them
        #~ first here
        === each further one with the first
        a: 1
        ~ first here
        ~ first here
        a: 2
        ^ error duplicate-key: duplicate key `a`; Azure silently keeps the last one
        # = keep one of them
        a: 3
        ^ error duplicate-key: duplicate key `a`; Azure silently keeps the last one
        # = keep one of them
        === nested ones, also within a value that is not taken
        a:
        ~ first here
          - b/c: 1
        #   ~~~ first here
            b/c: 2
        #   ^^^ error duplicate-key: duplicate key `b/c`; Azure silently keeps the last one
        # = keep one of them
        a: 1
        ^ error duplicate-key: duplicate key `a`; Azure silently keeps the last one
        # = keep one of them
        """);
  }

  @Test
  void haveThePointersOfTheirKeys() {
    List<Diagnostic> found =
        duplicates(new SourceFile("job.yml", "a:\n  - b/c: 1\n    b/c: 2\na: 1\n"));
    assertEquals(List.of("/a/0/b~1c", "/a"), found.stream().map(Diagnostic::pointer).toList());
  }

  @Test
  void areOnlyEqualKeysOfOneMapping() {
    tester.check(
        """
        === other keys
        a: 1
        b: 2
        === other mappings
        a: {c: 1}
        b: {c: 1}
        === other items
        - a: 1
        - a: 1
        === other case
        a: 1
        A: 2
        === a merged key is overridden
        x: &x {a: 1}
        y:
          <<: *x
          a: 2
        === a key of two merged mappings
        x: &x {a: 1}
        y: &y {a: 2}
        z:
          <<: [*x, *y]
        === no mapping at all
        just text
        """);
  }
}
