package dev.automllint.schema.validate;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import dev.automllint.schema.document.Keywords;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.yaml.PythonNumbers;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.ScalarValue.Bool;
import dev.automllint.yaml.ScalarValue.Int;
import dev.automllint.yaml.ScalarValue.Null;
import dev.automllint.yaml.ScalarValue.Real;
import dev.automllint.yaml.ScalarValue.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What our own keywords mean, for the validator and for {@link QuickCheck}. They fail where a value
 * meets them, so that the validator, which knows which branches apply, says where they hold; what
 * follows from that is decided afterwards.
 */
final class CustomKeywords {
  // The validator's own ones render their values with a mapper, which takes long to set up.
  private static final String ENUM = "enum";
  private static final String CONST = "const";

  private static final Set<String> NAMES =
      Set.of(
          Keywords.REFUSED,
          Keywords.OTHER_TASK,
          Keywords.STRICT_INTEGER,
          Keywords.KNOWN_VALUES,
          Keywords.ADVISED_MAXIMUM,
          Keywords.NODE_TYPES,
          Keywords.SWITCH,
          ENUM,
          CONST);

  private CustomKeywords() {}

  /** The keywords for the validator of a schema. */
  static List<Keyword> of(SchemaDocument document) {
    return NAMES.stream().<Keyword>map(name -> new Custom(name, document)).toList();
  }

  /** Whether a keyword is one of them. */
  static boolean isOne(String keyword) {
    return NAMES.contains(keyword);
  }

  /**
   * Whether a value fails a keyword.
   *
   * @param keyword one of them
   * @param schema the keyword's value
   * @param instance the value of the job; null for a mapping or a list
   */
  static boolean fails(String keyword, SchemaNode schema, ScalarValue instance) {
    return switch (keyword) {
      case Keywords.REFUSED, Keywords.OTHER_TASK -> true;
      case Keywords.STRICT_INTEGER ->
          instance != null && !(instance instanceof Null) && !(instance instanceof Int);
      case Keywords.KNOWN_VALUES -> instance instanceof Text text && !schema.contains(text.value());
      case Keywords.ADVISED_MAXIMUM ->
          isNumber(instance) && compare(instance, schema.path("value")) > 0;
      case Keywords.NODE_TYPES -> isOfNode(schema, instance);
      case Keywords.SWITCH -> instance instanceof Bool;
      case ENUM -> !isMember(schema, instance);
      case CONST -> !areEqual(schema, instance);
      default -> throw new IllegalArgumentException(keyword);
    };
  }

  private static boolean isOfNode(SchemaNode types, ScalarValue instance) {
    return instance instanceof Text text
        && (types.contains("string")
            || (types.contains("binding") && text.value().contains("${{")));
  }

  private static boolean isMember(SchemaNode allowed, ScalarValue instance) {
    for (SchemaNode value : allowed.items()) {
      if (areEqual(value, instance)) {
        return true;
      }
    }
    return false;
  }

  private static boolean areEqual(SchemaNode allowed, ScalarValue instance) {
    if (instance instanceof Text text) {
      return allowed.isText() && allowed.text().equals(text.value());
    }
    if (instance instanceof Bool bool) {
      return allowed.isBoolean() && allowed.isTrue() == bool.value();
    }
    return isNumber(instance)
        ? allowed.isNumber() && compare(instance, allowed) == 0
        : instance instanceof Null && allowed.isNull();
  }

  /** Whether a value is a finite number. */
  static boolean isNumber(ScalarValue instance) {
    return instance instanceof Int || instance instanceof Real;
  }

  /** Compares a number of the job with one of the schema. */
  static int compare(ScalarValue number, SchemaNode bound) {
    double other = bound.number().orElseThrow();
    return number instanceof Int whole
        ? PythonNumbers.compare(whole.value(), other)
        : Double.compare(((Real) number).value(), other);
  }

  /** A keyword as the validator calls it. */
  private static final class Custom extends AbstractKeyword {
    private final SchemaDocument document;

    Custom(String name, SchemaDocument document) {
      super(name);
      this.document = document;
    }

    @Override
    public KeywordValidator newValidator(
        SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
      SchemaNode schema = document.at(location.getFragment().toString());
      return new BaseKeywordValidator(this, value, location, parent, context) {
        @Override
        public void validate(
            ExecutionContext execution, JsonNode instance, JsonNode root, NodePath path) {
          Optional<ScalarValue> scalar = JsonTree.scalar(instance);
          if (fails(getKeyword(), schema, scalar.orElse(null))) {
            execution.addError(
                error()
                    .messageKey(getValue())
                    .message(getValue())
                    .instanceNode(instance)
                    .instanceLocation(path)
                    .evaluationPath(execution.getEvaluationPath())
                    .build());
          }
        }
      };
    }
  }
}
