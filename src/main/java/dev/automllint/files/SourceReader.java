package dev.automllint.files;

import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Reads and decodes files; never more than a limit of one. */
public final class SourceReader {
  /** The largest file that is linted, in bytes: 4 MiB, some thousand times a real job. */
  public static final int MAX_BYTES = 4 * 1024 * 1024;

  /** More than most jobs have. */
  private static final int FIRST_BYTES = 8192;

  private static final String NOT_REGULAR =
      "it is not a regular file; pipe its content in and use `-`";

  private SourceReader() {}

  /**
   * Reads a file.
   *
   * @param file the file
   * @param path the name for reports
   */
  public static ReadResult read(Path file, String path) {
    Optional<String> refusal = refusal(file);
    return refusal.isPresent()
        ? new ReadResult.Failed(path, refusal.get())
        : readRegular(file, path, MAX_BYTES);
  }

  /**
   * Reads a file that was just seen to be a regular one, which takes a question to the system less.
   *
   * @param file the file
   * @param path the name for reports
   */
  static ReadResult readRegular(Path file, String path) {
    return readRegular(file, path, MAX_BYTES);
  }

  /**
   * Reads a file that says how others are checked, for which nothing else can be piped in.
   *
   * @param file the file
   * @param path the name for reports
   * @param maxBytes how large it may be
   */
  public static ReadResult readSettings(Path file, String path, int maxBytes) {
    return Files.isRegularFile(file)
        ? readRegular(file, path, maxBytes)
        : new ReadResult.Failed(path, whyNotRegular(file, "it is not a regular file"));
  }

  private static ReadResult readRegular(Path file, String path, int maxBytes) {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      return decode(bytes(channel, maxBytes), path, maxBytes);
    } catch (IOException e) {
      return new ReadResult.Failed(path, reason(e));
    }
  }

  /** Up to one byte more than a file may have, in as few calls of the system as possible. */
  private static byte[] bytes(SeekableByteChannel channel, int maxBytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(FIRST_BYTES);
    while (channel.read(buffer) >= 0) {
      if (buffer.hasRemaining()) {
        continue;
      }
      if (buffer.capacity() > maxBytes) {
        break;
      }
      int larger = Math.min(4 * buffer.capacity(), maxBytes + 1);
      buffer = ByteBuffer.allocate(larger).put(buffer.flip());
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  /**
   * Reads a stream to its end.
   *
   * @param in the stream; it is not closed
   * @param path the name for reports
   * @throws IOException if the stream fails
   */
  public static ReadResult read(InputStream in, String path) throws IOException {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    return decode(bytes, path, MAX_BYTES);
  }

  /**
   * Why something is not even opened, for people, in a clause; nothing if it is a regular file. A
   * device or a pipe may never end, and is no file of anybody's repository.
   */
  private static Optional<String> refusal(Path file) {
    return Files.isRegularFile(file)
        ? Optional.empty()
        : Optional.of(whyNotRegular(file, NOT_REGULAR));
  }

  private static String whyNotRegular(Path file, String otherwise) {
    if (Files.isDirectory(file)) {
      return Files.isReadable(file) ? "it is a folder" : "permission denied";
    }
    if (Files.exists(file)) {
      return otherwise;
    }
    if (Files.isSymbolicLink(file)) {
      return "it is a link that leads nowhere";
    }
    return absent(file.toString());
  }

  /** Java replaces bytes that are no text in arguments, but keeps them where it lists a folder. */
  private static String absent(String name) {
    return "there is no such file"
        + (name.indexOf('\uFFFD') < 0 ? "" : "; if its name is not UTF-8, give its folder instead");
  }

  /** Why a file cannot be read, for people, in a clause. */
  public static String reason(IOException e) {
    if (e instanceof NoSuchFileException missing) {
      return absent(missing.getFile());
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileSystemLoopException) {
      return "its links form a loop";
    }
    String message = e.getMessage();
    return message == null ? "it cannot be read" : message;
  }

  private static ReadResult decode(byte[] bytes, String path, int maxBytes) {
    Charset wide = wideCharset(bytes);
    if (wide != null) {
      var source = new SourceFile(path, withoutMark(new String(bytes, wide)));
      String name = wide.name().toUpperCase(Locale.ROOT);
      return new ReadResult.Faulty(
          source,
          ReadResult.Fault.ENCODING,
          Span.at(0),
          "the file is written in " + name + "; Azure reads only UTF-8");
    }
    boolean mark = startsWith(bytes, 0xEF, 0xBB, 0xBF);
    int skip = mark ? 3 : 0;
    boolean tooLarge = bytes.length > maxBytes;
    if (!tooLarge) {
      // Much faster than a decoder, but what is no UTF-8 becomes a character of its own.
      String text = new String(bytes, skip, bytes.length - skip, StandardCharsets.UTF_8);
      if (text.indexOf('\uFFFD') < 0) {
        return new ReadResult.Decoded(new SourceFile(path, text, mark));
      }
    }
    int length = Math.min(bytes.length, maxBytes) - skip;
    CharBuffer decoded = CharBuffer.allocate(length);
    ByteBuffer rest = ByteBuffer.wrap(bytes, skip, length);
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(rest, decoded, /* endOfInput= */ !tooLarge);
    if (result.isError()) {
      String good = decoded.flip().toString();
      int bad = rest.get(rest.position()) & 0xFF;
      String tail =
          new String(
              bytes, rest.position(), bytes.length - rest.position(), StandardCharsets.UTF_8);
      return new ReadResult.Faulty(
          new SourceFile(path, good + tail, mark),
          ReadResult.Fault.ENCODING,
          new Span(good.length(), good.length() + 1),
          "byte 0x%02X is not UTF-8, the only encoding that Azure reads".formatted(bad));
    }
    var source = new SourceFile(path, decoded.flip().toString(), mark);
    if (tooLarge) {
      return new ReadResult.Faulty(
          source,
          ReadResult.Fault.TOO_LARGE,
          Span.at(source.text().length()),
          "the file is larger than %d MiB; what follows here is not read"
              .formatted(maxBytes >> 20));
    }
    return new ReadResult.Decoded(source);
  }

  /** The encoding of a text that is UTF-16 or UTF-32 by its mark or by its zero bytes, or null. */
  private static Charset wideCharset(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
      return Charset.forName("UTF-32LE");
    }
    if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return Charset.forName("UTF-32BE");
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    return wideWithoutMark(bytes);
  }

  /** A YAML file starts with ASCII, and then half or more of its first bytes are zero. */
  private static Charset wideWithoutMark(byte[] bytes) {
    if (bytes.length >= 4 && bytes.length % 4 == 0) {
      if (bytes[0] != 0 && bytes[1] == 0 && bytes[2] == 0 && bytes[3] == 0) {
        return Charset.forName("UTF-32LE");
      }
      if (bytes[0] == 0 && bytes[1] == 0 && bytes[2] == 0 && bytes[3] != 0) {
        return Charset.forName("UTF-32BE");
      }
    }
    if (bytes.length >= 4 && bytes.length % 2 == 0) {
      if (bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0) {
        return StandardCharsets.UTF_16LE;
      }
      if (bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0) {
        return StandardCharsets.UTF_16BE;
      }
    }
    return null;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
