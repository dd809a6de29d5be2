package dev.automllint.data.annotations;

import dev.automllint.data.annotations.ClassTable.Entry;
import dev.automllint.data.annotations.ClassTable.Place;
import dev.automllint.diagnostic.Quoted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks the names of classes: their types, and spellings that make two classes of one. */
final class ClassNames {
  /** More classes than this are hardly classes. */
  static final int MANY = 10_000;

  private static final String BACKGROUND = "--bg--";

  /** Names that begin with one of these are sorted before that of the background. */
  private static final String BEFORE_BACKGROUND = " !\"#$%&'()*+,";

  private final LabelExpectation expected;
  private final ClassTable classes;
  private final boolean objects;

  ClassNames(LabelExpectation expected, ClassTable classes) {
    this.expected = expected;
    this.classes = classes;
    this.objects = FileState.hasObjects(expected.task());
  }

  void check() {
    checkTypes();
    if (classes.size() > MANY) {
      return;
    }
    Map<String, Entry> usual = new HashMap<>();
    for (Entry entry : classes.texts()) {
      usual.merge(plain(entry.name()), entry, (a, b) -> a.count() < b.count() ? b : a);
    }
    List<Entry> padded = new ArrayList<>();
    for (Entry entry : classes.texts()) {
      check(entry, usual.get(plain(entry.name())), padded);
    }
    if (!padded.isEmpty()) {
      int count = padded.size();
      String others =
          switch (count) {
            case 1 -> "";
            case 2 -> ", as has 1 other";
            default -> ", as have " + FileLog.number(count - 1) + " others";
          };
      add(padded.get(0), "the class %s has spaces around its name" + others);
    }
  }

  /**
   * Checks a name.
   *
   * @param usual the class that is written so, or nearly so, most often
   * @param padded gets the classes with blanks around their names
   */
  private void check(Entry entry, Entry usual, List<Entry> padded) {
    String name = entry.name();
    if (isBackground(name)) {
      add(
          entry,
          "the class %s is taken for the background; begin its name with a letter or a digit");
    } else if (name.isBlank()) {
      add(entry, "the name of a class is empty");
    } else if (entry != usual && plain(name).length() > 1) {
      addVariant(entry, usual);
    } else if (!name.equals(name.strip())) {
      padded.add(entry);
    }
  }

  /** A name without what is easily written differently. */
  static String plain(String name) {
    var out = new StringBuilder(name.length());
    name.codePoints()
        .filter(c -> !Character.isWhitespace(c))
        .map(Character::toLowerCase)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private void checkTypes() {
    if (classes.isMixed()) {
      boolean fewTexts = classes.textValues() < classes.wholeValues();
      Place first = (fewTexts ? classes.texts() : classes.wholes()).iterator().next().first();
      String message =
          "class names are texts and numbers (%s and %s values), which cannot be sorted together"
              .formatted(
                  FileLog.number(classes.textValues()), FileLog.number(classes.wholeValues()));
      add(objects ? Problem.MIXED_CLASSES : Problem.MIXED_LABELS, first, message);
    } else if (classes.wholeValues() > 0) {
      Place first = classes.wholes().iterator().next().first();
      if (!objects) {
        add(
            Problem.WHOLE_LABELS,
            first,
            "labels are numbers, which training takes; the documented form is a text");
      } else if (expected.backgroundClass()) {
        add(
            Problem.WHOLE_CLASSES,
            first,
            "class names are numbers, but must be texts: training adds a text for the background");
      }
    }
  }

  private boolean isBackground(String name) {
    return objects
        && expected.backgroundClass()
        && (name.isEmpty()
            || name.equals(BACKGROUND)
            || BEFORE_BACKGROUND.indexOf(name.charAt(0)) >= 0);
  }

  private static void addVariant(Entry rare, Entry usual) {
    Place place = rare.first();
    String message =
        "the classes %s and %s differ only in case or spaces"
            .formatted(Quoted.of(rare.name()), Quoted.of(usual.name()));
    place
        .file()
        .log()
        .add(
            Problem.CLASS_NAME,
            () ->
                Draft.of(Problem.CLASS_NAME, place.spot(), message)
                    .withRelated(
                        usual.first().file(),
                        usual.first().spot(),
                        "written this way %s times".formatted(FileLog.number(usual.count()))));
  }

  private static void add(Entry entry, String message) {
    add(Problem.CLASS_NAME, entry.first(), message.formatted(Quoted.of(entry.name())));
  }

  private static void add(Problem problem, Place place, String message) {
    place.file().log().add(problem, () -> Draft.of(problem, place.spot(), message));
  }
}
