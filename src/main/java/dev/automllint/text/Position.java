package dev.automllint.text;

/**
 * A place in a text as people count it.
 *
 * @param line 1-based line
 * @param column 1-based column, in Unicode code points
 */
public record Position(int line, int column) implements Comparable<Position> {
  /** In the order of the text. */
  @Override
  public int compareTo(Position other) {
    int order = Integer.compare(line, other.line);
    return order != 0 ? order : Integer.compare(column, other.column);
  }
}
