package dev.automllint.schema.message;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.Fix;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.text.Span;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says where several values belong, and how to write a list of them. */
public final class SeveralValues {
  private static final String PARAMETERS = "training_parameters.";
  private static final String ENTRY = "search_space[].";

  private final SweptForm sweptForm;

  SeveralValues(SchemaDocument document) {
    this.sweptForm = new SweptForm(document);
  }

  /** Advice on a distribution, or on several values of a hyperparameter. */
  Optional<Diagnostic> swept(Diagnostic diagnostic, InstanceLocation place) {
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
                      + Replacement.code(name + ": " + written)
                      + " there"));
    }
    return form.filter(written -> place.node() instanceof YamlScalar)
        .map(written -> Replacement.of(diagnostic, place, written));
  }

  /** Advice on the values of a choice. */
  static Optional<Diagnostic> list(
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
        && mapping.entries().stream().allMatch(SeveralValues::hasNoValue)) {
      items = Optional.of(mapping.entries().stream().map(YamlMapping.Entry::name).toList());
    }
    return items.map(values -> Replacement.of(diagnostic, place, SweptForm.list(values)));
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
        .withHelp("write " + Replacement.code(written))
        .withFix(
            new Fix(
                /* safe= */ true,
                "write " + Replacement.code(written),
                List.of(new Edit(span, written))));
  }

  private static boolean isWord(String text) {
    return text.matches("[\\w.-]+");
  }

  private static boolean hasNoValue(YamlMapping.Entry entry) {
    return entry.value() instanceof YamlScalar value && value.isNull();
  }
}
