package dev.automllint.schema.message;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.Fix;
import dev.automllint.diagnostic.Quoted;
import java.util.List;

/** A diagnostic that says what to write instead, with the fix. */
final class Replacement {
  private Replacement() {}

  /** Says what to write instead. */
  static Diagnostic of(Diagnostic diagnostic, InstanceLocation place, String text) {
    return of(diagnostic, place, text, "");
  }

  /**
   * Says what to write instead.
   *
   * @param note why the text has another number, which is then for review; or empty
   */
  static Diagnostic of(Diagnostic diagnostic, InstanceLocation place, String text, String note) {
    String help = "write " + code(text) + (note.isEmpty() ? "" : ": " + note);
    Diagnostic advised = diagnostic.withHelp(help);
    return place.span().alias().isPresent()
        ? advised
        : advised.withFix(new Fix(note.isEmpty(), help, List.of(new Edit(place.span(), text))));
  }

  /** A text between backticks, not shortened. */
  static String code(String text) {
    return "`" + Quoted.visible(text) + "`";
  }
}
