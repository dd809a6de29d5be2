package dev.automllint.files;

import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HexFormat;

/** Reads and decodes files, up to a limit. */
public final class SourceReader {
  /** The largest file that is linted, in bytes: 4 MiB, some thousand times a real job. */
  public static final int MAX_BYTES = 4 * 1024 * 1024;

  private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

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
    return read(file, path, MAX_BYTES, NOT_REGULAR);
  }

  /**
   * Reads a file that says how others are checked, for which nothing else can be piped in.
   *
   * @param file the file
   * @param path the name for reports
   * @param maxBytes how large it may be
   * @throws IOException if it cannot be read; the message is a clause for users
   */
  public static SourceFile readSettings(Path file, String path, int maxBytes) throws IOException {
    ReadResult result = read(file, path, maxBytes, "it is not a regular file");
    if (result instanceof ReadResult.Decoded decoded) {
      return decoded.source();
    }
    throw new IOException(
        result instanceof ReadResult.Failed failed
            ? failed.reason()
            : ((ReadResult.Rejected) result).tooLarge()
                ? "it is larger than " + (maxBytes >> 20) + " MiB"
                : "it is not UTF-8");
  }

  /** Opens regular files only: a device or a pipe may never end. */
  private static ReadResult read(Path file, String path, int maxBytes, String notRegular) {
    if (!Files.isRegularFile(file)) {
      return new ReadResult.Failed(path, whyNotRegular(file, notRegular));
    }
    try (InputStream in = Files.newInputStream(file)) {
      return decode(in.readNBytes(maxBytes + 1), path, maxBytes);
    } catch (IOException e) {
      return new ReadResult.Failed(path, reason(e));
    }
  }

  /**
   * Reads a stream to its end.
   *
   * @param in the stream; it is not closed
   * @param path the name for reports
   * @throws IOException if the stream fails
   */
  public static ReadResult read(InputStream in, String path) throws IOException {
    return decode(in.readNBytes(MAX_BYTES + 1), path, MAX_BYTES);
  }

  private static String whyNotRegular(Path file, String otherwise) {
    if (Files.isDirectory(file)) {
      return Files.isReadable(file) ? "it is a folder" : "permission denied";
    }
    if (Files.exists(file)) {
      return otherwise;
    }
    if (Files.isSymbolicLink(file)) {
      return "it is a broken link";
    }
    try {
      var unused = Files.readAttributes(file, BasicFileAttributes.class);
      return absent(file.toString()); // it has appeared just now
    } catch (IOException e) {
      return reason(e);
    }
  }

  /** Java replaces undecodable bytes in arguments, but keeps them where it lists a folder. */
  private static String absent(String name) {
    return "there is no such file"
        + (name.indexOf('\uFFFD') < 0 ? "" : "; if its name is not UTF-8, give its folder instead");
  }

  /** Why a file cannot be read, for users, in a clause. */
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
    String message = e instanceof FileSystemException failed ? failed.getReason() : e.getMessage();
    return message == null ? "it cannot be read" : message;
  }

  private static ReadResult decode(byte[] bytes, String path, int maxBytes) {
    Charset wide = wideCharset(bytes);
    if (wide != null) {
      String text = new String(bytes, wide);
      String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return new ReadResult.Rejected(
          new SourceFile(path, withoutMark),
          /* tooLarge= */ false,
          Span.at(0),
          "the file is written in " + wide.name() + "; Azure reads only UTF-8");
    }
    boolean mark = bytes.length >= 3 && Arrays.equals(bytes, 0, 3, BYTE_ORDER_MARK, 0, 3);
    int skip = mark ? 3 : 0;
    boolean tooLarge = bytes.length > maxBytes;
    ByteBuffer rest = ByteBuffer.wrap(bytes, skip, Math.min(bytes.length, maxBytes) - skip);
    CharBuffer decoded = CharBuffer.allocate(rest.remaining());
    CoderResult result =
        StandardCharsets.UTF_8.newDecoder().decode(rest, decoded, /* endOfInput= */ !tooLarge);
    String good = decoded.flip().toString();
    if (result.isError()) {
      return undecodable(bytes, rest.position(), good, path, mark);
    }
    var source = new SourceFile(path, good, mark);
    if (mark && good.startsWith("\uFEFF")) {
      return new ReadResult.Rejected(
          source,
          /* tooLarge= */ false,
          new Span(0, 1),
          "a second byte order mark, which is read as a part of the first key");
    }
    return tooLarge
        ? new ReadResult.Rejected(
            source,
            /* tooLarge= */ true,
            Span.at(good.length()),
            "the file is larger than %d MiB; the rest is not read".formatted(maxBytes >> 20))
        : new ReadResult.Decoded(source);
  }

  private static ReadResult undecodable(
      byte[] bytes, int bad, String before, String path, boolean mark) {
    String rest = new String(bytes, bad, bytes.length - bad, StandardCharsets.UTF_8);
    return new ReadResult.Rejected(
        new SourceFile(path, before + rest, mark),
        /* tooLarge= */ false,
        new Span(before.length(), before.length() + 1),
        "byte 0x%02X is not UTF-8, the only encoding that Azure reads"
            .formatted(bytes[bad] & 0xFF));
  }

  /**
   * The charset of a text that is UTF-16 or UTF-32, or null: by its byte order mark, or by zero
   * bytes, as YAML begins with ASCII.
   */
  private static Charset wideCharset(byte[] bytes) {
    String start = HexFormat.of().formatHex(bytes, 0, Math.min(4, bytes.length));
    String zeros = "";
    for (int i = 0; i < 4 && i < bytes.length; i++) {
      zeros += bytes[i] == 0 ? "0" : "x";
    }
    boolean even = bytes.length % 2 == 0;
    if (start.equals("fffe0000") || (zeros.equals("x000") && bytes.length % 4 == 0)) {
      return Charset.forName("UTF-32LE");
    }
    if (start.equals("0000feff") || (zeros.equals("000x") && bytes.length % 4 == 0)) {
      return Charset.forName("UTF-32BE");
    }
    if (start.startsWith("fffe") || (zeros.equals("x0x0") && even)) {
      return StandardCharsets.UTF_16LE;
    }
    if (start.startsWith("feff") || (zeros.equals("0x0x") && even)) {
      return StandardCharsets.UTF_16BE;
    }
    return null;
  }
}
