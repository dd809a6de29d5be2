package dev.automllint.schema.validate;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.job.Job;
import dev.automllint.job.Placeholders;
import dev.automllint.schema.document.Keywords;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.schema.message.Failure;
import dev.automllint.schema.message.InstanceLocation;
import dev.automllint.schema.message.Messages;
import dev.automllint.schema.message.Spellings;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlScalar;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Validates a job in the spelling of the documentation.
 *
 * <p>A value in another spelling that Azure accepts is replaced by the documented one, and the job
 * is validated again.
 */
final class CanonicalValidation {
  /** Each round can uncover values after a respelled {@code type}; three suffice for real jobs. */
  private static final int MAX_ROUNDS = 4;

  private final BundledSchema schema;
  private final SchemaDocument document;
  private final Messages messages;
  private final Job job;
  private final List<Diagnostic> spellings = new ArrayList<>();
  private final Map<String, ScalarValue> respelled = new HashMap<>();
  private final Map<NodePath, InstanceLocation> parents = new HashMap<>();

  CanonicalValidation(BundledSchema schema, Messages messages, Job job) {
    this.schema = schema;
    this.document = schema.document();
    this.messages = messages;
    this.job = job;
  }

  /** What is said of values in another spelling; known after the validation. */
  List<Diagnostic> spellings() {
    return spellings;
  }

  /** The documented spelling of values, by their pointer; known after the validation. */
  Map<String, ScalarValue> respelled() {
    return respelled;
  }

  /** Validates the job; each failure is one of a keyword at a place. */
  List<Failure> run() {
    if (schema.quickCheck().passes(job.mapping())) {
      return new ArrayList<>();
    }
    JsonNode instance = JsonTree.of(job.mapping());
    List<Failure> failures = validate(instance);
    for (int round = 1; round < MAX_ROUNDS && respell(failures, instance); round++) {
      failures = validate(instance);
    }
    return failures;
  }

  private List<Failure> validate(JsonNode instance) {
    List<Failure> failures = new ArrayList<>();
    List<Error> errors = schema.validator().validate(instance);
    for (int i = 0; i < errors.size(); i++) {
      Error error = errors.set(i, null); // a list of a job can have half a million: 150 MB
      InstanceLocation place = location(error.getInstanceLocation());
      String keyword = error.getSchemaLocation().getFragment().toString();
      SchemaNode parent = document.at(keyword.substring(0, keyword.lastIndexOf('/')));
      if (error.getKeyword().equals(Keywords.NODE_TYPES) || !isSettled(place, parent)) {
        failures.add(new Failure(error.getKeyword(), error.getProperty(), place, parent));
      }
    }
    dropWhatNodesMayHold(failures);
    return failures;
  }

  /** A place; those of one list share all that is around it. */
  private InstanceLocation location(NodePath path) {
    if (path.getNameCount() == 0) {
      return InstanceLocation.of(job);
    }
    NodePath parent = path.getParent();
    InstanceLocation around = parents.get(parent);
    if (around == null) {
      around = location(parent);
      parents.put(parent, around);
    }
    Object step = path.getElement(-1);
    return step instanceof Integer index ? around.item(index) : around.key((String) step);
  }

  /** Places about which enough is said elsewhere. */
  private boolean isSettled(InstanceLocation place, SchemaNode schema) {
    boolean typeOrTask = place.pattern().equals("type") || place.pattern().equals("task");
    return typeOrTask
        || (place.node() instanceof YamlScalar scalar && isOpen(scalar, place, schema));
  }

  /** Whether a value is only known once something has filled it in. */
  private boolean isOpen(YamlScalar scalar, InstanceLocation place, SchemaNode schema) {
    return Placeholders.isPlaceholder(scalar)
        || (job.isNode()
            && (Placeholders.isBinding(scalar)
                ? Expressions.mayBind(place, schema)
                : Expressions.isDistribution(scalar.text(), place, document)));
  }

