package dev.automllint.data.annotations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;

/** Finds lines of a file again without reading all before them. */
final class LineStore {
  /** How many bytes are between two lines whose places are remembered. */
  private static final int STEP = 64 * 1024;

  private final AnnotationFile file;
  private int[] lines = new int[16];
  private long[] offsets = new long[16];
  private int size;
  private boolean direct;

  LineStore(AnnotationFile file) {
    this.file = file;
  }

  /** Starts reading the file at its first line. */
  LineReader open(TextBytes bytes) {
    direct = bytes.start() >= 0;
    return new LineReader(bytes.stream(), 1, Math.max(0, bytes.start()), file.limit());
  }

  /** Remembers where the reader is, if that is far from the last such place. */
  void mark(LineReader reader) {
    long last = size == 0 ? 0 : offsets[size - 1];
    if (!direct || reader.offset() - last < STEP) {
      return;
    }
    if (size == lines.length) {
      lines = Arrays.copyOf(lines, size * 2);
      offsets = Arrays.copyOf(offsets, size * 2);
    }
    lines[size] = reader.number();
    offsets[size] = reader.offset();
    size++;
  }

  /** A reader that is before a line, but not far. */
  LineReader before(int line) throws IOException {
    int found = Arrays.binarySearch(lines, 0, size, line);
    int index = found >= 0 ? found : -found - 2;
    if (index < 0) {
      return open(TextBytes.open(file.file(), file.encoding()));
    }
    InputStream in = Files.newInputStream(file.file());
    try {
      in.skipNBytes(offsets[index]);
    } catch (IOException e) {
      in.close();
      throw e;
    }
    return new LineReader(in, lines[index], offsets[index], Long.MAX_VALUE);
  }

  /** Whether going on with a reader to a line reads less than a new one. */
  boolean isNear(LineReader reader, int line) {
    int found = Arrays.binarySearch(lines, 0, size, line);
    int index = found >= 0 ? found : -found - 2;
    return index < 0 || lines[index] <= reader.number() + 1;
  }
}
