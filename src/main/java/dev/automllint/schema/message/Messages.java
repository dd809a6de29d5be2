package dev.automllint.schema.message;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.Fix;
import dev.automllint.diagnostic.Nearest;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.diagnostic.Severity;
import dev.automllint.job.Job;
import dev.automllint.job.Placeholders;
import dev.automllint.schema.document.Keywords;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.text.Span;
import dev.automllint.yaml.PythonNumbers;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import dev.automllint.yaml.YamlSequence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Turns a failed keyword into a diagnostic: what is wrong, what is allowed, what to write. */
public final class Messages {
  /** A name that is at most so many edits away from a known one is a slip of it. */
  private static final int SLIP = 2;

  private static final String SEPARATOR = "x-separator";

  private static final Pattern NODE_NAME = Pattern.compile("[a-z_][a-z0-9_]*");

  private final SchemaDocument document;
  private final TypeAdvice advice;

  public Messages(SchemaDocument document) {
    this.document = document;
    this.advice = new TypeAdvice(document);
  }

  // ---- keys

  public Diagnostic missingKey(InstanceLocation mapping, String key, SchemaNode schema) {
    SchemaNode property = schema.path("properties").path(key);
    SchemaNode examples = document.find(property, "examples");
    String what = examples.isPresent() ? yaml(examples.item(0)) : "…";
    Diagnostic missing =
        CoreRules.MISSING_KEY
            .at(
                mapping.head(),
                mapping.pointer() + "/" + key,
                "missing key `" + key + "`" + Wording.in(mapping))
            .withHelp("add `" + key + ": " + what + "`");
    for (String dependent : property.path("x-needed-by").texts()) {
      if (mapping.mapping().has(dependent)) {
        missing = missing.withRelated(mapping.key(dependent).head(), "this requires it");
      }
    }
    return missing;
  }

  /** A value as one would write it on a line. */
  public static String yaml(SchemaNode value) {
    if (value.isList()) {
      return "[" + String.join(", ", value.texts()) + "]";
    }
    if (value.isObject()) {
      var members = new StringJoiner(", ", "{", "}");
      for (Map.Entry<String, SchemaNode> member : value.members().entrySet()) {
        members.add(member.getKey() + ": " + yaml(member.getValue()));
      }
      return members.toString();
    }
    return value.written();
  }

  public Diagnostic refusedKey(InstanceLocation place, SchemaNode annotation) {
    boolean documented = annotation.path("documented").isTrue();
    return CoreRules.REFUSED_KEY
        .at(
            place.head(),
            place.pointer(),
            Wording.subject(place)
                + (documented
                    ? " is documented, but Azure's client rejects it: "
                    : " is rejected: ")
                + annotation.path("reason").text())
        .withSeverity(documented ? Severity.WARNING : Severity.ERROR)
        .withHelp("remove it");
  }

  /** The name of a node, if pipelines do not accept it. */
  public static Optional<Diagnostic> nodeKey(Job job) {
    return NODE_NAME.matcher(job.name()).matches()
        ? Optional.empty()
        : Optional.of(
            CoreRules.WRONG_FORMAT.at(
                job.head(),
                job.pointer(),
                "the name of a node must be lower-case letters, digits and `_`, no digit first,"
                    + " but is "
                    + Wording.code(job.name())));
  }

  // ---- spellings

  /** The diagnostic for a value that Azure accepts but the documentation spells differently. */
  public Optional<Diagnostic> spelling(
      InstanceLocation place, YamlScalar scalar, ScalarValue canonical) {
    boolean number = !(canonical instanceof ScalarValue.Text);
    String usual = Wording.written(canonical);
    if (scalar.plain() && number && !isWord(scalar.text())) {
      return Optional.empty(); // 1e-4 is text to Azure's reader, and as good as a number
    }
    return Optional.of(
        CoreRules.SPELLING
            .at(
                scalar.span(),
                place.pointer(),
                Wording.subject(place) + " is usually written `" + usual + "`")
            .withFix(replace(scalar.span(), usual)));
  }

