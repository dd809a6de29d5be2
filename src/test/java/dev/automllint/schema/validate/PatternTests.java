package dev.automllint.schema.validate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.job.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The patterns of the schema, on texts that make bad ones try forever. */
class PatternTests {
  private static final int MEBIBYTE = 1 << 20;

  static List<String> patterns() {
    List<String> patterns = new ArrayList<>();
    SchemaParts.root(Task.IMAGE_OBJECT_DETECTION)
        .findValues("pattern")
        .forEach(pattern -> patterns.add(pattern.stringValue()));
    return patterns.stream().distinct().toList();
  }

  @Test
  void areFound() {
    assertTrue(patterns().size() >= 4, () -> patterns().toString());
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void refuseAMebibyteThatAlmostMatches(String regex) {
    Pattern pattern = Pattern.compile(regex);
    for (String part : List.of("a", "_", "0", "0x", "x0", "a-", "1x1", " ", "\n", "é", "😀")) {
      String text = part.repeat(MEBIBYTE / part.length());
      assertFalse(pattern.matcher(text + "!").find(), part);
      assertFalse(pattern.matcher("!" + text).find(), part);
    }
  }
}
