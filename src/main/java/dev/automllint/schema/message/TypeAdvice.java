package dev.automllint.schema.message;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.Fix;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.job.Placeholders;
import dev.automllint.schema.document.Keywords;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.text.Span;
import dev.automllint.yaml.KeySlip;
import dev.automllint.yaml.PythonNumbers;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import dev.automllint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says what to write instead of a value of the wrong type. */
public final class TypeAdvice {
  private static final String PARAMETERS = "training_parameters.";
  private static final String ENTRY = "search_space[].";

  private final SweptForm sweptForm;

  TypeAdvice(SchemaDocument document) {
    this.sweptForm = new SweptForm(document);
  }

  /** A diagnostic about a value, with what to write instead if that is known. */
  Diagnostic on(Diagnostic diagnostic, InstanceLocation place, SchemaNode schema) {
    return commented(diagnostic, place, schema)
        .or(() -> slip(diagnostic, place, schema))
        .or(() -> number(diagnostic, place, schema))
        .or(() -> swept(diagnostic, place))
        .or(() -> list(diagnostic, place, schema))
        .or(() -> noValue(diagnostic, place, schema))
        .orElseGet(() -> layout(diagnostic, place, schema));
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

  // ---- several values

  private Optional<Diagnostic> swept(Diagnostic diagnostic, InstanceLocation place) {
    String pattern = place.pattern();
    String name = place.name();
    boolean fixed = pattern.equals(PARAMETERS + name) && sweptForm.isSweepable(name);
    boolean entry = pattern.equals(ENTRY + name);
    if (!fixed && !entry) {
      return Optional.empty();
    }
    Optional<String> form = sweptForm.of(name, place.node());
    if (fixed) {
      return form.map(
          written ->
              diagnostic.withHelp(
                  (written.startsWith("{type: choice")
                          ? "several values belong"
                          : "a distribution belongs")
                      + " in an entry of `search_space`: write "
                      + code(name + ": " + written)
                      + " there"));
    }
    return form.filter(written -> place.node() instanceof YamlScalar)
        .map(written -> replaced(diagnostic, place, written));
  }

  private static Optional<Diagnostic> list(
      Diagnostic diagnostic, InstanceLocation place, SchemaNode schema) {
    if (!Spellings.takes(schema, "array") || !place.pattern().endsWith(".values")) {
      return Optional.empty();
    }
    Optional<List<String>> items = Optional.empty();
    if (place.node() instanceof YamlScalar scalar) {
      boolean one = !(scalar.value() instanceof ScalarValue.Text) || isWord(scalar.text());
      items = one ? Optional.of(List.of(scalar.shown())) : SweptForm.several(scalar);
      List<YamlScalar> rest = restOfList(place.parent());
      if (one && !rest.isEmpty()) {
        return Optional.of(withRest(diagnostic, scalar, rest));
      }
    } else if (place.node() instanceof YamlMapping mapping
        && mapping.entries().stream().allMatch(TypeAdvice::hasNoValue)) {
      items = Optional.of(mapping.entries().stream().map(YamlMapping.Entry::name).toList());
    }
    return items.map(values -> replaced(diagnostic, place, SweptForm.list(values)));
  }

  /** The keys that a comma makes of a list without brackets: {@code {values: 1, 2}}. */
  private static List<YamlScalar> restOfList(InstanceLocation mapping) {
    List<YamlScalar> rest = new ArrayList<>();
    boolean after = false;
    for (YamlMapping.Entry entry : mapping.mapping().entries()) {
      if (after && hasNoValue(entry)) {
        rest.add(entry.key());
      }
      after = entry.name().equals("values") || (after && hasNoValue(entry));
    }
    return rest;
  }

  /** Whether an unknown key is one of these, about which enough is said at the list. */
  public static boolean isRestOfList(InstanceLocation key) {
    return key.isNull()
        && key.parent().pattern().startsWith(ENTRY)
        && key.parent().mapping().get("values").filter(YamlScalar.class::isInstance).isPresent()
        && restOfList(key.parent()).stream().anyMatch(rest -> rest.span().equals(key.head()));
  }

  private static Diagnostic withRest(
      Diagnostic diagnostic, YamlScalar first, List<YamlScalar> rest) {
    List<String> items = new ArrayList<>(List.of(first.shown()));
    rest.forEach(key -> items.add(key.shown()));
    Span span = new Span(first.span().start(), rest.get(rest.size() - 1).span().end());
    String written = SweptForm.list(items);
    return diagnostic
        .withHelp("write " + code(written))
        .withFix(
            new Fix(/* safe= */ true, "write " + code(written), List.of(new Edit(span, written))));
  }

  private static boolean isWord(String text) {
    return text.matches("[\\w.-]+");
  }

  private static boolean hasNoValue(YamlMapping.Entry entry) {
    return entry.value() instanceof YamlScalar value && value.isNull();
  }

  private static Diagnostic replaced(Diagnostic diagnostic, InstanceLocation place, String text) {
    return replaced(diagnostic, place, text, "");
  }

  /**
   * Says what to write instead.
   *
   * @param note why the text has another number, which is then for review; or empty
   */
  private static Diagnostic replaced(
      Diagnostic diagnostic, InstanceLocation place, String text, String note) {
    String help = "write " + code(text) + (note.isEmpty() ? "" : ": " + note);
    Diagnostic advised = diagnostic.withHelp(help);
    return place.span().alias().isPresent()
        ? advised
        : advised.withFix(new Fix(note.isEmpty(), help, List.of(new Edit(place.span(), text))));
  }

  /** A text between backticks, not shortened. */
  private static String code(String text) {
    return "`" + Quoted.visible(text) + "`";
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
          ? Optional.of(replaced(diagnostic, place, "1"))
          : text.startsWith("disable")
              ? Optional.of(replaced(diagnostic, place, "0"))
              : Optional.empty();
    }
    return NumberAdvice.of(scalar.shown(), place.name(), schema)
        .map(meant -> replaced(diagnostic, place, meant.value(), meant.note()));
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

  // ---- the layout of a block

  private static Diagnostic layout(
      Diagnostic diagnostic, InstanceLocation place, SchemaNode schema) {
    YamlNode node = place.node();
    String pattern = place.pattern();
    boolean swept = pattern.startsWith(ENTRY) && pattern.indexOf('.', ENTRY.length()) < 0;
    if (swept && node instanceof YamlSequence) {
      return diagnostic.withHelp("to choose from a list, write `{type: choice, values: […]}`");
    }
    if (swept && node instanceof YamlScalar scalar && isExpression(scalar.text())) {
      return diagnostic.withHelp("write the distribution as a mapping with `type` and its values");
    }
    if (node instanceof YamlSequence list
        && Spellings.takes(schema, "object")
        && list.items().size() == 1
        && list.items().get(0) instanceof YamlMapping) {
      return diagnostic.withHelp("remove the `-` before its keys");
    }
    if (pattern.equals("search_space") && node instanceof YamlMapping) {
      return diagnostic.withHelp("begin each entry with `- `");
    }
    if (pattern.equals("sweep.early_termination") && node instanceof YamlScalar) {
      return diagnostic.withHelp("write `type: …` and the settings of the policy below it");
    }
    if (pattern.endsWith("_data") && node instanceof YamlScalar) {
      return diagnostic.withHelp("write `path: …` and `type: mltable` below it");
    }
    if (node instanceof YamlScalar && place.name().endsWith("_minutes")) {
      return diagnostic.withHelp("write the number of minutes, without a unit");
    }
    if (node instanceof YamlScalar && pattern.startsWith("outputs.")) {
      return diagnostic.withHelp(
          "write `{type: mlflow_model}`, or in a pipeline `${{parent.outputs.NAME}}`");
    }
    if (node instanceof YamlScalar scalar && Placeholders.isBinding(scalar)) {
      boolean block = Spellings.takes(schema, "object") || Spellings.takes(schema, "array");
      return diagnostic.withHelp(
          "write it out" + (block ? "; a binding can fill in only single values in it" : ""));
    }
    if (Spellings.takes(schema, "string") && !(node instanceof YamlScalar) && schema.has("enum")) {
      return diagnostic.withHelp("write only the word");
    }
    return diagnostic;
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
        .map(part -> replaced(diagnostic, place, part.value(), part.note()))
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
        .map(number -> replaced(diagnostic, place, Long.toString(number.longValue())))
        .map(
            advised ->
                advised.withHelp(
                    advised.help().orElseThrow()
                        + "; in `search_space` Azure accepts only plain whole numbers"))
        .orElse(diagnostic);
  }
}
