package dev.automllint.lsp;

import dev.automllint.explain.FormatPlace;
import dev.automllint.job.Task;
import dev.automllint.schema.validate.BundledSchema;
import dev.automllint.template.JobTemplate;
import java.util.ArrayList;
import java.util.List;

/** Writes keys with what they need. */
final class Entries {
  private Entries() {}

  /**
   * Writes a key on a line of its own, with what it needs on the lines below.
   *
   * @param indent the blanks before it, which are there already
   */
  static void add(FormatPlace.Key key, String indent, Insertion text) {
    FormatPlace place = key.place();
    String inner = indent + "  ";
    text.add(key.name() + ":");
    if (place.takesMapping() && place.takesSingle()) {
      addChoice(inner, text);
    } else if (place.takesSingle()) {
      text.add(" ")
          .addStop(place.values().size() <= 1 || isWordList(place) ? place.values() : List.of());
    } else if (place.takesList()) {
      addList(place, inner, text);
    } else {
      addBlock(place, inner, text);
    }
  }

  /** Long lists, such as of models, are better chosen from with their filter. */
  private static boolean isWordList(FormatPlace place) {
    return place.values().size() <= 6;
  }

  private static void addList(FormatPlace place, String inner, Insertion text) {
    List<FormatPlace.Key> keys = place.item().keys("");
    if (keys.isEmpty()) {
      text.add(" [").addStop(List.of()).add("]");
    } else {
      text.add("\n" + inner + "- ");
      add(keys.get(0), inner + "  ", text);
    }
  }

  private static void addBlock(FormatPlace place, String indent, Insertion text) {
    List<FormatPlace.Key> needed = needed(place);
    for (FormatPlace.Key key : needed) {
      add(key, indent, text.add("\n" + indent));
    }
    if (needed.isEmpty()) {
      text.add("\n" + indent).addStop(List.of());
    }
  }

  /** The required keys, and those with which only one value makes sense. */
  private static List<FormatPlace.Key> needed(FormatPlace place) {
    List<FormatPlace.Key> needed = new ArrayList<>();
    for (FormatPlace.Key key : place.keys("")) {
      boolean constant = key.place().values().size() == 1 && key.name().equals("type");
      if (key.required() || constant) {
        needed.add(key);
      }
    }
    return needed;
  }

  /** Writes a list of values to draw from. */
  static void addChoice(String indent, Insertion text) {
    text.add("\n" + indent + "type: choice\n" + indent + "values: [").addStop(List.of()).add("]");
  }

  /** Writes a key between brackets. */
  static void addInBrackets(FormatPlace.Key key, Insertion text) {
    FormatPlace place = key.place();
    text.add(key.name() + ": ");
    if (place.takesSingle()) {
      text.addStop(isWordList(place) ? place.values() : List.of());
    } else {
      text.add(place.takesList() ? "[" : "{");
      text.addStop(List.of()).add(place.takesList() ? "]" : "}");
    }
  }

  /**
   * Writes a job to begin with.
   *
   * @param sweep whether it tries several models and values
   */
  static void addJob(Task task, boolean sweep, Insertion text) {
    String rest = JobTemplate.uncommented(BundledSchema.of(task).orElseThrow().document(), sweep);
    for (String placeholder : JobTemplate.placeholders(rest)) {
      int at = rest.indexOf(placeholder);
      text.add(rest.substring(0, at)).addStop(placeholder);
      rest = rest.substring(at + placeholder.length());
    }
    text.add(rest);
  }
}
