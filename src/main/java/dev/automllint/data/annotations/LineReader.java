package dev.automllint.data.annotations;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads the lines of a text one after the other. Only one line is in memory. */
final class LineReader implements Closeable {
  /** The longest line that is read, in bytes: 16 MiB, forty times a polygon of 10,000 points. */
  static final int MAX_LINE = 16 * 1024 * 1024;

  /** How much of a longer line is kept to show it. */
  private static final int KEPT = 4096;

  private final InputStream in;

  /** How many bytes may still be read. */
  private long left;

  private byte[] buffer = new byte[128 * 1024];

  /** The bytes that are read, but not yet part of a line. */
  private int next;

  private int filled;
  private boolean atEnd;
  private boolean truncated;

  private int start;
  private int end;
  private int number;
  private long offset;
  private long nextOffset;
  private boolean tooLong;

  /**
   * Starts at a line.
   *
   * @param number its number, from 1
   * @param offset its first byte in the file
   * @param limit how many bytes of the stream are read at most
   */
  LineReader(InputStream in, int number, long offset, long limit) {
    this.in = in;
    this.number = number - 1;
    this.nextOffset = offset;
    this.left = limit;
  }

  /** Goes to the next line; false after the last one. A line that the limit cuts is left out. */
  boolean next() throws IOException {
    int from = next;
    tooLong = false;
    while (true) {
      int feed = feedFrom(from);
      if (feed >= 0) {
        tooLong = feed - next > MAX_LINE;
        finish(tooLong ? next + KEPT : feed, feed + 1);
        return true;
      }
      from = filled;
      if (filled - next > MAX_LINE) {
        return skipLongLine();
      }
      from -= makeRoom();
      if (!fill()) {
        boolean last = filled > next && !truncated;
        finish(filled, filled);
        return last;
      }
    }
  }

  private int feedFrom(int from) {
    byte[] bytes = buffer;
    for (int i = from; i < filled; i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private void finish(int lineEnd, int nextLine) {
    start = next;
    end = lineEnd > start && buffer[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
    offset = nextOffset;
    nextOffset += nextLine - next;
    next = nextLine;
    number++;
  }

  /** Makes room for more bytes; says by how much those of the line have moved. */
  private int makeRoom() {
    if (filled < buffer.length) {
      return 0;
    }
    int moved = next;
    if (moved == 0) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    } else {
      System.arraycopy(buffer, next, buffer, 0, filled - next);
    }
    next = 0;
    filled -= moved;
    return moved;
  }

  /** Reads on; false at the end. */
  private boolean fill() throws IOException {
    if (atEnd) {
      return false;
    }
    int wanted = (int) Math.min(left, buffer.length - filled);
    int count = wanted == 0 ? -1 : in.read(buffer, filled, wanted);
    if (count < 0) {
      atEnd = true;
      truncated = wanted == 0 && in.read() >= 0;
      return false;
    }
    filled += count;
    left -= count;
    return true;
  }

  /** Keeps the beginning of a line, and reads over the rest. */
  private boolean skipLongLine() throws IOException {
    tooLong = true;
    byte[] beginning = Arrays.copyOfRange(buffer, next, next + KEPT);
    long skipped = (long) filled - next;
    int feed = -1;
    next = 0;
    do {
      filled = 0;
      if (!fill()) {
        break;
      }
      feed = feedFrom(0);
      skipped += feed < 0 ? filled : feed + 1;
    } while (feed < 0);
    byte[] rest = Arrays.copyOfRange(buffer, feed < 0 ? filled : feed + 1, filled);
    buffer = new byte[128 * 1024 + rest.length];
    System.arraycopy(beginning, 0, buffer, 0, KEPT);
    System.arraycopy(rest, 0, buffer, KEPT, rest.length);
    filled = KEPT + rest.length;
    finish(KEPT, KEPT);
    nextOffset = offset + skipped;
    return true;
  }

  /** The bytes around the line; valid until the next one is read. */
  byte[] buffer() {
    return buffer;
  }

  /** Where the line begins in the buffer. */
  int start() {
    return start;
  }

  /** Where the line ends in the buffer, without its line break. */
  int end() {
    return end;
  }

  /** The number of the line, from 1. */
  int number() {
    return number;
  }

  /** The first byte of the line in the file. */
  long offset() {
    return offset;
  }

  /** Whether only the beginning of the line is in the buffer. */
  boolean isTooLong() {
    return tooLong;
  }

  /** After the last line: whether the text goes on after the limit. */
  boolean isTruncated() {
    return truncated;
  }

  /** Whether there is nothing in the line but blanks. */
  boolean isBlank() {
    for (int i = start; i < end; i++) {
      if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
