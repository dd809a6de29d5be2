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
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The annotations that speak up when a value meets them, so that the validator, which knows which
 * branches apply, says where they hold. What they mean is decided afterwards.
 */
final class CustomKeywords {

  // The validator's own ones render their values, with a mapper that takes long to set up.
  private static final String ENUM = "enum";
  private static final String CONST = "const";

  private CustomKeywords() {}

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

  /** One keyword for each of them. */
  static List<Keyword> all() {
    return NAMES.stream().<Keyword>map(Asserting::new).toList();
  }

  /** Whether a keyword is one of them. */
  static boolean isOne(String keyword) {
    return NAMES.contains(keyword);
  }

  /**
   * Whether a keyword has something to say about a value.
   *
   * @param keyword one of them
   * @param value what stands in the schema under it
   * @param instance the value of the job
   */
  static boolean fails(String keyword, JsonNode value, JsonNode instance) {
    return switch (keyword) {
      case Keywords.REFUSED, Keywords.OTHER_TASK -> true;
      case Keywords.STRICT_INTEGER ->
          instance.isValueNode() && !instance.isNull() && !instance.isIntegralNumber();
      case Keywords.KNOWN_VALUES -> instance.isString() && !contains(value, instance);
      case Keywords.ADVISED_MAXIMUM ->
          isFinite(instance) && compare(instance, value.get("value")) > 0;
      case Keywords.NODE_TYPES -> instance.isString() && containsText(value, "string");
      case Keywords.SWITCH -> instance.isBoolean();
      case ENUM -> !isMember(value, instance);
      case CONST -> !areEqual(value, instance);
      default -> throw new IllegalArgumentException(keyword);
    };
  }

  private static boolean isMember(JsonNode values, JsonNode instance) {
    for (JsonNode value : values) {
      if (areEqual(value, instance)) {
        return true;
      }
    }
    return false;
  }

  private static boolean areEqual(JsonNode a, JsonNode b) {
    boolean numbers = isFinite(a) && isFinite(b);
    return numbers ? compare(a, b) == 0 : a.equals(b);
  }

  private static boolean isFinite(JsonNode node) {
    return node.isNumber() && (!node.isDouble() || Double.isFinite(node.doubleValue()));
  }

  /** Not as doubles: a number of the job may be larger than any. */
  private static int compare(JsonNode a, JsonNode b) {
    return a.decimalValue().compareTo(b.decimalValue());
  }

  private static boolean contains(JsonNode array, JsonNode instance) {
    return containsText(array, instance.stringValue());
  }

  private static boolean containsText(JsonNode array, String text) {
    for (JsonNode item : array) {
      if (item.stringValue().equals(text)) {
        return true;
      }
    }
    return false;
  }

  private static final class Asserting extends AbstractKeyword {
    Asserting(String name) {
      super(name);
    }

    @Override
    public KeywordValidator newValidator(
        SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
      return new BaseKeywordValidator(this, value, location, parent, context) {
        @Override
        public void validate(
            ExecutionContext execution, JsonNode instance, JsonNode root, NodePath path) {
          if (fails(getKeyword(), value, instance)) {
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
