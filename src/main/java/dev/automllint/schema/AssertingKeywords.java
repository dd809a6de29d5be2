package dev.automllint.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.util.List;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;

/**
 * The annotations that speak up when a value meets them, so that the validator, which knows which
 * branches apply, says where they hold. What they mean is decided afterwards.
 */
final class AssertingKeywords {
  static final String REFUSED = "x-refused";
  static final String OTHER_TASK = "x-other-task";
  static final String STRICT_INTEGER = "x-strict-integer";
  static final String KNOWN_VALUES = "x-known-values";
  static final String ADVISED_MAXIMUM = "x-advised-maximum";
  static final String NODE_TYPES = "x-node-types";
  static final String SWITCH = "x-switch";

  // The validator's own ones render their values, with a mapper that takes long to set up.
  private static final String ENUM = "enum";
  private static final String CONST = "const";

  private AssertingKeywords() {}

  /** One keyword for each of them. */
  static List<Keyword> all() {
    return List.of(
        new Asserting(REFUSED, (value, instance) -> true),
        new Asserting(OTHER_TASK, (value, instance) -> true),
        new Asserting(
            STRICT_INTEGER,
            (value, instance) ->
                instance.isValueNode() && !instance.isNull() && !instance.isIntegralNumber()),
        new Asserting(
            KNOWN_VALUES, (value, instance) -> instance.isString() && !contains(value, instance)),
        new Asserting(
            ADVISED_MAXIMUM,
            (value, instance) ->
                instance.isNumber() && instance.doubleValue() > value.get("value").doubleValue()),
        new Asserting(
            NODE_TYPES, (value, instance) -> instance.isString() && containsText(value, "string")),
        new Asserting(SWITCH, (value, instance) -> instance.isBoolean()),
        new Asserting(ENUM, (values, instance) -> !isMember(values, instance)),
        new Asserting(CONST, (value, instance) -> !areEqual(value, instance)));
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
    boolean numbers = a.isNumber() && b.isNumber();
    return numbers ? a.doubleValue() == b.doubleValue() : a.equals(b);
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
    private final BiPredicate<JsonNode, JsonNode> holds;

    Asserting(String name, BiPredicate<JsonNode, JsonNode> holds) {
      super(name);
      this.holds = holds;
    }

    @Override
    public KeywordValidator newValidator(
        SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
      return new BaseKeywordValidator(this, value, location, parent, context) {
        @Override
        public void validate(
            ExecutionContext execution, JsonNode instance, JsonNode root, NodePath path) {
          if (holds.test(value, instance)) {
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