  /** A built-in model in another case, which only the oldest clients put right. */
  public Diagnostic nameInOtherCase(InstanceLocation place, YamlScalar scalar, ScalarValue name) {
    String usual = Wording.written(name);
    return CoreRules.SPELLING
        .at(
            scalar.span(),
            place.pointer(),
            Wording.subject(place)
                + " must be spelled `"
                + usual
                + "`: newer clients send the name as it is written")
        .withSeverity(Severity.WARNING)
        .withFix(replace(scalar.span(), usual))
        .withUnsafeFix();
  }

  private static boolean isWord(String text) {
    return !text.isEmpty() && Character.isLetter(text.charAt(0));
  }

  // ---- values

  /**
   * The diagnostic for a value.
   *
   * @param strict whether only a whole number is allowed that is written as one
   * @param siblings gives the other texts in the list of a value
   * @return empty if the value is unusual but valid
   */
  public Optional<Diagnostic> value(
      Failure failure, boolean strict, Function<InstanceLocation, Set<String>> siblings) {
    InstanceLocation place = failure.place();
    SchemaNode schema = failure.schema();
    return switch (failure.keyword()) {
      case "type" -> Optional.of(type(place, schema, strict));
      case "enum", "const" -> Optional.of(word(place, schema));
      case Keywords.KNOWN_VALUES -> name(place, schema, siblings);
      case Keywords.STRICT_INTEGER ->
          Optional.of(
              TypeAdvice.onWholeNumber(
                  mustBe(CoreRules.WRONG_TYPE, place, "a whole number")
                      .withHelp(
                          "in `search_space` Azure accepts it only without a fraction or quotes"),
                  place));
      case "minLength", "minItems", "minProperties" -> Optional.of(empty(place));
      case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" ->
          Optional.of(
              TypeAdvice.onPercentage(
                  mustBe(CoreRules.OUT_OF_RANGE, place, Wording.range(schema)), place, schema));
      case Keywords.ADVISED_MAXIMUM -> Optional.of(advised(place, schema));
      case "propertyNames" -> Optional.of(form(place.key(failure.property()), schema));
      default -> Optional.of(form(place, schema));
    };
  }

  private static Diagnostic at(RuleInfo rule, InstanceLocation place, String message) {
    return rule.at(place.span(), place.pointer(), message);
  }

  private static Diagnostic mustBe(RuleInfo rule, InstanceLocation place, String expected) {
    String actual = Wording.actual(place.node());
    return at(rule, place, Wording.subject(place) + " must be " + expected + ", but is " + actual);
  }

