package dev.automllint.text;

import java.util.Optional;

/**
 * A half-open range of a text.
 *
 * @param start offset of the first character, in UTF-16 units from the start of the text
 * @param end offset after the last character, in UTF-16 units; never before {@code start}
 * @param alias the YAML alias ({@code *name}) through which the range was reached; of nested ones
 *     the outermost
 */
public record Span(int start, int end, Optional<Span> alias) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a range: " + start + ".." + end);
    }
  }

  /** A range that is reached without an alias. */
  public Span(int start, int end) {
    this(start, end, Optional.empty());
  }

  /** The same range, reached through an alias. */
  public Span through(Span alias) {
    return new Span(start, end, Optional.of(alias));
  }

  // The same range is equal to itself, however it was reached.

  @Override
  public boolean equals(Object other) {
    return other instanceof Span span && start == span.start && end == span.end;
  }

  @Override
  public int hashCode() {
    return 31 * start + end;
  }

  /** The empty range at an offset. */
  public static Span at(int offset) {
    return new Span(offset, offset);
  }

  /** Whether {@code other} lies within this range. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }
}
