package dev.automllint.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SourceFileTests {
  private static SourceFile parts(Map<Position, String> parts) {
    return SourceFile.ofParts("a.jsonl", new TreeMap<>(parts));
  }

  private static Span place(SourceFile source, String text) {
    int start = source.text().indexOf(text);
    return new Span(start, start + text.length());
  }

  @Test
  void countsLinesAndColumnsOfTheWholeFile() {
    SourceFile source =
        parts(Map.of(new Position(7, 1), "first", new Position(900, 5001), "a 😀 b"));

    assertEquals(new Position(7, 3), source.lines().position(source.text().indexOf("rst")));
    assertEquals(new Position(900, 5005), source.lines().position(source.text().indexOf("b")));
    assertEquals("a 😀 b", source.text(source.lines().line(900)));
  }

  @Test
  void tellsTwoPartsOfOneLineApart() {
    SourceFile source = parts(Map.of(new Position(3, 100), "[0.1,", new Position(3, 2000), "0.9]"));
    var list = new Span(0, source.text().length());

    assertEquals(new Position(3, 100), source.lines().position(list.start()));
    assertEquals(new Position(3, 2004), source.lines().position(list.end()));
  }

  @Test
  void keepsPlacesWhereTwoSourcesAreMerged() {
    SourceFile one = parts(Map.of(new Position(2, 1), "two", new Position(9, 50), "long"));
    SourceFile other = parts(Map.of(new Position(5, 1), "five", new Position(9, 50), "longer"));
    SourceFile both = one.mergedWith(other);

    assertEquals("two\nfive\nlonger", both.text());
    for (String text : new String[] {"two", "long"}) {
      assertEquals(
          one.lines().position(place(one, text).end()),
          both.lines().position(one.moved(place(one, text), both).end()));
    }
    assertEquals("longer", both.text(other.moved(place(other, "longer"), both)));
  }

  @Test
  void isMergedWithASourceThatHoldsNothing() {
    SourceFile nothing = parts(Map.of());
    SourceFile two = parts(Map.of(new Position(2, 1), "two"));

    assertEquals("two", nothing.mergedWith(two).text());
    assertEquals("two", two.mergedWith(nothing).text());
  }
}
