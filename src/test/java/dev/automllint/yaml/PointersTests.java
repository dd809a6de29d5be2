package dev.automllint.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointersTests {
  @ParameterizedTest
  @CsvSource({
    "tags, /jobs/tags",
    "a/b, /jobs/a~1b",
    "a~b, /jobs/a~0b",
    "~1, /jobs/~01",
    "~/, /jobs/~0~1",
    "'', /jobs/",
    "a b%, /jobs/a b%"
  })
  void leadToAKeyAndBack(String key, String pointer) {
    assertEquals(pointer, Pointers.child("/jobs", key));
    assertEquals(key, Pointers.last(pointer));
  }

  @Test
  void beginAtTheEmptyPointer() {
    assertEquals("/type", Pointers.child("", "type"));
  }

  @Test
  void leadToAnItem() {
    assertEquals("/search_space/0", Pointers.child("/search_space", 0));
  }

  @Test
  void fallApartIntoKeysAndIndexes() {
    assertEquals(List.of("jobs", "a/b", "0", "", "~1"), Pointers.tokens("/jobs/a~1b/0//~01"));
    assertEquals(List.of(), Pointers.tokens(""));
  }
}
