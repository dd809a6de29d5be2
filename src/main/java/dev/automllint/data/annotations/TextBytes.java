package dev.automllint.data.annotations;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The bytes of an annotation file as UTF-8, from its first character on.
 *
 * @param stream the text
 * @param start how many bytes of the file come before it; -1 if the file is in another encoding, so
 *     that places in the two differ
 * @param mark whether the file begins with a byte order mark for UTF-8
 */
record TextBytes(InputStream stream, int start, boolean mark) implements Closeable {
  @Override
  public void close() throws IOException {
    stream.close();
  }

  private static final int SIZE = 64 * 1024;

  /** The names of the encodings that are found by looking at a file. */
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

  /** An encoding that is certainly not the declared one. */
  static final class WrongEncodingException extends IOException {
    private static final long serialVersionUID = 1L;

    WrongEncodingException(String found) {
      super(found);
    }
  }

  /**
   * Opens a file.
   *
   * @throws WrongEncodingException if it is in another encoding; the message names that
   */
  static TextBytes open(Path file, TextEncoding encoding) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), SIZE);
    try {
      in.mark(4);
      byte[] first = in.readNBytes(4);
      in.reset();
      return open(in, first, encoding);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static TextBytes open(InputStream in, byte[] first, TextEncoding encoding)
      throws IOException {
    Optional<Charset> wide = wide(first);
    int declaredWidth = width(encoding.charset());
    if (first.length > 0 && wide.map(TextBytes::width).orElse(1) != declaredWidth) {
      throw new WrongEncodingException(wide.map(Charset::name).orElse("not " + wideName(encoding)));
    }
    if (wide.isPresent()) {
      boolean marked = new String(first, wide.get()).startsWith("\uFEFF");
      in.skipNBytes(marked ? declaredWidth : 0); // UTF-32 is decoded without its mark
      return new TextBytes(new Utf8Stream(in, wide.get()), -1, false);
    }
    if (!encoding.charset().equals(StandardCharsets.UTF_8)) {
      return new TextBytes(new Utf8Stream(in, encoding.charset()), -1, false);
    }
    boolean mark =
        first.length >= 3 && first[0] == (byte) 0xEF && first[1] == (byte) 0xBB && first[2] == -65;
    in.skipNBytes(mark ? 3 : 0);
    return new TextBytes(in, mark ? 3 : 0, mark);
  }

  private static String wideName(TextEncoding encoding) {
    return encoding == TextEncoding.UTF16 ? "UTF-16" : "UTF-32";
  }

  private static int width(Charset charset) {
    return charset.name().startsWith("UTF-16") ? 2 : charset.name().startsWith("UTF-32") ? 4 : 1;
  }

  /** UTF-16 or UTF-32, by a byte order mark or by zero bytes: JSON begins with ASCII. */
  private static Optional<Charset> wide(byte[] first) {
    if (first.length < 2) {
      return Optional.empty();
    }
    int a = first[0] & 0xFF;
    int b = first[1] & 0xFF;
    int c = first.length < 4 ? 1 : first[2] & 0xFF;
    int d = first.length < 4 ? 1 : first[3] & 0xFF;
    if ((a == 0xFF && b == 0xFE && c == 0 && d == 0) || (a != 0 && b == 0 && c == 0 && d == 0)) {
      return Optional.of(UTF_32LE);
    }
    if ((a == 0 && b == 0 && c == 0xFE && d == 0xFF) || (a == 0 && b == 0 && c == 0 && d != 0)) {
      return Optional.of(UTF_32BE);
    }
    if ((a == 0xFF && b == 0xFE) || (a != 0 && b == 0)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if ((a == 0xFE && b == 0xFF) || (a == 0 && b != 0)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }
}
