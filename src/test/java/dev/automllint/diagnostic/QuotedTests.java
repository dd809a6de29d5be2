package dev.automllint.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTests {
  @ParameterizedTest
  @ValueSource(
      strings = {"", "adamw", "a b", "Größe", "名前　x", "😀", "👩\u200D💻", "e\u0301", "50 %"})
  void leavesVisibleTextAsItIs(String text) {
    assertEquals("`" + text + "`", Quoted.of(text));
  }

  static String[][] hidden() {
    return new String[][] {
      {"a\nb", "a\\nb"},
      {"a\r\nb", "a\\r\\nb"},
      {"a\tb", "a\\tb"},
      {"\0", "\\u{0}"},
      {"\u0007", "\\u{7}"},
      {"\u001B[31mred\u001B[0m", "\\u{1b}[31mred\\u{1b}[0m"},
      {"\u009B31m", "\\u{9b}31m"},
      {"\u0085", "\\u{85}"},
      {"\u202Egpj.exe", "\\u{202e}gpj.exe"}, // right to left
      {"\u2066x\u2069", "\\u{2066}x\\u{2069}"},
      {"ad\u200Bam", "ad\\u{200b}am"}, // zero width
      {"\uFEFFtype", "\\u{feff}type"},
      {"soft\u00ADhyphen", "soft\\u{ad}hyphen"},
      {"a\u00A0b", "a\\u{a0}b"},
      {"a\u2028b", "a\\u{2028}b"},
      {"\uE000", "\\u{e000}"},
      {"\uD800", "\\u{d800}"},
      {"\uDB40\uDC41", "\\u{e0041}"} // a tag character, beyond the basic plane
    };
  }

  @ParameterizedTest
  @MethodSource("hidden")
  void writesOutWhatWouldActOrHide(String text, String shown) {
    assertEquals("`" + shown + "`", Quoted.of(text));
    assertEquals(shown, Quoted.visible(text));
  }

  // ---- length

  @ParameterizedTest
  @ValueSource(strings = {"x", "😀"})
  void showsSixtyCodePointsWhole(String character) {
    assertEquals("`" + character.repeat(60) + "`", Quoted.of(character.repeat(60)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "😀"})
  void cutsLongerTextsBetweenCodePoints(String character) {
    assertEquals("`" + character.repeat(59) + "…`", Quoted.of(character.repeat(61)));
    assertEquals("`" + character.repeat(59) + "…`", Quoted.of(character.repeat(100_000)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "😀"})
  void cutsLongPathsInTheMiddle(String character) {
    String path = character.repeat(30);
    assertEquals("`" + path + path + "`", Quoted.ofPath(path + path));
    assertEquals(
        "`" + character.repeat(20) + "…" + character.repeat(38) + "y`",
        Quoted.ofPath(path + path + "y"));
  }

  @Test
  void masksAPathBeforeItCuts() {
    String path = "https://account.blob.core.windows.net/" + "x".repeat(60) + "?sig=";
    assertEquals(
        "`https://account.blob…" + "x".repeat(31) + "?sig=***`",
        Quoted.ofPath(path + "s3cr3t".repeat(10)));
    assertEquals(Quoted.of(path), Quoted.ofPath(path + "s3cr3t".repeat(10_000)));
  }

  // ---- secrets

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://x/c/f?sv=1&sig=aB%2Bc%3D&se=2 | https://x/c/f?sv=1&sig=***&se=2
          https://x/c/f?sig=aB%2Bc%3D           | https://x/c/f?sig=***
          Name=a;AccountKey=aB+c==;Suffix=x     | Name=a;AccountKey=***;Suffix=x
          accountkey=aB+c==                     | accountkey=***
          SharedAccessKey=aB+c=                 | SharedAccessKey=***
          Server=x;Password=aB+c;Port=1         | Server=x;Password=***;Port=1
          https://x/f?token=aB                  | https://x/f?token=***
          design=flat                           | design=flat
          significant: sig                      | significant: sig
          """)
  void masksSecrets(String text, String shown) {
    assertEquals("`" + shown + "`", Quoted.of(text));
  }

  @Test
  void masksASecretThatTheCutRunsThrough() {
    String address = "https://account.blob.core.windows.net/data?sig=";
    assertEquals(47, address.length());

    assertEquals("`" + address + "***`", Quoted.of(address + "s3cr3t".repeat(10_000)));
  }

  @Test
  void masksBeforeItCuts() {
    assertEquals("`" + "x".repeat(54) + "?sig=…`", Quoted.of("x".repeat(54) + "?sig=secret"));
  }
}