  private Diagnostic type(InstanceLocation place, SchemaNode schema, boolean strict) {
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
        return word(place, schema);
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
    return mustBe(
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
        ? Optional.of(replace(list.span(), joined.toString()).unsafe())
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
    return at(CoreRules.TRUNCATED_NUMBER, place, message)
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

  // ---- words

  private static Diagnostic word(InstanceLocation place, SchemaNode schema) {
    String text = place.node() instanceof YamlScalar scalar ? scalar.text() : "";
    if (schema.path("x-unsuitable-values").contains(text.toLowerCase(Locale.ROOT))) {
      return unsuitable(place, schema, text);
    }
    String expected =
        schema.has("enum")
            ? Wording.allowedValues(schema)
            : Wording.code(schema.path("const").text());
    Diagnostic diagnostic = mustBe(CoreRules.UNKNOWN_VALUE, place, expected);
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
    return at(
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
                    .withFix(replace(place.span(), nearest)))
        .orElse(diagnostic);
  }

  /** Newer clients pass any name on, so only one that resembles a known name is an error. */
  private Optional<Diagnostic> name(
      InstanceLocation place, SchemaNode schema, Function<InstanceLocation, Set<String>> siblings) {
    YamlScalar scalar = (YamlScalar) place.node();
    String text = scalar.text();
    List<String> otherTasks = otherTasks(schema, text.toLowerCase(Locale.ROOT));
    if (!otherTasks.isEmpty()) {
      return Optional.of(
          at(
              CoreRules.UNKNOWN_VALUE,
              place,
              scalar.quoted()
                  + " is a model of "
                  + Wording.allOf(otherTasks)
                  + ", not of this task"));
    }
    SchemaNode further = schema.path("x-mmdetection-models");
    if (text.indexOf('/') >= 0
        || (further.isPresent() && text.startsWith(further.path("prefix").text()))) {
      return Optional.empty(); // of Hugging Face or MMDetection
    }
    boolean expression = TypeAdvice.isExpression(text);
    if (expression || text.indexOf(',') >= 0) {
      String message =
          Wording.subject(place) + " must be the name of a model, but is " + scalar.quoted();
      Diagnostic several = at(CoreRules.UNKNOWN_VALUE, place, message);
      return Optional.of(
          advice.on(expression ? several : several.withSeverity(Severity.WARNING), place, schema));
    }
    List<String> known = schema.path(Keywords.KNOWN_VALUES).texts();
    boolean slip = known.stream().anyMatch(model -> Nearest.isWithin(SLIP, text, model));
    Diagnostic unknown =
        further.isPresent() && !slip
            ? notBuiltIn(place, scalar, known)
            : mustBe(
                CoreRules.UNKNOWN_VALUE,
                place,
                "one of "
                    + Wording.anyOf(known)
                    + (further.isPresent()
                        ? ", or the name of an MMDetection model"
                        : ", or a Hugging Face name (`owner/name`)"));
    Optional<Diagnostic> commented = GluedComment.explain(unknown, scalar, known::contains);
    if (commented.isPresent()) {
      return commented;
    }
    Set<String> present = siblings.apply(place);
    List<String> absent = known.stream().filter(model -> !present.contains(model)).toList();
    return Optional.of(
        suggested(unknown, place, schema, text, absent)
            .withUnsafeFix()
            .withSeverity(slip ? Severity.ERROR : Severity.WARNING));
  }

  private static Diagnostic notBuiltIn(
      InstanceLocation place, YamlScalar scalar, List<String> known) {
    String message =
        scalar.quoted()
            + " is not a built-in model; Azure looks it up among the models of MMDetection when"
            + " the job runs";
    return at(CoreRules.UNKNOWN_VALUE, place, message)
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

  // ---- sizes and forms

  private static Diagnostic empty(InstanceLocation place) {
    return at(CoreRules.EMPTY_VALUE, place, Wording.subject(place) + " must not be empty");
  }

  private static Diagnostic advised(InstanceLocation place, SchemaNode schema) {
    SchemaNode advice = schema.path(Keywords.ADVISED_MAXIMUM);
    String message =
        "%s should be at most %s, but is %s: %s"
            .formatted(
                Wording.subject(place),
                advice.path("value").written(),
                Wording.actual(place.node()),
                advice.path("reason").text());
    return at(CoreRules.OUT_OF_RANGE, place, message).withSeverity(Severity.WARNING);
  }

  private static Diagnostic form(InstanceLocation place, SchemaNode schema) {
    boolean key = schema.has("propertyNames");
    SchemaNode rule = key ? schema.path("propertyNames") : schema;
    String name = place.name();
    String form =
        rule.has("x-form")
            ? rule.path("x-form").text()
            : "of the form " + rule.path("pattern").text();
    return key
        ? CoreRules.WRONG_FORMAT.at(
            place.head(), place.pointer(), "the name " + Wording.code(name) + " must be " + form)
        : mustBe(CoreRules.WRONG_FORMAT, place, form);
  }

  private static Fix replace(Span span, String text) {
    return new Fix(true, "write `" + text + "`", List.of(new Edit(span, text)));
  }
}
