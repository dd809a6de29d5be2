package dev.automllint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidthTests {
  @ParameterizedTest
  @CsvSource({
    "abc, 3",
    "é, 1",
    "e\u0301, 1",
    "…, 1",
    "冷蔵庫, 6",
    "한국, 4",
    "\u1112\u1161\u11ab, 2",
    "ＡＢ, 4",
    "🍎, 2",
    "⏰, 2",
    "🃏, 2",
    "🫠, 2",
    "❤, 1",
    "𝒳, 1",
    "👨\u200d💻, 2",
    "👩\u200d👩\u200d👧\u200d👦, 2",
    "🇩🇪, 2",
    "𠀋, 2",
  })
  void countsColumns(String text, int columns) {
    assertEquals(columns, Width.of(text));
  }

  @Test
  void breaksBetweenWords() {
    assertEquals(List.of("one two", "three"), Width.wrap("one two three", 7));
    assertEquals(List.of("冷蔵庫", "冷蔵庫"), Width.wrap("冷蔵庫 冷蔵庫", 12));
    assertEquals(List.of("longer", "than", "that"), Width.wrap("longer than that", 4));
    assertEquals(List.of(""), Width.wrap("", 4));
  }
}
