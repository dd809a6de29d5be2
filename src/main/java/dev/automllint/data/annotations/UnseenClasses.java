package dev.automllint.data.annotations;

import dev.automllint.data.annotations.ClassTable.Entry;
import dev.automllint.data.annotations.ClassTable.Part;
import dev.automllint.data.annotations.ClassTable.Place;
import dev.automllint.diagnostic.Quoted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports classes that the validation data has and the training data does not. */
final class UnseenClasses {
  private static final int MAX_NAMED = 3;

  private UnseenClasses() {}

  static void check(ClassTable classes) {
    Set<String> spellings = new HashSet<>();
    List<Entry> unseen = new ArrayList<>();
    all(classes).filter(classes::isTrained).forEach(e -> spellings.add(ClassNames.plain(e.name())));
    if (spellings.isEmpty()) {
      return; // what is wrong with the training data is reported there
    }
    all(classes)
        .filter(entry -> !classes.isTrained(entry))
        .filter(entry -> !spellings.contains(ClassNames.plain(entry.name())))
        .forEach(unseen::add);
    if (unseen.isEmpty()) {
      return;
    }
    Place first = unseen.get(0).first(Part.VALIDATION).orElseThrow();
    first
        .file()
        .log()
        .add(
            Problem.UNSEEN_CLASS,
            () -> Draft.of(Problem.UNSEEN_CLASS, first.spot(), message(unseen)));
  }

  private static Stream<Entry> all(ClassTable classes) {
    return Stream.concat(classes.texts().stream(), classes.wholes().stream());
  }

  private static String message(List<Entry> unseen) {
    if (unseen.size() == 1) {
      String name = Quoted.of(unseen.get(0).name());
      return "the class " + name + " is not in the training data, so it is never learned";
    }
    String names =
        unseen.stream()
            .limit(MAX_NAMED)
            .map(entry -> Quoted.of(entry.name()))
            .collect(Collectors.joining(", "));
    return "%s classes are not in the training data, so they are never learned: %s%s"
        .formatted(FileLog.number(unseen.size()), names, unseen.size() > MAX_NAMED ? ", …" : "");
  }
}
