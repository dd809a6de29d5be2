package dev.automllint.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.automllint.testing.Marked;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineIndexTests {
  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void countsLinesWhateverEndsThem(String lineBreak) {
    String text = "ab" + lineBreak + lineBreak + "cd";
    int last = text.indexOf('c');

    assertEquals(
        List.of(new Position(1, 1), new Position(1, 3), new Position(3, 1), new Position(3, 2)),
        positions(text, 0, 2, last, last + 1));
  }

  @Test
  void takesCarriageReturnAndLineFeedForOneBreak() {
    assertEquals(2, new LineIndex("a\r\nb").lineCount());
    assertEquals(3, new LineIndex("a\n\rb").lineCount());
  }

  @Test
  void countsColumnsInCodePoints() {
    String text = "é: \"😀😀\" # x";

    assertEquals(
        List.of(new Position(1, 5), new Position(1, 6), new Position(1, 7), new Position(1, 9)),
        positions(
            text,
            text.indexOf("😀"),
            text.indexOf("😀") + 2,
            text.lastIndexOf('"'),
            text.indexOf('#')));
  }

  @Test
  void startsColumnsAnewAfterAnEmoji() {
    assertEquals(new Position(2, 2), new LineIndex("😀\nab").position(4));
  }

  @Test
  void hasAnEmptyLastLineAfterALineBreak() {
    var lines = new LineIndex("a\n");

    assertEquals(2, lines.lineCount());
    assertEquals(new Position(2, 1), lines.position(2));
    assertEquals(Span.at(2), lines.line(2));
  }

  @Test
  void hasOneLineInAnEmptyText() {
    var lines = new LineIndex("");

    assertEquals(1, lines.lineCount());
    assertEquals(new Position(1, 1), lines.position(0));
    assertEquals(Span.at(0), lines.line(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\n⟦bc⟧\nd", "a\r\n⟦bc⟧\r\nd", "a\r⟦bc⟧\rd", "a\n⟦⟧\nd", "a\n⟦b\tc ⟧"})
  void givesALineWithoutItsBreak(String drawn) {
    String text = Marked.plain(drawn);

    assertEquals(drawn, Marked.draw(text, new LineIndex(text).line(2)));
  }

  @Test
  void growsWithTextsOfManyShortLines() {
    var lines = new LineIndex("\n".repeat(1000));

    assertEquals(1001, lines.lineCount());
    assertEquals(new Position(1001, 1), lines.position(1000));
  }

  private static List<Position> positions(String text, int... offsets) {
    var lines = new LineIndex(text);
    List<Position> found = new ArrayList<>();
    for (int offset : offsets) {
      found.add(lines.position(offset));
    }
    return found;
  }

  @Test
  void countsCodePointsInALineOfMegabytes() {
    String line = "a😀b".repeat(30_000);
    String text = "😀\n" + line + "\n" + line;
    var lines = new LineIndex(text);
    for (int offset = 3; offset < text.length(); offset += 997) {
      Position position = lines.position(offset);
      int start = position.line() == 2 ? 3 : 4 + line.length();
      assertEquals(text.codePointCount(start, offset) + 1, position.column());
    }
  }
}
