package dev.automllint.data.annotations;

import dev.automllint.data.annotations.ClassTable.Entry;
import dev.automllint.data.annotations.ClassTable.Part;
import dev.automllint.diagnostic.Quoted;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares the largest with the smallest class of the training data, as Azure's training does. */
final class ClassBalance {
  /** Above this ratio Azure calls the data imbalanced. */
  private static final int MAX_RATIO = 2;

  private ClassBalance() {}

  /** What is said of imbalanced classes. */
  static Optional<String> of(ClassTable classes) {
    List<Entry> trained =
        Stream.concat(classes.texts().stream(), classes.wholes().stream())
            .filter(classes::isTrained)
            .sorted(Comparator.comparingLong((Entry entry) -> entry.count(Part.TRAINING)))
            .toList();
    if (trained.isEmpty()) {
      return Optional.empty();
    }
    Entry least = trained.get(0);
    Entry most = trained.get(trained.size() - 1);
    return most.count(Part.TRAINING) <= MAX_RATIO * least.count(Part.TRAINING)
        ? Optional.empty()
        : Optional.of("imbalanced classes: " + shown(most) + ", but " + shown(least));
  }

  private static String shown(Entry entry) {
    long count = entry.count(Part.TRAINING);
    return Quoted.of(entry.name())
        + " occurs "
        + (count == 1 ? "once" : FileLog.number(count) + " times");
  }
}
