package dev.automllint.data;

import dev.automllint.data.MlTable.Step;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import dev.automllint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An item of {@code convert_column_types}.
 *
 * @param columns the names of the columns
 * @param type their type: a text, or a mapping of it to its settings
 */
record Conversion(List<YamlScalar> columns, YamlNode type) {
  static final String STEP = "convert_column_types";
  static final String STREAM = "stream_info";

  /** The items of a step. */
  static List<Conversion> of(Step step) {
    List<Conversion> conversions = new ArrayList<>();
    if (step.is(STEP) && step.argument().orElse(null) instanceof YamlSequence list) {
      for (YamlNode item : list.items()) {
        if (item instanceof YamlMapping mapping && mapping.get("column_type").isPresent()) {
          conversions.add(
              new Conversion(names(mapping.get("columns")), mapping.get("column_type").get()));
        }
      }
    }
    return conversions;
  }

  /** The names of columns, whether one, a list, or lists of a list. */
  static List<YamlScalar> names(Optional<YamlNode> columns) {
    List<YamlScalar> names = new ArrayList<>();
    if (columns.orElse(null) instanceof YamlScalar scalar) {
      names.add(scalar);
    } else if (columns.orElse(null) instanceof YamlSequence list) {
      list.items().forEach(item -> names.addAll(names(Optional.of(item))));
    }
    return names;
  }

  boolean hasColumn(String name) {
    return columns.stream().anyMatch(column -> column.text().equals(name));
  }

  /** Whether the columns become the contents of files. */
  boolean isStream() {
    return type instanceof YamlMapping mapping
        ? mapping.has(STREAM)
        : type instanceof YamlScalar scalar && scalar.text().equals(STREAM);
  }
}
