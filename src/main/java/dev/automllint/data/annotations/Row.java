package dev.automllint.data.annotations;

import java.util.ArrayList;
import java.util.List;

/** What is known of a row without its items. It is used again for the next row. */
final class Row {
  final Value url = new Value();
  final Value details = new Value();
  final Value format = new Value();
  final Value width = new Value();
  final Value height = new Value();
  final Value label = new Value();
  private final List<String> others = new ArrayList<>();
  private int items;
  private String duplicate = "";

  void clear() {
    url.clear();
    details.clear();
    format.clear();
    width.clear();
    height.clear();
    label.clear();
    others.clear();
    items = 0;
    duplicate = "";
  }

  /** Keys other than those that are read. */
  List<String> others() {
    return others;
  }

  void addOther(String key, int max) {
    if (others.size() < max) {
      others.add(key);
    }
  }

  /** How many items the list of labels has. */
  int items() {
    return items;
  }

  void setItems(int count) {
    items = count;
  }

  /** The pointer to a key that occurs twice; empty if there is none. */
  String duplicate() {
    return duplicate;
  }

  void setDuplicate(String pointer) {
    duplicate = pointer;
  }
}
