package dev.automllint.text;

/**
 * A half-open range of a text.
 *
 * @param start offset of the first character, in UTF-16 units from the start of the text
 * @param end offset after the last character, in UTF-16 units; never before {@code start}
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a range: " + start + ".." + end);
    }
  }

  // As records do it, but ready at once: theirs is made at run time, and takes as long as a rule.

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
