package dev.automllint.schema.message;

import java.util.HashSet;
import java.util.Set;

/** The keys and values that have a diagnostic, by JSON Pointer. */
public final class PointerSet {
  private final Set<String> places = new HashSet<>();
  private final Set<String> ancestors = new HashSet<>();

  public void add(String pointer) {
    places.add(pointer);
    for (int end = pointer.lastIndexOf('/'); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
      if (!ancestors.add(pointer.substring(0, end))) {
        break; // whoever added it added those above as well
      }
    }
  }

  /** Whether a place, or one around it, has a diagnostic. */
  public boolean cover(String pointer) {
    if (places.isEmpty()) {
      return false;
    }
    for (int end = pointer.length(); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
      if (places.contains(pointer.substring(0, end))) {
        return true;
      }
    }
    return places.contains("");
  }

  /** Whether a place, or one inside it, has a diagnostic. */
  public boolean standBelow(String pointer) {
    return pointer.isEmpty()
        ? !places.isEmpty()
        : places.contains(pointer) || ancestors.contains(pointer);
  }
}
