package dev.automllint.schema.message;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Severity;
import dev.automllint.job.Job;
import dev.automllint.schema.document.Keywords;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlScalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Turns a failed keyword into a diagnostic: what is wrong, what is allowed, what to write. */
public final class Messages {
  private static final Pattern NODE_NAME = Pattern.compile("[a-z_][a-z0-9_]*");

  private final SchemaDocument document;
  private final TypeMessages types;
  private final WordMessages words;

  public Messages(SchemaDocument document) {
    this.document = document;
    var advice = new TypeAdvice(document);
    this.types = new TypeMessages(advice);
    this.words = new WordMessages(advice);
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
            .withFix(ValueDiagnostics.replace(scalar.span(), usual)));
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
        .withFix(ValueDiagnostics.replace(scalar.span(), usual))
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
   * @param siblings gives the other texts in the list of a value, which are not suggested for it;
   *     empty if nothing is
   * @return empty if the value is unusual but valid
   */
  public Optional<Diagnostic> value(
      Failure failure, boolean strict, Optional<Function<InstanceLocation, Set<String>>> siblings) {
    Optional<Diagnostic> diagnostic = ofKeyword(failure, strict, siblings);
    return failure.schema().path(Keywords.UNREAD).isTrue() && !failure.place().isNull()
        ? diagnostic.map(unread -> unread.withSeverity(Severity.INFO))
        : diagnostic;
  }

  /** What is said of a wrong value after so many others that reports show it no longer. */
  public static Diagnostic unexplained(Diagnostic value) {
    String message = "this value is wrong, too; correct the ones before it first";
    return new Diagnostic(
        value.rule(),
        value.severity(),
        message,
        value.span(),
        value.pointer(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private Optional<Diagnostic> ofKeyword(
      Failure failure, boolean strict, Optional<Function<InstanceLocation, Set<String>>> siblings) {
    InstanceLocation place = failure.place();
    SchemaNode schema = failure.schema();
    return switch (failure.keyword()) {
      case "type" -> Optional.of(types.type(place, schema, strict));
      case "enum", "const" -> Optional.of(WordMessages.word(place, schema));
      case Keywords.KNOWN_VALUES -> words.name(place, schema, siblings);
      case Keywords.STRICT_INTEGER ->
          Optional.of(
              TypeAdvice.onWholeNumber(
                  ValueDiagnostics.mustBe(CoreRules.WRONG_TYPE, place, "a whole number")
                      .withHelp(
                          "in `search_space` Azure accepts it only without a fraction or quotes"),
                  place));
      case "minLength", "minItems", "minProperties" -> Optional.of(empty(place));
      case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" ->
          Optional.of(
              TypeAdvice.onPercentage(
                  ValueDiagnostics.mustBe(CoreRules.OUT_OF_RANGE, place, Wording.range(schema)),
                  place,
                  schema));
      case Keywords.ADVISED_MAXIMUM -> Optional.of(advised(place, schema));
      case "propertyNames" -> Optional.of(form(place.key(failure.property()), schema));
      default -> Optional.of(form(place, schema));
    };
  }

  // ---- sizes and forms

  private static Diagnostic empty(InstanceLocation place) {
    return ValueDiagnostics.at(
        CoreRules.EMPTY_VALUE, place, Wording.subject(place) + " must not be empty");
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
    return ValueDiagnostics.at(CoreRules.OUT_OF_RANGE, place, message)
        .withSeverity(Severity.WARNING);
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
        : ValueDiagnostics.mustBe(CoreRules.WRONG_FORMAT, place, form);
  }
}
