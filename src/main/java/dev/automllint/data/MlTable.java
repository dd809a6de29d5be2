package dev.automllint.data;

import dev.automllint.schema.message.ValidationResult;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import dev.automllint.yaml.Pointers;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import dev.automllint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An MLTable as rules read it: what has a diagnostic of its own is unknown.
 *
 * @param source its text
 * @param root its keys
 * @param checked its diagnostics
 */
record MlTable(SourceFile source, YamlMapping root, ValidationResult checked) {
  private static final String PATHS = "paths";
  private static final String TRANSFORMATIONS = "transformations";

  /**
   * A valid item of {@code paths}.
   *
   * @param key {@code file}, {@code folder} or {@code pattern}
   * @param value the path
   * @param pointer JSON Pointer to the value
   */
  record Item(YamlScalar key, YamlScalar value, String pointer) {
    boolean is(String kind) {
      return key.text().equals(kind);
    }
  }

  /**
   * A transformation with a known name.
   *
   * @param name the name, as a key or alone
   * @param argument what follows the key; empty if the name is alone
   * @param pointer JSON Pointer to it
   */
  record Step(YamlScalar name, Optional<YamlNode> argument, String pointer) {
    boolean is(String kind) {
      return name.text().equals(kind);
    }

    /** Whether it makes a table of files. */
    boolean reads() {
      return name.text().startsWith("read_");
    }

    /** A text among its arguments. */
    Optional<YamlScalar> text(String key) {
      return argument.flatMap(
          node -> node instanceof YamlMapping mapping ? mapping.text(key) : Optional.empty());
    }
  }

  /** Whether a value, or anything in it, has a diagnostic. */
  boolean isFaulty(String pointer) {
    return checked.isFaultyWithin(pointer);
  }

  /** The valid items of {@code paths}, in their order. */
  List<Item> items() {
    List<Item> items = new ArrayList<>();
    List<YamlNode> nodes = list(PATHS);
    for (int i = 0; i < nodes.size(); i++) {
      String pointer = Pointers.child("/" + PATHS, i);
      if (!isFaulty(pointer) && nodes.get(i) instanceof YamlMapping mapping) {
        YamlMapping.Entry entry = mapping.entries().get(0);
        if (mapping.size() == 1 && entry.value() instanceof YamlScalar value) {
          items.add(new Item(entry.key(), value, Pointers.child(pointer, entry.name())));
        }
      }
    }
    return items;
  }

  /** The transformations with a known name, in their order. */
  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    List<YamlNode> nodes = list(TRANSFORMATIONS);
    for (int i = 0; i < nodes.size(); i++) {
      String pointer = Pointers.child("/" + TRANSFORMATIONS, i);
      if (nodes.get(i) instanceof YamlScalar name && !checked.isFaulty(pointer)) {
        steps.add(new Step(name, Optional.empty(), pointer));
      } else if (nodes.get(i) instanceof YamlMapping mapping) {
        for (YamlMapping.Entry entry : mapping.entries()) {
          String child = Pointers.child(pointer, entry.name());
          if (mapping.counts(entry) && MlTableReader.isStep(entry.name())) {
            steps.add(new Step(entry.key(), Optional.of(entry.value()), child));
          }
        }
      }
    }
    return steps;
  }

  /** Whether all transformations have a known name. */
  boolean hasAllSteps() {
    boolean misspelled =
        checked.diagnostics().stream()
            .flatMap(found -> found.fix().stream())
            .anyMatch(fix -> fix.edits().get(0).text().equals(TRANSFORMATIONS));
    if (misspelled || checked.isFaulty("/" + TRANSFORMATIONS)) {
      return false;
    }
    int names = 0;
    for (YamlNode node : list(TRANSFORMATIONS)) {
      names += node instanceof YamlMapping mapping ? mapping.size() : 1;
    }
    return names == steps().size();
  }

  private List<YamlNode> list(String key) {
    return root.get(key).orElse(null) instanceof YamlSequence list ? list.items() : List.of();
  }

  /** The key of the transformations, or of the paths if there are none. */
  Span transformationsKey() {
    return root.entry(TRANSFORMATIONS)
        .or(() -> root.entry(PATHS))
        .map(entry -> entry.key().span())
        .orElse(Span.at(0));
  }

  /** The transformations; empty unless they are a list. */
  Optional<YamlSequence> transformations() {
    return root.get(TRANSFORMATIONS)
        .filter(YamlSequence.class::isInstance)
        .map(YamlSequence.class::cast);
  }
}
