package dev.automllint.data.annotations;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The classes of the training and validation data, with their first places. */
final class ClassTable {
  /** More distinct classes are only known to be more. */
  static final int MAX_CLASSES = 100_000;

  /** What is kept of a name, in characters. */
  private static final int MAX_NAME = 256;

  /** The input that a row belongs to, as far as classes are concerned. */
  enum Part {
    TRAINING,
    VALIDATION
  }

  /** A place of a class. */
  record Place(FileState file, Spot spot) {}

  /** The values of a class in one input. */
  private static final class Values {
    private final FileState file;
    private final int line;
    private final int item;
    private long count;

    private Values(FileState file, int line, int item) {
      this.file = file;
      this.line = line;
      this.item = item;
    }
  }

  /** One class. */
  static final class Entry {
    private final String name;
    private Values training;
    private Values validation;

    private Entry(String name) {
      this.name = name;
    }

    /** Its name, or the beginning of a long one. */
    String name() {
      return name;
    }

    /** How often it occurs in an input. */
    long count(Part part) {
      Values values = values(part);
      return values == null ? 0 : values.count;
    }

    /** How often it occurs. */
    long count() {
      return count(Part.TRAINING) + count(Part.VALIDATION);
    }

    /** Its first place in an input; empty if it does not occur there. */
    Optional<Place> first(Part part) {
      return Optional.ofNullable(values(part))
          .map(v -> new Place(v.file, Spot.value(v.line, v.file.classPointer(v.item))));
    }

    /** Its first place. */
    Place first() {
      return first(Part.TRAINING).or(() -> first(Part.VALIDATION)).orElseThrow();
    }

    private Values values(Part part) {
      return part == Part.TRAINING ? training : validation;
    }

    private void add(Part part, FileState file, int line, int item) {
      Values values = values(part);
      if (values == null) {
        values = new Values(file, line, item);
        if (part == Part.TRAINING) {
          training = values;
        } else {
          validation = values;
        }
      }
      values.count++;
    }
  }

  private final Map<String, Entry> texts = new LinkedHashMap<>();
  private final Map<String, Entry> wholes = new LinkedHashMap<>();
  private long textValues;
  private long wholeValues;
  private boolean full;

  /**
   * Adds a value.
   *
   * @param item its index in the list of labels
   */
  void add(Value value, Part part, FileState file, int line, int item) {
    boolean text = value.is(Kind.TEXT);
    textValues += text ? 1 : 0;
    wholeValues += text ? 0 : 1;
    String written = value.text();
    String name = written.length() <= MAX_NAME ? written : written.substring(0, MAX_NAME);
    Map<String, Entry> entries = text ? texts : wholes;
    Entry entry = entries.get(name);
    if (entry == null) {
      if (size() >= MAX_CLASSES) {
        full = true;
        return;
      }
      entry = new Entry(name);
      entries.put(name, entry);
    }
    entry.add(part, file, line, item);
  }

  /** How many classes are known. */
  int size() {
    return texts.size() + wholes.size();
  }

  /** Whether there are more classes. */
  boolean isFull() {
    return full;
  }

  /** The classes that are texts, in the order of their first places. */
  Collection<Entry> texts() {
    return texts.values();
  }

  /** The classes that are integers, in the order of their first places. */
  Collection<Entry> wholes() {
    return wholes.values();
  }

  /** Whether a class of the same type is among those of the training data. */
  boolean isTrained(Entry entry) {
    return entry.count(Part.TRAINING) > 0;
  }

  /** Whether there are texts and integers. */
  boolean isMixed() {
    return textValues > 0 && wholeValues > 0;
  }

  /** How many values are texts. */
  long textValues() {
    return textValues;
  }

  /** How many values are integers. */
  long wholeValues() {
    return wholeValues;
  }
}
