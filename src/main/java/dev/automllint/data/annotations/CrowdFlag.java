package dev.automllint.data.annotations;

import dev.automllint.diagnostic.Quoted;
import java.util.Set;

/** Checks {@code isCrowd}, of which training understands few words. */
final class CrowdFlag {
  private static final String KEY = "isCrowd";

  /** What training takes for true, and what surely means false. */
  private static final Set<String> WORDS = Set.of("true", "True", "1", "false", "False", "0");

  private CrowdFlag() {}

  static void check(Item item, LabelNotes notes) {
    Value value = item.crowd;
    switch (value.kind()) {
      case BOOLEAN, NULL, ABSENT -> {}
      case LIST, OBJECT -> {
        String message = "`isCrowd` is " + value.kind().words() + ", which stops the training";
        add(Problem.CROWD_VALUE, item, message, notes);
      }
      default -> {
        if (!isUnderstood(value)) {
          String message =
              "training takes " + Quoted.of(value.text()) + " for false; write `true` or `false`";
          add(Problem.CROWD_WORD, item, message, notes);
        }
      }
    }
  }

  private static boolean isUnderstood(Value value) {
    if (value.is(Kind.TEXT)) {
      return WORDS.contains(value.text());
    }
    double number = Double.parseDouble(value.text());
    return number == 0 || number == 1;
  }

  private static void add(Problem problem, Item item, String message, LabelNotes notes) {
    Spot spot = Spot.value(notes.line(), item.pointer(notes.column(), KEY));
    notes.note(problem, () -> Draft.of(problem, spot, message));
  }
}
