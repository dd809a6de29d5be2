package dev.automllint.data.annotations;

import dev.automllint.text.Position;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads those lines of a file again that are reported, and finds the places in them. */
final class SourceBuilder {
  /** Of a longer line only parts are kept, in bytes. */
  private static final int MAX_LINE = 4096;

  /** The distance of the beginnings of parts, and how much comes before a place, in bytes. */
  private static final int STEP = 1024;

  /** A place in a part of a line, in UTF-16 units. */
  private record Place(Position part, int offset) {}

  /** Two of them. */
  private record Places(Place start, Place end) {}

  private final FileState file;
  private final SortedMap<Integer, Set<Spot>> spots = new TreeMap<>();
  private final SortedMap<Position, String> parts = new TreeMap<>();
  private final Map<Spot, Places> places = new HashMap<>();
  private final Map<Position, Integer> offsets = new HashMap<>();
  private SourceFile source;

  SourceBuilder(FileState file) {
    this.file = file;
  }

  void add(Spot spot) {
    spots.computeIfAbsent(spot.line(), line -> new LinkedHashSet<>()).add(spot);
  }

  /** Makes the source of all that was added. */
  void build() {
    try {
      readLines();
    } catch (IOException e) {
      // Then the lines are reported without their text.
    }
    spots.forEach((line, all) -> all.forEach(this::addUnread));
    int offset = 0;
    for (Map.Entry<Position, String> part : parts.entrySet()) {
      offsets.put(part.getKey(), offset);
      offset += part.getValue().length() + 1;
    }
    source = SourceFile.ofParts(file.file().path(), parts);
  }

  /** A place in a line that can no longer be read. */
  private void addUnread(Spot spot) {
    if (!places.containsKey(spot)) {
      var start = new Position(spot.line(), 1);
      parts.putIfAbsent(start, "");
      places.put(spot, new Places(new Place(start, 0), new Place(start, 0)));
    }
  }

  /** The source that was built. */
  SourceFile source() {
    return source;
  }

  /** Where a spot is in the source that was built. */
  Span span(Spot spot) {
    Places found = places.get(spot);
    int start = offset(found.start());
    return new Span(start, Math.max(start, offset(found.end())));
  }

  private int offset(Place place) {
    return offsets.get(place.part()) + place.offset();
  }

  private void readLines() throws IOException {
    LineReader reader = null;
    try {
      for (Map.Entry<Integer, Set<Spot>> entry : spots.entrySet()) {
        int line = entry.getKey();
        if (reader == null || !file.store().isNear(reader, line)) {
          if (reader != null) {
            reader.close();
          }
          reader = file.store().before(line);
        }
        boolean more = true;
        while (more && reader.number() < line) {
          more = reader.next();
        }
        if (more) {
          find(reader, line, entry.getValue());
        }
      }
    } finally {
      if (reader != null) {
        reader.close();
      }
    }
  }

  private void find(LineReader reader, int line, Set<Spot> wanted) {
    int length = reader.end() - reader.start();
    for (Spot spot : wanted) {
      Locator.Range range = Locator.find(reader.buffer(), reader.start(), reader.end(), spot);
      int start = Math.min(range.start(), length);
      int end = Math.max(start, Math.min(range.end(), length));
      Place from = place(reader, line, start, 0);
      places.put(spot, new Places(from, place(reader, line, end, start)));
    }
  }

  /**
   * The place of a byte of a line; its surroundings are kept.
   *
   * @param near a byte that is in the same part if possible
   */
  private Place place(LineReader reader, int line, int at, int near) {
    byte[] bytes = reader.buffer();
    int start = reader.start();
    int length = reader.end() - start;
    int from = 0;
    int to = length;
    if (length > MAX_LINE) {
      from = partStart(near);
      from = near == 0 || at >= from + MAX_LINE ? partStart(at) : from;
      to = boundary(bytes, start, Math.min(length, from + MAX_LINE), length);
      from = Math.min(at, boundary(bytes, start, from, length)); // bad bytes have no boundaries
    }
    var part = new Position(line, 1 + codePoints(bytes, start, start + from));
    if (!parts.containsKey(part)) {
      parts.put(part, text(bytes, start + from, start + to));
    }
    return new Place(part, text(bytes, start + from, start + at).length());
  }

  private static int partStart(int at) {
    return Math.max(0, at / STEP - 1) * STEP;
  }

  /** The next byte from which a character begins. */
  private static int boundary(byte[] bytes, int start, int at, int length) {
    int i = at;
    while (i < length && (bytes[start + i] & 0xC0) == 0x80) {
      i++;
    }
    return i;
  }

  private static int codePoints(byte[] bytes, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += (bytes[i] & 0xC0) == 0x80 ? 0 : 1;
    }
    return count;
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8).replace('\r', ' ');
  }
}
