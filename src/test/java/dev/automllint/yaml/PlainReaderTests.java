package dev.automllint.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.testing.Nodes;
import dev.automllint.text.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the quick reader reads is what the library reads. */
class PlainReaderTests {
  /** Pieces of lines; most of them mean something else when something else stands around them. */
  private static final String[] PIECES = {
    "a",
    "b: ",
    "c:",
    "- ",
    "-",
    " ",
    "  ",
    ": ",
    ":",
    "#",
    " # x",
    "'x'",
    "\"y: z\"",
    "''",
    "\"",
    "'",
    "[a, 1]",
    "[]",
    "{}",
    "{a: 1, b: [c]}",
    "{a: {b: 'c'}}",
    "[",
    "]",
    "{",
    "}",
    ",",
    "?",
    "? ",
    "!",
    "&a ",
    "*a",
    "|",
    ">",
    "%",
    "@",
    "`",
    "\\",
    "~",
    "=",
    "<<: ",
    "---",
    "...",
    "--- ",
    "-1",
    "-.5",
    ".inf",
    "1e-3",
    "0x1F",
    "yes",
    "2024-01-02",
    "é",
    "\u00a0",
    "\u2028",
    "\ufeff",
    "😀",
    "\t",
    "\r",
    "\n",
    "\n",
    "\n  ",
    "\r\n",
    "a:b",
    "https://x/y#z",
    "$schema: ",
    "a b "
  };

  private static YamlStream.Document quick(String text) {
    return PlainReader.read(text);
  }

  private static void assertSame(String text) {
    YamlStream.Document document = quick(text);
    assertNotNull(document, () -> "left to the library: " + text);
    assertSame(text, document);
  }

  static void assertSame(String text, YamlStream.Document document) {
    var source = new SourceFile("x", text);
    var read = new YamlStream(source, List.of(document), Optional.empty());
    assertEquals(Nodes.of(LibraryReader.read(source)), Nodes.of(read), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: 1",
        "a:\n",
        "a: # none\nb:\n\n",
        "# first\n\n  # second\na: b # third\n#last",
        "---\na: 1\n",
        "--- # x\n  a: 1\n  b: 2\n",
        "a: x:y\nb: 1",
        "a: b#c # d\n",
        "a b: c d\n",
        "a : b\n",
        "$schema: https://example.com/a.json#/b\n",
        "a: -1\nb: -.5\nc: .5\nd: +1\n",
        "'a': \"b # c: d\" # e\n\"f\" : ' g '\n",
        "a:\n  b:\n    c: d\n  e: f\ng: h\n",
        "a:\n- b\n- c\nd:\n  - e\n",
        "a:\n  -\n  - # none\n  -\n    b: c\n",
        "a:\n- b: 1\n  c: 2\n-   d: 3\n    e: 4\n",
        "a:\n  - - b\n    - c\n  - d\n",
        "a:\n  b\nc: d\n",
        "a: [b, 'c', \"d\", 1.5, [], [e f]]\n",
        "a: {}\nb: { c : d, e: {f: [g]} } # h\n",
        "a: b\r\nc:\r\n  - d\r\n\r\n",
        "  a: b\n  c: d\n",
        "ключ: значение\nß: 冰箱 # é\n",
        "a: 07\nb: 1_000\nc: 1:30\nd: 0.1e+3\ne: ~\nf: yes\ng: 2024-01-02\n",
        "a: 1\na: 2\n",
      })
  void readsWhatJobsAreWrittenIn(String text) {
    assertSame(text);
  }

  @Test
  void readsTheExamplesThatPeopleBeginWith() throws IOException {
    for (String name : List.of("minimal", "full", "huggingface", "pipeline")) {
      assertSame(Files.readString(Path.of("examples", name + ".yml")));
    }
  }

  @Test
  void readsAnyNumberOfNodesBesideEachOther() {
    assertSame("a:\n" + "- [b, {c: d}]\n- e: f\n".repeat(200));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "- a\n",
        "a: 1\n---\nb: 2\n",
        "a: 1\n...\n",
        "%YAML 1.1\n---\na: 1\n",
        "a: &b 1\nc: *b\n",
        "a: !!str 1\n",
        "<<: {a: 1}\n",
        "? a\n: b\n",
        "a: |\n  b\n",
        "a: b\n  c\n",
        "a: 'b\n  c'\n",
        "a: 'it''s'\n",
        "a: 'b'#c\n",
        "a: \"b\\n\"\n",
        "a: [b,\n  c]\n",
        "a:\tb\n",
        "a: \u00a0b\n",
        "a: b\u2028c: d\n",
        "a: b\rc: d\n",
        "a: 😀\n",
      })
  void leavesTheRestToTheLibrary(String text) {
    assertNull(quick(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: b: c\n",
        "a: 'b'c\n",
        "a: 'b\n",
        "a: [b\n",
        "a: [b] c\n",
        "a: {b}: c\n",
        "a: [,]\n",
        "a: - b\n",
        "a: @b\n",
        "a: `b`\n",
        "a: %b\n",
        "a: =\n",
        "a:\n  b: 1\n c: 2\n",
        "a:\n  - b\n - c\n",
        "a: 1\n  b: 2\n",
        "a: 1\n- b\n",
        "a: 1\nb\n",
        "a:\n    - b\n  c: d\n",
      })
  void leavesMistakesToTheLibraryWhichNamesThem(String text) {
    assertNull(quick(text));
    assertTrue(YamlReader.read(new SourceFile("x", text)).fault().isPresent(), text);
  }

  @Test
  void leavesWhatIsTooDeepOrTooLongToTheLimits() {
    assertNull(quick("a: " + "[".repeat(300) + "]".repeat(300)));
    assertNull(quick("a:\n  " + "- ".repeat(300) + "b\n"));
    assertNull(quick("k".repeat(1100) + ": 1\n"));
    assertNull(quick("a: 1\n".repeat(300_000)));
  }

  @Test
  void readsWhatTheLibraryReadsOfAnyText() {
    var random = new Random(1);
    int read = 0;
    for (int i = 0; i < 150_000; i++) {
      String text = text(random);
      YamlStream.Document document = quick(text);
      if (document != null) {
        assertSame(text, document);
        read++;
      }
    }
    assertTrue(read > 5_000, read + " texts are too few to prove much");
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    int lines = 1 + random.nextInt(6);
    for (int line = 0; line < lines; line++) {
      text.append(" ".repeat(random.nextInt(3) * (1 + random.nextInt(2))));
      text.append(random.nextInt(3) == 0 ? "- " : "").append(random.nextInt(3) == 0 ? "" : "k: ");
      for (int pieces = random.nextInt(3); pieces > 0; pieces--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      text.append('\n');
    }
    return text.toString();
  }
}
