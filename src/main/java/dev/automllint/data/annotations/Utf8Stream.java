package dev.automllint.data.annotations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * A text of another encoding as UTF-8. What is not in that encoding becomes a byte that is not
 * UTF-8, so that whoever reads it finds it.
 */
final class Utf8Stream extends InputStream {
  private static final int SIZE = 8192;
  private static final byte[] BAD = {(byte) 0xFF};

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).flip();
  private final CharBuffer chars = CharBuffer.allocate(SIZE);
  private ByteBuffer ready = ByteBuffer.allocate(0);
  private boolean atEnd;
  private boolean bad;

  Utf8Stream(InputStream in, Charset charset) {
    this.in = in;
    this.decoder = charset.newDecoder();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (!ready.hasRemaining()) {
      if (bad) {
        bad = false;
        ready = ByteBuffer.wrap(BAD);
      } else if (!decode()) {
        return -1;
      }
    }
    int count = Math.min(length, ready.remaining());
    ready.get(target, offset, count);
    return count;
  }

  /** Decodes the next part; false at the end. */
  private boolean decode() throws IOException {
    if (!atEnd) {
      bytes.compact();
      int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
      bytes.position(bytes.position() + Math.max(0, count)).flip();
      atEnd = count < 0;
    }
    boolean more = bytes.hasRemaining() || !atEnd;
    CoderResult result = decoder.decode(bytes, chars.clear(), atEnd);
    if (result.isError()) {
      bytes.position(bytes.position() + result.length());
      bad = true;
    }
    ready = StandardCharsets.UTF_8.encode(chars.flip());
    return more;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
