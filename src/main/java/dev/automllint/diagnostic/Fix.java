package dev.automllint.diagnostic;

import java.util.List;

/**
 * A change that repairs a diagnostic.
 *
 * @param safe whether the fixed file certainly means what its author meant
 * @param title what it does, as an imperative
 * @param edits the changes; they do not overlap
 */
public record Fix(boolean safe, String title, List<Edit> edits) {
  public Fix {
    edits = List.copyOf(edits);
  }

  /** The same for review. */
  public Fix unsafe() {
    return new Fix(/* safe= */ false, title, edits);
  }
}