  private void dropWhatNodesMayHold(List<Failure> failures) {
    Set<String> free = new HashSet<>();
    for (Failure failure : failures) {
      if (failure.keyword().equals(Keywords.NODE_TYPES)) {
        free.add(failure.place().pointer());
      }
    }
    failures.removeIf(
        failure ->
            failure.keyword().equals(Keywords.NODE_TYPES)
                || (job.isNode() && free.contains(failure.place().pointer())));
  }

  // ---- spellings

  /**
   * Replaces values in another spelling; false if there is none.
   *
   * <p>Each {@code type} comes first: it decides how strictly the values beside it are judged.
   */
  private boolean respell(List<Failure> failures, JsonNode instance) {
    return respell(failures, instance, /* types= */ true)
        || respell(failures, instance, /* types= */ false);
  }

  private boolean respell(List<Failure> failures, JsonNode instance, boolean types) {
    Set<String> strict = strictPlaces(failures);
    boolean changed = false;
    for (Failure failure : failures) {
      InstanceLocation place = failure.place();
      if (isSpelling(failure)
          && "type".equals(place.step()) == types
          && !strict.contains(place.pointer())
          && place.node() instanceof YamlScalar scalar) {
        Optional<ScalarValue> canonical = Spellings.canonical(scalar, failure.schema());
        if (canonical.isPresent() && put(instance, place, JsonTree.of(canonical.get()))) {
          changed = true;
          report(failure, scalar, canonical.get());
        }
      }
    }
    return changed;
  }

  private static boolean isSpelling(Failure failure) {
    return switch (failure.keyword()) {
      case "type", "enum", Keywords.KNOWN_VALUES -> true;
      default -> false;
    };
  }

  private void report(Failure failure, YamlScalar scalar, ScalarValue canonical) {
    respelled.put(failure.place().pointer(), canonical);
    if (failure.keyword().equals(Keywords.KNOWN_VALUES)) {
      spellings.add(messages.nameInOtherCase(failure.place(), scalar, canonical));
    } else {
      messages.spelling(failure.place(), scalar, canonical).ifPresent(spellings::add);
    }
  }

  /** YAML 1.1 reads {@code yes} and {@code off} as truth values, which later readers do not. */
  void respellSwitches(List<Failure> failures) {
    for (Failure failure : failures) {
      if (failure.keyword().equals(Keywords.SWITCH)
          && failure.place().node() instanceof YamlScalar scalar
          && scalar.value() instanceof ScalarValue.Bool bool
          && !scalar.text().equalsIgnoreCase(Boolean.toString(bool.value()))) {
        var usual = new ScalarValue.Int(bool.value() ? BigInteger.ONE : BigInteger.ZERO, false);
        messages.spelling(failure.place(), scalar, usual).ifPresent(spellings::add);
      }
    }
  }

  /** Where Azure takes only a whole number that is written as one. */
  static Set<String> strictPlaces(List<Failure> failures) {
    Set<String> strict = new HashSet<>();
    for (Failure failure : failures) {
      if (failure.keyword().equals(Keywords.STRICT_INTEGER)) {
        strict.add(failure.place().pointer());
      }
    }
    return strict;
  }

  /** Puts a value into the instance; false if it is there already. */
  private static boolean put(JsonNode instance, InstanceLocation place, JsonNode value) {
    if (value.equals(find(instance, place))) {
      return false;
    }
    JsonNode parent = find(instance, place.parent());
    if (place.step() instanceof Integer index) {
      ((ArrayNode) parent).set(index, value);
    } else {
      ((ObjectNode) parent).set((String) place.step(), value);
    }
    return true;
  }

  private static JsonNode find(JsonNode instance, InstanceLocation place) {
    if (place.parent() == null) {
      return instance;
    }
    JsonNode parent = find(instance, place.parent());
    return place.step() instanceof Integer index
        ? parent.get(index)
        : parent.get((String) place.step());
  }
}
