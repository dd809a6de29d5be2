package dev.automllint.schema.message;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Nearest;
import dev.automllint.diagnostic.Severity;
import dev.automllint.job.Placeholders;
import dev.automllint.schema.document.Keywords;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.yaml.YamlScalar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What is said of a word or the name of a model that is not one of those allowed. */
final class WordMessages {
  /** A name that is at most so many edits away from a known one is a slip of it. */
  private static final int SLIP = 2;

  private final TypeAdvice advice;

  WordMessages(TypeAdvice advice) {
    this.advice = advice;
  }

  /** The diagnostic for a word. */
  static Diagnostic word(InstanceLocation place, SchemaNode schema) {
    String text = place.node() instanceof YamlScalar scalar ? scalar.text() : "";
    if (schema.path("x-unsuitable-values").contains(text.toLowerCase(Locale.ROOT))) {
      return unsuitable(place, schema, text);
    }
    String expected =
        schema.has("enum")
            ? Wording.advisedValues(schema)
            : Wording.code(schema.path("const").text());
    Diagnostic diagnostic = ValueDiagnostics.mustBe(CoreRules.UNKNOWN_VALUE, place, expected);
    Optional<Diagnostic> commented =
        GluedComment.explain(diagnostic, place.node(), schema.path("enum")::contains);
    if (commented.isPresent()) {
      return commented.get();
    }
    if (schema.has("x-unbound")
        && place.node() instanceof YamlScalar scalar
        && Placeholders.isBinding(scalar)) {
      return diagnostic.withHelp("write the word itself; Azure takes no binding here");
    }
    return schema.path("enum").item(0).isText()
        ? suggested(diagnostic, place, schema, text, schema.path("enum").texts())
        : diagnostic;
  }

  private static Diagnostic unsuitable(
      InstanceLocation place, SchemaNode schema, String distribution) {
    String parameter = place.parent().name();
    return ValueDiagnostics.at(
            CoreRules.UNSUITABLE_DISTRIBUTION,
            place,
            Wording.code(parameter) + " cannot be drawn from " + Wording.code(distribution))
        .withHelp("use " + Wording.anyOf(schema.path("enum").texts()));
  }

  private static Diagnostic suggested(
      Diagnostic diagnostic,
      InstanceLocation place,
      SchemaNode schema,
      String text,
      List<String> allowed) {
    return ValueHints.of(text, schema, allowed)
        .map(
            nearest ->
                diagnostic
                    .withHelp("did you mean `" + nearest + "`?")
                    .withFix(ValueDiagnostics.replace(place.span(), nearest)))
        .orElse(diagnostic);
  }

  /** Newer clients pass any name on, so only one that resembles a known name is an error. */
  Optional<Diagnostic> name(
      InstanceLocation place,
      SchemaNode schema,
      Optional<Function<InstanceLocation, Set<String>>> siblings) {
    YamlScalar scalar = (YamlScalar) place.node();
    String text = scalar.text();
    List<String> otherTasks = otherTasks(schema, text.toLowerCase(Locale.ROOT));
    if (!otherTasks.isEmpty()) {
      return Optional.of(
          ValueDiagnostics.at(
              CoreRules.UNKNOWN_VALUE,
              place,
              scalar.quoted()
                  + " is a model of "
                  + Wording.allOf(otherTasks)
                  + ", not of this task"));
    }
    SchemaNode further = schema.path("x-mmdetection-models");
    boolean owned = text.indexOf('/') > 0 && !text.endsWith("/");
    if (owned || (further.isPresent() && text.startsWith(further.path("prefix").text()))) {
      return Optional.empty(); // of Hugging Face or MMDetection
    }
    boolean expression = TypeAdvice.isExpression(text);
    if (expression || text.indexOf(',') >= 0) {
      String message =
          Wording.subject(place) + " must be the name of a model, but is " + scalar.quoted();
      Diagnostic several = ValueDiagnostics.at(CoreRules.UNKNOWN_VALUE, place, message);
      return Optional.of(
          advice.on(expression ? several : several.withSeverity(Severity.WARNING), place, schema));
    }
    List<String> known = schema.path(Keywords.KNOWN_VALUES).texts();
    boolean slip = known.stream().anyMatch(model -> Nearest.isWithin(SLIP, text, model));
    Diagnostic unknown =
        further.isPresent() && !slip
            ? notBuiltIn(place, scalar, known)
            : ValueDiagnostics.mustBe(
                CoreRules.UNKNOWN_VALUE,
                place,
                "one of "
                    + Wording.anyOf(schema.path(Keywords.KNOWN_VALUES))
                    + (further.isPresent()
                        ? ", or the name of an MMDetection model"
                        : ", or a Hugging Face name (`owner/name`)"));
    Optional<Diagnostic> commented = GluedComment.explain(unknown, scalar, known::contains);
    if (commented.isPresent()) {
      return commented;
    }
    Diagnostic graded = unknown.withSeverity(slip ? Severity.ERROR : Severity.WARNING);
    if (siblings.isEmpty()) {
      return Optional.of(graded);
    }
    Set<String> present = siblings.get().apply(place);
    List<String> absent = known.stream().filter(model -> !present.contains(model)).toList();
    return Optional.of(suggested(graded, place, schema, text, absent).withUnsafeFix());
  }

  private static Diagnostic notBuiltIn(
      InstanceLocation place, YamlScalar scalar, List<String> known) {
    String message =
        scalar.quoted()
            + " is not a built-in model; Azure looks it up among the models of MMDetection when"
            + " the job runs";
    return ValueDiagnostics.at(CoreRules.UNKNOWN_VALUE, place, message)
        .withHelp("check its spelling; the built-in models are " + Wording.allOf(known));
  }

  /** The tasks to which a model belongs that is not of this task. */
  private static List<String> otherTasks(SchemaNode schema, String model) {
    for (SchemaNode others : schema.path(Keywords.OTHER_TASK_VALUES).items()) {
      String prefix = others.path("prefix").text();
      if (others.path("values").contains(model)
          || (!prefix.isEmpty() && model.startsWith(prefix))) {
        return others.path("tasks").texts();
      }
    }
    return List.of();
  }
}
