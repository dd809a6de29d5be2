package dev.automllint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.secret.Secrets;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import org.junit.jupiter.api.Test;

class ExcerptTests {
  private static Excerpt excerpt(String text, String marked, int width) {
    var source = new SourceFile("job.yml", text);
    return Excerpt.of(source, new Secrets(source.text()), Samples.place(source, marked), width);
  }

  @Test
  void showsTheWholeLineThatFits() {
    assertEquals(new Excerpt(2, "  key: value", 2, 3), excerpt("a: 1\n  key: value\n", "key", 12));
  }

  @Test
  void takesTheLineWithoutItsBreak() {
    assertEquals(new Excerpt(1, "a: b", 3, 1), excerpt("a: b\r\nc: d\r\n", "b", 40));
    assertEquals(new Excerpt(2, "c: d", 3, 1), excerpt("a: b\rc: d", "d", 40));
  }

  @Test
  void marksTheFirstLineOfAPlaceThatHasSeveral() {
    assertEquals(new Excerpt(1, "a: [1,", 3, 3), excerpt("a: [1,\n  2]\n", "[1,\n  2]", 40));
  }

  @Test
  void marksOneColumnForAnEmptyPlace() {
    var source = new SourceFile("job.yml", "a:\nb: 1");
    assertEquals(
        new Excerpt(1, "a:", 2, 1), Excerpt.of(source, new Secrets(source.text()), Span.at(2), 40));
    assertEquals(
        new Excerpt(2, "b: 1", 0, 1),
        Excerpt.of(source, new Secrets(source.text()), Span.at(3), 40));
    assertEquals(
        new Excerpt(2, "b: 1", 4, 1),
        Excerpt.of(source, new Secrets(source.text()), Span.at(7), 40));
  }

  @Test
  void showsTheEmptyLineAfterTheLastBreak() {
    var source = new SourceFile("job.yml", "a: 1\n");
    assertEquals(
        new Excerpt(2, "", 0, 1), Excerpt.of(source, new Secrets(source.text()), Span.at(5), 40));
    assertEquals(
        new Excerpt(1, "", 0, 1),
        Excerpt.of(new SourceFile("job.yml", ""), new Secrets(""), Span.at(0), 40));
  }

  @Test
  void showsTabsAsBlanksUpToTheNextStop() {
    assertEquals(new Excerpt(1, "    a:  b   # c", 8, 1), excerpt("\ta:\tb\t# c", "b", 40));
  }

  @Test
  void marksAsManyColumnsAsATabIsWide() {
    assertEquals(new Excerpt(1, "ab  c", 2, 2), excerpt("ab\tc", "\t", 40));
  }

  @Test
  void countsTheColumnsOfWideCharacters() {
    assertEquals(new Excerpt(1, "模型: 冰箱", 6, 4), excerpt("模型: 冰箱", "冰箱", 40));
    assertEquals(new Excerpt(1, "😀: x", 4, 1), excerpt("😀: x", "x", 40));
  }

  @Test
  void writesHiddenCharactersOut() {
    assertEquals(
        new Excerpt(1, "a\\u{1b}: \\u{202e}b", 9, 9), excerpt("a\u001b: \u202eb", "\u202eb", 40));
  }

  @Test
  void cutsALongLineAroundThePlace() {
    String line = "a".repeat(500) + "HERE" + "b".repeat(500);
    Excerpt excerpt = excerpt(line, "HERE", 40);
    assertEquals(
        new Excerpt(1, "…" + "a".repeat(25) + "HERE" + "b".repeat(9) + "…", 26, 4), excerpt);
  }

  @Test
  void cutsAPlaceThatIsLongerThanTheLine() {
    Excerpt excerpt = excerpt("k: " + "v".repeat(100), "v".repeat(100), 40);
    assertEquals(new Excerpt(1, "k: " + "v".repeat(36) + "…", 3, 37), excerpt);
  }

  @Test
  void isNeverWiderThanAsked() {
    var wrong = new StringBuilder();
    for (int width : new int[] {35, 75}) {
      for (int before = 0; before <= width + 3; before++) {
        for (int mark = 0; mark <= width + 3; mark++) {
          for (int after : new int[] {0, 1, 6 * width}) {
            String line = "b".repeat(before) + "M".repeat(mark) + "a".repeat(after);
            var source = new SourceFile("job.yml", line);
            Excerpt excerpt =
                Excerpt.of(
                    source, new Secrets(source.text()), new Span(before, before + mark), width);
            int columns = Math.max(Width.of(excerpt.text()), excerpt.indent() + excerpt.length());
            if (columns > width && wrong.length() < 1000) {
              wrong.append(
                  "width %d: %d + %d + %d gives %d columns%n"
                      .formatted(width, before, mark, after, columns));
            }
          }
        }
      }
    }
    assertEquals("", wrong.toString());
  }

  @Test
  void alwaysMarksThePlaceItself() {
    for (int before = 0; before <= 120; before++) {
      for (int after = 0; after <= 120; after += 7) {
        String line = "模".repeat(before) + "MARK" + "é".repeat(after);
        Excerpt excerpt = excerpt(line, "MARK", 40);
        assertEquals(4, excerpt.length(), line);
        String head = excerpt.text().substring(0, excerpt.text().indexOf("MARK"));
        assertEquals(excerpt.indent(), Width.of(head), line);
        assertTrue(head.matches("…?模*"), line);
      }
    }
  }
}
