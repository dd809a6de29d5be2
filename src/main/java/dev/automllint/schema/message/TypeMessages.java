package dev.automllint.schema.message;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Fix;
import dev.automllint.schema.document.Keywords;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.yaml.PythonNumbers;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import dev.automllint.yaml.YamlSequence;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** What is said of a value of the wrong type. */
final class TypeMessages {
  private static final String SEPARATOR = "x-separator";

  private final TypeAdvice advice;

  TypeMessages(TypeAdvice advice) {
    this.advice = advice;
  }

  /**
   * The diagnostic for a value of another type than its schema takes.
   *
   * @param strict whether only a whole number is allowed that is written as one
   */
  Diagnostic type(InstanceLocation place, SchemaNode schema, boolean strict) {
    if (place.isNull()) {
      return CoreRules.NULL_VALUE
          .at(
              place.head(),
              place.pointer(),
              Wording.subject(place) + " has no value; it must be " + Wording.expected(schema))
          .withHelp(
              place.span().equals(place.head())
                  ? "give it a value, or remove it from the list"
                  : Wording.kind(schema).equals("a mapping")
                      ? "give it a value; indent the lines that belong to it"
                      : "give it a value, or remove the key");
    }
    if (place.node() instanceof YamlScalar scalar) {
      if (schema.has(Keywords.SWITCH) && !(scalar.value() instanceof ScalarValue.Text)) {
        return WordMessages.word(place, schema);
      }
      boolean whole = Spellings.takes(schema, "integer") && !schema.has(Keywords.SWITCH);
      if (whole && !strict && scalar.value() instanceof ScalarValue.Real real) {
        return truncated(place, real.value());
      }
      if (Spellings.takes(schema, "string")) {
        return textNeeded(place, scalar, schema);
      }
      boolean text = scalar.value() instanceof ScalarValue.Text;
      if (text && PythonNumbers.number(scalar.text()).isPresent()) {
        Diagnostic unlike =
            wrongType(place, schema)
                .withHelp(
                    scalar.plain()
                        ? TypeAdvice.plainNumber(scalar.text(), schema)
                            + "Azure reads it as text: a YAML 1.1 number needs a dot and a signed"
                            + " exponent"
                        : "remove the quotes, and any fraction");
        return strict ? TypeAdvice.onWholeNumber(unlike, place) : unlike;
      }
    }
    Diagnostic wrong = wrongType(place, schema);
    Optional<Fix> joined =
        place.node() instanceof YamlSequence list ? joined(list, schema) : Optional.empty();
    return joined.isPresent() ? wrong.withFix(joined) : advice.on(wrong, place, schema);
  }

  private static Diagnostic wrongType(InstanceLocation place, SchemaNode schema) {
    boolean form =
        place.node() instanceof YamlScalar scalar
            ? !fits(scalar.text(), schema)
            : schema.has(SEPARATOR);
    return ValueDiagnostics.mustBe(
        CoreRules.WRONG_TYPE,
        place,
        form ? schema.path("x-form").text() : Wording.expected(schema));
  }

  private static boolean fits(String text, SchemaNode schema) {
    return !schema.has("x-form")
        || Pattern.compile(schema.path("pattern").text()).matcher(text).find();
  }

  /** The text that a list was meant to be, {@code 3x2} of {@code [3, 2]}. */
  private static Optional<Fix> joined(YamlSequence list, SchemaNode schema) {
    var joined = new StringJoiner(schema.path(SEPARATOR).text());
    for (YamlNode item : list.items()) {
      joined.add(item instanceof YamlScalar scalar ? scalar.text() : "");
    }
    return schema.has(SEPARATOR) && fits(joined.toString(), schema)
        ? Optional.of(ValueDiagnostics.replace(list.span(), joined.toString()).unsafe())
        : Optional.empty();
  }

  private static Diagnostic truncated(InstanceLocation place, double value) {
    String message =
        "%s must be a whole number, but is %s; Azure silently truncates it to %s"
            .formatted(
                Wording.subject(place),
                Wording.actual(place.node()),
                new BigDecimal(value).toBigInteger());
    boolean share = place.name().endsWith("percentage") && value > 0 && value < 1;
    return ValueDiagnostics.at(CoreRules.TRUNCATED_NUMBER, place, message)
        .withHelp(
            share
                ? "for %1$s percent write `%1$s`".formatted(Math.round(value * 100))
                : "write a whole number");
  }

  private static Diagnostic textNeeded(
      InstanceLocation place, YamlScalar scalar, SchemaNode schema) {
    Diagnostic diagnostic = wrongType(place, schema);
    return schema.has("enum") || !fits(scalar.text(), schema)
        ? diagnostic
        : diagnostic.withHelp("put quotes around it: `\"" + scalar.shown() + "\"`");
  }
}
