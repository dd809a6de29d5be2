package dev.automllint.schema.message;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.Fix;
import dev.automllint.schema.document.Keywords;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.text.Span;
import dev.automllint.yaml.KeySlip;
import dev.automllint.yaml.PythonNumbers;
import dev.automllint.yaml.YamlScalar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says what to write instead of a value of the wrong type. */
public final class TypeAdvice {
  private final SeveralValues severalValues;

  TypeAdvice(SchemaDocument document) {
    this.severalValues = new SeveralValues(document);
  }

  /** A diagnostic about a value, with what to write instead if that is known. */
  Diagnostic on(Diagnostic diagnostic, InstanceLocation place, SchemaNode schema) {
    return commented(diagnostic, place, schema)
        .or(() -> slip(diagnostic, place, schema))
        .or(() -> number(diagnostic, place, schema))
        .or(() -> severalValues.swept(diagnostic, place))
        .or(() -> SeveralValues.list(diagnostic, place, schema))
        .or(() -> noValue(diagnostic, place, schema))
        .orElseGet(() -> LayoutAdvice.on(diagnostic, place, schema));
  }

  /** Whether a text is a distribution in the notation of older SDKs, {@code choice(1, 2)}. */
  static boolean isExpression(String text) {
    return text.endsWith(")") && text.indexOf('(') > 0;
  }

  private static Optional<Diagnostic> commented(
      Diagnostic diagnostic, InstanceLocation place, SchemaNode schema) {
    boolean number = Spellings.takes(schema, "integer") || Spellings.takes(schema, "number");
    return number
        ? GluedComment.explain(
            diagnostic, place.node(), value -> NumberAdvice.isAllowed(value, schema))
        : Optional.empty();
  }

  // ---- keys that YAML does not see

  private static Optional<Diagnostic> slip(
      Diagnostic diagnostic, InstanceLocation place, SchemaNode schema) {
    if (!Spellings.takes(schema, "object")
        || !(place.node() instanceof YamlScalar text)
        || !text.plain()) {
      return Optional.empty();
    }
    Optional<Diagnostic> slip =
        KeySlip.of(text.shown())
            .filter(found -> schema.path("properties").has(found.key()))
            .map(found -> slip(place, text, found));
    String word = text.shown().split(" ", 2)[0];
    return slip.isEmpty() && schema.path("properties").has(word)
        ? Optional.of(diagnostic.withHelp("write `" + word + ": …`"))
        : slip;
  }

  private static Diagnostic slip(InstanceLocation place, YamlScalar text, KeySlip slip) {
    int start = text.span().start();
    Span span = new Span(start + slip.start(), start + slip.end());
    boolean several = slip.value().indexOf(' ') >= 0;
    Diagnostic named =
        CoreRules.WRONG_TYPE.at(span, place.pointer(), slip.message()).withHelp(slip.help());
    return several || text.alias().isPresent()
        ? named.withHelp("write `" + slip.key() + ": …`")
        : named.withFix(
            new Fix(
                /* safe= */ true,
                slip.help(),
                List.of(new Edit(text.span(), slip.key() + ": " + slip.value()))));
  }

  // ---- numbers

  private static Optional<Diagnostic> number(
      Diagnostic diagnostic, InstanceLocation place, SchemaNode schema) {
    boolean number = Spellings.takes(schema, "integer") || Spellings.takes(schema, "number");
    if (!number || !(place.node() instanceof YamlScalar scalar)) {
      return Optional.empty();
    }
    String text = scalar.text().toLowerCase(Locale.ROOT);
    if (schema.has(Keywords.SWITCH)) {
      return text.startsWith("enable")
          ? Optional.of(Replacement.of(diagnostic, place, "1"))
          : text.startsWith("disable")
              ? Optional.of(Replacement.of(diagnostic, place, "0"))
              : Optional.empty();
    }
    return NumberAdvice.of(scalar.shown(), place.name(), schema)
        .map(meant -> Replacement.of(diagnostic, place, meant.value(), meant.note()));
  }

  /** YAML has no {@code None}: it is a text. */
  private static Optional<Diagnostic> noValue(
      Diagnostic diagnostic, InstanceLocation place, SchemaNode schema) {
    return place.node() instanceof YamlScalar scalar
            && !place.isItem()
            && NumberAdvice.isNoValue(scalar.text())
        ? Optional.of(
            diagnostic.withHelp(
                schema.has("default")
                    ? "remove the key, or write `"
                        + schema.path("default").written()
                        + "`, which is its default"
                    : "remove the key if no value is meant"))
        : Optional.empty();
  }

  /** A number above 1 for a share, which is then probably a percentage. */
  static Diagnostic onPercentage(Diagnostic diagnostic, InstanceLocation place, SchemaNode schema) {
    boolean share = schema.path("exclusiveMaximum").written().equals("1");
    boolean ratio =
        schema.path("maximum").written().equals("1")
            && (place.pattern().contains("threshold") || place.pattern().contains("momentum"));
    if (!(share || ratio) || !(place.node() instanceof YamlScalar scalar)) {
      return diagnostic;
    }
    // A momentum of 9 is rather meant to be 0.9 than 9 percent.
    double least = share ? Math.nextUp(1.0) : 10;
    return NumberAdvice.of(scalar.shown() + "%", place.name(), schema)
        .filter(part -> PythonNumbers.number(scalar.text()).orElse(0.0) >= least)
        .map(part -> Replacement.of(diagnostic, place, part.value(), part.note()))
        .orElse(diagnostic);
  }

  /**
   * What to write instead of a whole number with an exponent: {@code write `100`: }, or nothing.
   */
  static String plainNumber(String number, SchemaNode schema) {
    double value = PythonNumbers.number(number).orElse(Double.NaN);
    String plain = Long.toString((long) value);
    return value == (long) value && NumberAdvice.isAllowed(plain, schema)
        ? "write `" + plain + "`: "
        : "";
  }

  /** A whole number that is written otherwise where only a plain one is accepted. */
  static Diagnostic onWholeNumber(Diagnostic diagnostic, InstanceLocation place) {
    return Optional.of(place.node())
        .filter(YamlScalar.class::isInstance)
        .flatMap(node -> PythonNumbers.number(((YamlScalar) node).text()))
        .filter(number -> number == Math.rint(number) && Math.abs(number) < Integer.MAX_VALUE)
        .map(number -> Replacement.of(diagnostic, place, Long.toString(number.longValue())))
        .map(
            advised ->
                advised.withHelp(
                    advised.help().orElseThrow()
                        + "; in `search_space` Azure accepts only plain whole numbers"))
        .orElse(diagnostic);
  }
}
