package dev.automllint.schema.message;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.Fix;
import dev.automllint.diagnostic.Nearest;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.yaml.KeySlip;
import dev.automllint.yaml.PythonNumbers;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Suggests the keys that unknown ones were meant to be, with the fix. */
final class KeySuggestions {
  /** The end of keys whose unit is minutes; sweep and command jobs count in seconds. */
  private static final String MINUTES = "_minutes";

  /** Larger mappings are generated, and comparing their names takes long. */
  private static final int MAX_SUGGESTED = 1000;

  private final SchemaDocument document;
  private final KeyIndex index;

  KeySuggestions(SchemaDocument document, KeyIndex index) {
    this.document = document;
    this.index = index;
  }

  /** Suggests a key for an unknown one. */
  Diagnostic suggest(InstanceLocation key, String meant, SchemaNode schema) {
    Diagnostic diagnostic =
        KeyExplanation.at(CoreRules.UNKNOWN_KEY, key, KeyExplanation.unknown(key));
    SchemaNode property = document.target(schema.path("properties").path(meant));
    Optional<String> value = otherValue(key, property);
    if (value.isEmpty()) {
      return diagnostic.withHelp("did you mean `" + meant + "`?").withFix(rename(key, meant));
    }
    String written = meant + ": " + value.get();
    return diagnostic
        .withHelp("did you mean `" + written + "`?")
        .withFix(
            new Fix(
                /* safe= */ true,
                "write `" + written + "`",
                List.of(new Edit(key.head(), meant), new Edit(key.span(), value.get()))));
  }

  /** The word that was meant by a value which the key that was meant does not take. */
  private static Optional<String> otherValue(InstanceLocation key, SchemaNode property) {
    List<String> words = property.path("enum").texts();
    return key.node() instanceof YamlScalar scalar
            && scalar.value() instanceof ScalarValue.Text
            && scalar.alias().isEmpty()
            && property.path("enum").item(0).isText()
            && !words.contains(scalar.text())
            && Spellings.canonical(scalar, property).isEmpty()
        ? ValueHints.of(scalar.text(), property, words)
        : Optional.empty();
  }

  /**
   * The key that was meant to be a missing one: if the {@code type} of a mapping is missing, no
   * branch applies, so the validator does not report {@code typ}.
   *
   * @param schema the schema that requires the key
   */
  Optional<Diagnostic> slipOf(String missing, InstanceLocation mapping, SchemaNode schema) {
    return isTyped(mapping)
        ? mapping.mapping().entries().stream()
            .map(YamlMapping.Entry::name)
            .filter(name -> Nearest.isClose(name, missing))
            .filter(name -> !index.of(name).contains(mapping.pattern()))
            .findFirst()
            .map(name -> suggest(mapping.key(name), missing, schema))
        : Optional.empty();
  }

  /** In braces a key without a value may be a pair that YAML does not see: {@code a:1}. */
  static Optional<KeyExplanation> slip(InstanceLocation key, SchemaNode schema) {
    if (!key.isNull()) {
      return Optional.empty();
    }
    Optional<KeySlip> slip =
        KeySlip.of(key.name()).filter(found -> schema.path("properties").has(found.key()));
    if (slip.isPresent()) {
      KeySlip found = slip.get();
      boolean clear = !key.parent().mapping().has(found.key()) && !found.value().isEmpty();
      Diagnostic diagnostic =
          KeyExplanation.at(CoreRules.UNKNOWN_KEY, key, found.message()).withHelp(found.help());
      Edit edit = new Edit(key.head(), found.key() + ": " + found.value());
      return Optional.of(
          KeyExplanation.of(
              clear
                  ? diagnostic.withFix(new Fix(/* safe= */ true, found.help(), List.of(edit)))
                  : diagnostic,
              KeyExplanation.pointer(key.parent(), found.key())));
    }
    return PythonNumbers.number(key.name()).isPresent()
        ? Optional.of(
            KeyExplanation.of(
                KeyExplanation.at(CoreRules.UNKNOWN_KEY, key, KeyExplanation.unknown(key))
                    .withHelp("write a list between `[` and `]`, and decimals with a point")))
        : Optional.empty();
  }

  /** The nearest of some names. */
  static Optional<String> nearest(InstanceLocation key, List<String> names) {
    return isTyped(key.parent()) ? Nearest.of(key.name(), names) : Optional.empty();
  }

  private static boolean isTyped(InstanceLocation mapping) {
    return mapping.mapping().entries().size() <= MAX_SUGGESTED;
  }

  /** Renames a key; unsafe if the unit of its value changes. */
  static Fix rename(InstanceLocation key, String name) {
    List<Edit> edits = List.of(new Edit(key.head(), name));
    boolean otherUnit = name.endsWith(MINUTES) && !key.name().contains("minute");
    String title = "rename the key to `" + name + "`";
    return otherUnit
        ? new Fix(/* safe= */ false, title + ", and check that its value is in minutes", edits)
        : new Fix(/* safe= */ true, title, edits);
  }
}
