package dev.automllint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WidthTests {
  private static void assertWidth(int expected, String... texts) {
    List<String> wrong =
        String.join("", texts)
            .codePoints()
            .filter(c -> Width.of(c) != expected)
            .mapToObj(c -> "U+%04X is %d".formatted(c, Width.of(c)))
            .toList();
    assertEquals(List.of(), wrong);
  }

  @Test
  void countsOneColumnForMostCharacters() {
    assertWidth(1, "a~éßΩЖאक€…→│☃ﬁｱ𝒳");
  }

  @Test
  void countsTwoColumnsForWideLetters() {
    assertWidth(2, "ᄀ⼀、あんアㄅ㈱一模冰箱龥ꀀ가한힣豈︰Ａ！￥　𠀀");
  }

  @Test
  void countsTwoColumnsForEmoji() {
    assertWidth(2, "⌚⏰◽☔♈♿⚓⚡⚽⛄⛔⛪✅✨❌❓❗➕➰⬛⭐⭕", "🌍🍎👍😀🙏🚀🟢🤖🥑🧊🪴🀄🃏🆎🆗🈁");
  }

  @Test
  void countsNothingForMarksThatJoinTheCharacterBeforeThem() {
    assertWidth(0, "\u0301\u0308\u05b0\u3099\u20dd\u200d\ufe0f");
  }

  @Test
  void addsTheColumnsOfATextUp() {
    assertEquals(0, Width.of(""));
    assertEquals(9, Width.of("a模😀e\u0301 \ud83d\ude00"));
  }
}
