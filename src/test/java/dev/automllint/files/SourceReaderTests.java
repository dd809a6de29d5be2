package dev.automllint.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.automllint.testing.Marked;
import dev.automllint.text.Position;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceReaderTests {
  private static final String JOB = "type: automl\n";

  @TempDir private Path folder;

  @Test
  void readsAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("job.yml"), "name: é😀\r\n");

    var source = decoded(SourceReader.read(file, "a/job.yml"));

    assertEquals("a/job.yml", source.path());
    assertEquals("name: é😀\r\n", source.text());
    assertFalse(source.byteOrderMark());
  }

  @Test
  void readsAStreamToItsEnd() {
    var source = decoded(read(JOB.getBytes(StandardCharsets.UTF_8)));

    assertEquals("<stdin>", source.path());
    assertEquals(JOB, source.text());
  }

  @Test
  void passesOnTheErrorOfAStream() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the pipe broke");
          }

          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            return read();
          }
        };

    var fault = assertThrows(IOException.class, () -> SourceReader.read(broken, "-"));
    assertEquals("the pipe broke", fault.getMessage());
  }

  @Test
  void remembersAByteOrderMarkAndLeavesItOut() {
    var source = decoded(read(("\uFEFF" + JOB).getBytes(StandardCharsets.UTF_8)));

    assertEquals(JOB, source.text());
    assertTrue(source.byteOrderMark());
  }

  @Test
  void readsAnEmptyFile() {
    assertEquals("", decoded(read(new byte[0])).text());
  }

  // ---- encodings

  @ParameterizedTest
  @CsvSource({
    "UTF-16LE, true",
    "UTF-16LE, false",
    "UTF-16BE, true",
    "UTF-16BE, false",
    "UTF-32LE, true",
    "UTF-32LE, false",
    "UTF-32BE, true",
    "UTF-32BE, false"
  })
  void refusesAWideEncodingButDecodesIt(String charset, boolean mark) {
    var rejected =
        rejected(read(((mark ? "\uFEFF" : "") + JOB).getBytes(Charset.forName(charset))));

    assertFalse(rejected.tooLarge());
    assertEquals(
        "the file is written in " + charset + "; Azure reads only UTF-8", rejected.message());
    assertEquals("⟦⟧" + JOB, Marked.draw(rejected.source().text(), rejected.span()));
  }

  @ParameterizedTest
  @CsvSource({"Latin-1 letter, E9, 0xE9", "broken off, C3, 0xC3", "surrogate, EDA080, 0xED"})
  void pointsAtTheFirstByteThatIsNotUtf8(String kind, String hex, String shown) {
    byte[] bad = HexFormat.of().parseHex(hex);
    var rejected = rejected(read(concat("name: 😀\nb: caf".getBytes(StandardCharsets.UTF_8), bad)));

    assertFalse(rejected.tooLarge(), kind);
    assertEquals(
        "byte " + shown + " is not UTF-8, the only encoding that Azure reads", rejected.message());
    assertEquals(new Position(2, 7), rejected.source().lines().position(rejected.span().start()));
    assertEquals("\uFFFD", rejected.source().text(rejected.span()));
  }

  @Test
  void keepsTheTextAroundABadByte() {
    byte[] bytes = concat("a: caf".getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xE9});
    var rejected = rejected(read(concat(bytes, ("\n" + JOB).getBytes(StandardCharsets.UTF_8))));

    assertEquals("a: caf⟦\uFFFD⟧\n" + JOB, Marked.draw(rejected.source().text(), rejected.span()));
  }

  @Test
  void refusesASecondByteOrderMark() {
    var rejected = rejected(read(("\uFEFF\uFEFF" + JOB).getBytes(StandardCharsets.UTF_8)));

    assertFalse(rejected.tooLarge());
    assertEquals(
        "a second byte order mark, which is read as a part of the first key", rejected.message());
    assertEquals("⟦\uFEFF⟧" + JOB, Marked.draw(rejected.source().text(), rejected.span()));
  }

  // ---- size

  @Test
  void readsAFileOfExactlyTheLimit() {
    assertEquals(SourceReader.MAX_BYTES, decoded(read(filled(4 * 1024 * 1024))).text().length());
  }

  @Test
  void refusesAByteMoreAndKeepsTheRest() {
    var rejected = rejected(read(filled(4 * 1024 * 1024 + 1)));

    assertTrue(rejected.tooLarge());
    assertEquals("the file is larger than 4 MiB; the rest is not read", rejected.message());
    assertEquals(SourceReader.MAX_BYTES, rejected.source().text().length());
    assertEquals(Span.at(SourceReader.MAX_BYTES), rejected.span());
  }

  @Test
  void doesNotTakeACharacterCutByTheLimitForABadOne() {
    byte[] bytes = filled(SourceReader.MAX_BYTES + 1);
    byte[] letter = "é".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(letter, 0, bytes, SourceReader.MAX_BYTES - 1, 2);

    assertTrue(rejected(read(bytes)).tooLarge());
  }

  @Test
  void stopsReadingAfterTheLimit() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            Arrays.fill(bytes, from, from + length, (byte) 'x');
            return length;
          }
        };

    var result =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> SourceReader.read(endless, "<stdin>"));
    assertTrue(rejected(result).tooLarge());
  }

  // ---- what is no file

  @Test
  void saysWhyAFolderIsNotRead() {
    assertEquals(failed("it is a folder"), SourceReader.read(folder, "x"));
  }

  @Test
  void saysThatAFileIsMissing() {
    assertEquals(
        failed("there is no such file"), SourceReader.read(folder.resolve("missing.yml"), "x"));
  }

  @Test
  void saysThatALinkLeadsNowhere() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.yml"), Path.of("missing.yml"));

    assertEquals(failed("it is a broken link"), SourceReader.read(link, "x"));
  }

  @Test
  void followsALinkToAFile() throws IOException {
    Files.writeString(folder.resolve("job.yml"), JOB);
    Path link = Files.createSymbolicLink(folder.resolve("link.yml"), Path.of("job.yml"));

    assertEquals(JOB, decoded(SourceReader.read(link, "x")).text());
  }

  @Test
  void refusesAPipeWithoutOpeningIt() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe.yml");
    assumeTrue(isMade(pipe), "no mkfifo here");

    var result =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> SourceReader.read(pipe, "x"));
    assertEquals(failed("it is not a regular file; pipe its content in and use `-`"), result);
  }

  @Test
  void saysThatPermissionIsDenied() throws IOException {
    Path file = Files.writeString(folder.resolve("secret.yml"), JOB);
    assumeTrue(file.toFile().setReadable(false), "no permissions here");
    assumeFalse(Files.isReadable(file), "root reads everything");

    assertEquals(failed("permission denied"), SourceReader.read(file, "x"));
  }

  private static boolean isMade(Path pipe) throws InterruptedException {
    try {
      return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static ReadResult read(byte[] bytes) {
    try {
      return SourceReader.read(new ByteArrayInputStream(bytes), "<stdin>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceFile decoded(ReadResult result) {
    return ((ReadResult.Decoded) result).source();
  }

  private static ReadResult.Rejected rejected(ReadResult result) {
    return (ReadResult.Rejected) result;
  }

  private static ReadResult failed(String reason) {
    return new ReadResult.Failed("x", reason);
  }

  private static byte[] filled(int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) '#');
    return bytes;
  }

  private static byte[] concat(byte[] a, byte[] b) {
    byte[] all = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return all;
  }
}
