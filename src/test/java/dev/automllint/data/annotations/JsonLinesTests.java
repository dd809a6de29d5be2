package dev.automllint.data.annotations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.job.Task;
import dev.automllint.text.Position;
import dev.automllint.text.Span;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTests {
  private static final String GOOD =
      AnnotationTester.rows("\"label\": \"a\"", "\"label\": \"b\"", "\"label\": \"a\"");

  private static final String GOOD2 = AnnotationTester.rows(10, "\"label\": \"b\"");

  @TempDir Path folder;

  private AnnotationTester tester() {
    return new AnnotationTester(folder, Task.IMAGE_CLASSIFICATION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{\"a\": 1,} | 4:9-10 | JSON allows no comma before `}`",
        "{\"a\": [1,]} | 4:10-11 | JSON allows no comma before `]`",
        "{\"a\": 1}, | 4:9-10 | unexpected comma after the object; a line ends with its object",
        "{\"a\": 1} {\"b\": 2} | 4:10-11 | unexpected text after the object; write one object per"
            + " line",
        "{'a': 1} | 4:2-3 | JSON needs double quotes, not single ones",
        "{\"a\": NaN} | 4:7-10 | `NaN` is not JSON; JSON has no such number",
        "{\"a\": None} | 4:7-11 | `None` is not JSON; write `null`",
        "{\"image_url\": null, \"a\": True} | 4:26-30 | `True` is not JSON; write `true`",
        "{“a”: 1} | 4:2-3 | this line is not JSON: unexpected `“`",
        "{\"é\": é} | 4:7-8 | this line is not JSON: unexpected `é`",
        "{\"a\": 1 😀} | 4:9-10 | this line is not JSON: unexpected `😀`",
        "“a” | 4:1-2 | this line is not JSON: unexpected `“`",
        "{\"a\": 1}, {\"b\": 2} | 4:9-10 | this line is not JSON: unexpected `,`",
        "{\"a\" 1} | 4:6-7 | this line is not JSON: unexpected `1`",
        "{\"é\": \"😀\", b} | 4:12-13 | this line is not JSON: unexpected `b`",
        "\"text\" | 4:1-7 | a line must be a JSON object, but this one is a text",
        "^ 7^ | 4:2-3 | a line must be a JSON object, but this one is a whole number",
        "{\"a\": \"\t\"} | 4:8-9 | JSON allows no control character here"
      })
  void saysWhatIsWrongWithALine(String line, String place, String message) {
    assertEquals(
        place + " error json-line: " + message + "\n", tester().report(GOOD + line + "\n" + GOOD2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"a\": 1", "{\"a\": 1,", "{\"a\": 1, ", "{\"a\": [1,", "{\"a\": {\"b\": 2},"})
  void marksWhereALineEndsTooEarly(String line) {
    int column = line.length() + 1;
    assertEquals(
        "4:%d-%d error json-line: the object does not end in this line; each line must be a whole object (write each object on a line of its own)\n"
            .formatted(column, column),
        tester().report(GOOD + line + "\n" + GOOD2));
  }

  @Test
  void reportsAnObjectOverSeveralLinesOnce() {
    String object = "{\n  \"image_url\": \"https://host.example/x.jpg\",\n  \"label\": \"a\"\n}\n";
    assertEquals(
        "4:2-2 error json-line: the object does not end in this line; each line must be a whole"
            + " object (write each object on a line of its own)\n",
        tester().report(GOOD + object + GOOD2));
  }

  @Test
  void reportsAFileOfSuchObjectsOnce() {
    String object = "{\n  \"image_url\": \"https://host.example/x.jpg\",\n  \"label\": \"a\"\n}\n";
    assertEquals(
        "1:2-2 error json-line: in all 12 lines: the object does not end in this line; each line"
            + " must be a whole object (write each object on a line of its own)\n",
        tester().report(object.repeat(3)));
  }

  @Test
  void reportsAListOverSeveralLinesOnce() {
    assertEquals(
        "1:1-2 error json-line: in all 4 lines: a line must be a JSON object, but this one is a list"
            + " over several lines (write each item of the list on a line of its own)\n",
        tester().report("[\n" + GOOD.lines().findFirst().orElseThrow() + ",\n{}\n]\n"));
  }

  @Test
  void reportsAListInOneLine() {
    assertEquals(
        "1:1-2 error json-line: a line must be a JSON object, but this one is a list (write each"
            + " item of the list on a line of its own)\n",
        tester().report("[{\"image_url\": \"https://host.example/x.jpg\", \"label\": \"a\"}]"));
  }

  @Test
  void stopsWhereNothingIsJson() {
    assertEquals(
        "1:1-2 error json-line: in all of the first 100,000 lines: this line is not JSON: unexpected"
            + " `x`\n",
        tester().report("x\n".repeat(100_001)));
  }

  @Test
  void warnsOnlyWhereAzureDropsTheLine() {
    assertEquals(
        "4:2-3 warning json-line: JSON needs double quotes, not single ones\n",
        tester().droppingInvalidLines().report(GOOD + "{'a': 1}\n" + GOOD2));
    String bytes = GOOD + AnnotationTester.rows(20, "\"label\": \"ä\"") + GOOD2;
    String report =
        tester().droppingInvalidLines().report(bytes.getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(report.startsWith("4:56-57 warning text-encoding: "), report);
  }

  @Test
  void isAnErrorWhereAzureDropsAllLines() {
    assertEquals(
        "1:2-3 error json-line: in all 2 lines: JSON needs double quotes, not single ones\n",
        tester().droppingInvalidLines().report("{'a': 1}\n{'a': 2}\n"));
  }

  @Test
  void takesAllLineEndsThatReadersTake() {
    assertEquals("", tester().report(GOOD.replace("\n", "\r\n")));
    assertEquals("", tester().report(GOOD.stripTrailing()));
    assertEquals("", tester().report(GOOD + "\n"));
    assertEquals("", tester().report("\n" + GOOD + " \n\r\n"));
  }

  @Test
  void readsNestedValuesOfOtherKeys() {
    String deep = "[".repeat(100) + "]".repeat(100);
    assertEquals(
        "", tester().report(AnnotationTester.rows("\"x\": " + deep + ", \"label\": \"a\"")));
    String deeper = "[".repeat(100_000) + "]".repeat(100_000);
    assertEquals(
        "1:1-2 warning json-line: values nested deeper than 128 levels; this line is not checked\n",
        tester().report(AnnotationTester.rows("\"x\": " + deeper + ", \"label\": \"a\"")));
  }

  // ---- encodings

  @ParameterizedTest
  @CsvSource({
    "utf8, UTF-8",
    "iso88591, ISO-8859-1",
    "latin1, ISO-8859-1",
    "windows1252, windows-1252",
    "utf16, UTF-16LE",
    "utf16, UTF-16BE",
    "utf16, UTF-16",
    "utf32, UTF-32LE",
    "utf32, UTF-32"
  })
  void readsEachEncoding(String declared, String charset) {
    String text = AnnotationTester.rows("\"label\": \"Käse\"", "\"label\": \"Brötchen\", x");
    assertEquals(
        "2:66-67 error json-line: this line is not JSON: unexpected `x`\n",
        tester()
            .encoding(TextEncoding.of(declared).orElseThrow())
            .report(text.getBytes(Charset.forName(charset))));
  }

  @ParameterizedTest
  @CsvSource({
    "utf8, UTF-8",
    "utf16, UTF-16LE",
    "utf16, UTF-16BE",
    "utf32, UTF-32LE",
    "utf32, UTF-32BE"
  })
  void countsPlacesFromAfterAByteOrderMark(String declared, String charset) {
    AnnotationTester tester = tester().encoding(TextEncoding.of(declared).orElseThrow());
    assertEquals(
        "1:66-67 error json-line: this line is not JSON: unexpected `x`\n",
        tester.report(
            ("\uFEFF" + AnnotationTester.rows("\"label\": \"Brötchen\", x") + GOOD2)
                .getBytes(Charset.forName(charset))));
    assertEquals(
        "1:1-1 error no-usable-rows: no rows: the file is empty\n",
        tester.report("\uFEFF".getBytes(Charset.forName(charset))));
    assertEquals("1:1-1 error no-usable-rows: no rows: the file is empty\n", tester.report(""));
  }

  @Test
  void findsPlacesInALargeFileOfAnotherEncoding() {
    String text =
        AnnotationTester.rows(AnnotationTester.times(1500, "\"label\": \"Käse\""))
            + AnnotationTester.rows(1500, AnnotationTester.times(1500, "\"label\": \"Brot\""))
            + AnnotationTester.rows(3000, "\"label\": null");
    assertEquals(
        "3001:57-61 warning label-type: the label is null\n",
        tester().encoding(TextEncoding.UTF16).report(text.getBytes(StandardCharsets.UTF_16LE)));
  }

  @Test
  void reportsBytesOfAnotherEncodingOnce() {
    String text = AnnotationTester.rows("\"label\": \"a\"", "\"label\": \"ä\"", "\"label\": \"ö\"");
    String message =
        "these bytes are not text in the encoding `%s` that the MLTable names (save the file as"
            + " UTF-8, or set the `encoding` that it has)\n";
    assertEquals(
        "2:55-56 error text-encoding: in 2 of 3 lines: " + message.formatted("utf8"),
        tester().report(text.getBytes(StandardCharsets.ISO_8859_1)));
    assertEquals(
        "2:55-56 error text-encoding: in 2 of 3 lines: " + message.formatted("ascii"),
        tester().encoding(TextEncoding.ASCII).report(text));
  }

  @Test
  void showsALineThatBeginsWithinACharacter() {
    byte[] good = GOOD.getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(good, good.length + 2);
    all[good.length] = (byte) 0xA4;
    String report = tester().report(all);
    assertTrue(report.startsWith("4:1-2 error text-encoding: "), report);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void namesTheEncodingOfAWideFile(String charset) {
    for (String text : List.of(GOOD, "\uFEFF" + GOOD, "7")) {
      assertEquals(
          "1:1-1 error text-encoding: the file is %s, but the MLTable reads it with `encoding:"
                  .formatted(charset)
              + " latin1`\n",
          tester().encoding(TextEncoding.LATIN1).report(text.getBytes(Charset.forName(charset))));
    }
  }

  @Test
  void reportsAWideFileOnce() {
    assertEquals(
        "1:1-1 error text-encoding: the file is UTF-16LE, but the MLTable reads it with `encoding:"
            + " utf8`\n",
        tester().report(GOOD.getBytes(StandardCharsets.UTF_16LE)));
    assertEquals(
        "1:1-1 error text-encoding: the file is not UTF-16, but the MLTable reads it with"
            + " `encoding: utf16`\n",
        tester().encoding(TextEncoding.UTF16).report(GOOD));
  }

  @Test
  void takesAByteOrderMark() {
    assertEquals("", tester().report("\uFEFF" + GOOD));
    assertEquals("", tester().encoding(TextEncoding.UTF8BOM).infos().report("\uFEFF" + GOOD));
    assertEquals(
        "1:1-1 info text-encoding: the file begins with a byte order mark, for which `encoding` is"
            + " `utf8bom`\n",
        tester().infos().report("\uFEFF" + GOOD));
  }

  // ---- limits

  @Test
  void readsOverALineThatIsTooLong() {
    String longRow = AnnotationTester.rows("\"x\": \"" + "y".repeat(17 << 20) + "\"");
    assertEquals(
        """
        4:1-2 warning json-line: a line longer than 16 MiB; it is not checked
        5:2-3 error json-line: JSON needs double quotes, not single ones
        """,
        tester().report(GOOD + longRow + "{'a': 1}\n" + GOOD2));
  }

  @Test
  void findsPlacesInLongLines() {
    String filler = "\"x\": \"" + "ä😀".repeat(100_000) + "\", ";
    assertEquals(
        "4:200055-200056 error json-line: this line is not JSON: unexpected `b`\n",
        tester().report(GOOD + AnnotationTester.rows(20, filler + "b") + GOOD2));
  }

  @Test
  void readsOnAfterAVeryLongLine() {
    String longRow = "y".repeat(40 << 20);
    String tooLong = "4:1-2 warning json-line: a line longer than 16 MiB; it is not checked\n";
    String more =
        AnnotationTester.rows(1000, AnnotationTester.times(1000, "\"label\": \"a\""))
            + AnnotationTester.rows(2000, AnnotationTester.times(1000, "\"label\": \"b\""));
    assertEquals(tooLong, tester().report(GOOD + longRow));
    assertEquals(
        tooLong
            + "2005:60-67 warning duplicate-key: duplicate key `label`; only the last one counts\n",
        tester()
            .report(
                GOOD
                    + longRow
                    + "\n"
                    + more
                    + AnnotationTester.rows(20, "\"label\": \"a\", \"label\": \"b\"")
                    + GOOD2));
  }

  @ParameterizedTest
  @CsvSource({"20, 5000", "4000, 200", "10000, 7", "10000, 1000", "10001, 1000", "9000, 3000"})
  void showsAPlaceInALongLineWithItsKey(int before, int length) {
    String key = "\"image_details\": ";
    String value = "\"" + "é".repeat(length) + "\"";
    String row = "\"x\": \"" + "ä".repeat(before) + "\", " + key + value + ", \"label\": \"a\"";
    AnnotationTester tester = tester();
    AnnotationFile file = tester.file("train.jsonl", GOOD + AnnotationTester.rows(20, row));
    AnnotationReport report = tester.check(List.of(file), List.of()).files().get(0);
    String text = report.source().text();
    Span span = report.diagnostics().get(0).span();

    assertEquals(key, text.substring(span.start() - key.length(), span.start()));
    int column = AnnotationTester.rows(20, row).indexOf(value) + 1;
    assertEquals(new Position(4, column), report.source().lines().position(span.start()));
    assertEquals(
        new Position(4, column + value.length()), report.source().lines().position(span.end()));
    if (length <= 1000) {
      assertEquals(value, text.substring(span.start(), span.end()));
    }
  }

  @Test
  void stopsAtTheLimitWithoutTheLineThatItCuts() {
    AnnotationTester tester = tester().limit(GOOD.length() + 10);
    AnnotationFile file = tester.file("train.jsonl", GOOD + GOOD2);
    AnnotationResult result = tester.check(List.of(file), List.of());

    assertEquals("", tester.report(result));
    assertTrue(result.files().get(0).truncated());
    assertEquals(new AnnotationTotals(3, 3, false), result.training());
  }

  @ParameterizedTest
  @CsvSource({"utf8", "latin1"})
  void readsAFileOfItsExactLimit(String encoding) {
    AnnotationTester tester =
        tester().encoding(TextEncoding.of(encoding).orElseThrow()).limit(GOOD.length());
    AnnotationFile file = tester.file("train.jsonl", GOOD);
    AnnotationFile longer = tester.file("more.jsonl", GOOD + " ");

    assertEquals(
        new AnnotationTotals(3, 3, true), tester.check(List.of(file), List.of()).training());
    assertEquals(
        new AnnotationTotals(3, 3, false), tester.check(List.of(longer), List.of()).training());
  }

  @Test
  void saysWhyAFileCannotBeRead() {
    var gone =
        new AnnotationFile("gone.jsonl", folder.resolve("gone"), 1, false, TextEncoding.UTF8);
    AnnotationResult result = tester().check(List.of(gone), List.of());

    assertEquals("", tester().report(result));
    assertEquals("there is no such file", result.files().get(0).failure().orElseThrow());
  }
}
