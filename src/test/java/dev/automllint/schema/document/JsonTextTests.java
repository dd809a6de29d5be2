package dev.automllint.schema.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonTextTests {
  @Test
  void namesTheKeysOfAnObject() {
    assertEquals(Optional.of(Set.of("a", "b")), JsonText.keys("{\"b\": NaN, \"a\": {\"c\": 1}}"));
    assertEquals(Optional.of(Set.of()), JsonText.keys(" {} "));
  }

  @Test
  void takesNothingElse() {
    for (String text :
        new String[] {"", "5", "[1]", "null", "{'a': 1}", "{\"a\": 1", "{} {}", "{a: 1}"}) {
      assertEquals(Optional.empty(), JsonText.keys(text), text);
    }
  }
}
