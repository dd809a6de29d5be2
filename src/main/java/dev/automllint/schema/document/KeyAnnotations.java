package dev.automllint.schema.document;

import dev.automllint.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the bundled schema says of the keys around the hyperparameters, for rules that judge several
 * together. A key is named by the way to it from the job, {@code limits/timeout_minutes}.
 */
public final class KeyAnnotations {
  private final SchemaDocument document;

  /** The keys that somebody asked for; only those that there are. */
  private final Map<String, Facts> facts = new ConcurrentHashMap<>();

  /** Reads the annotations of a schema. */
  public KeyAnnotations(SchemaDocument schema) {
    document = schema;
  }

  /** What is known of one key; of an unknown one nothing. */
  private static final class Facts {
    private final SchemaNode schema;
    private final Optional<Ignored> ignored;
    private final Optional<Advice> advice;
    private final List<Threshold> thresholds;

    Facts(SchemaDocument document, SchemaNode schema) {
      this.schema = schema;
      ignored =
          optional(document.find(schema, "x-ignored"))
              .map(node -> new Ignored(node.path("reason").text(), node.path("harmless").isTrue()));
      advice =
          optional(document.find(schema, "x-advised-values"))
              .map(node -> new Advice(node.path("values").texts(), node.path("reason").text()));
      thresholds =
          optional(document.find(schema, "x-doubtful-above"))
              .map(KeyAnnotations::thresholdsIn)
              .orElse(List.of());
    }
  }

  /**
   * Why Azure does nothing with a key that it accepts.
   *
   * @param reason a clause
   * @param harmless whether nobody can have expected an effect
   */
  public record Ignored(String reason, boolean harmless) {}

  /**
   * The values that are safe among the allowed ones.
   *
   * @param values the safe ones
   * @param reason what speaks against the others, a clause
   */
  public record Advice(List<String> values, String reason) {
    public Advice {
      values = List.copyOf(values);
    }
  }

  /**
   * A value above which something in Azure may object.
   *
   * @param value the largest one about which nothing is said
   * @param severity how bad a larger one is
   * @param reason what objects, a clause
   */
  public record Threshold(double value, Severity severity, String reason) {}

  /** The keys that a mapping has; of the job for the empty path. */
  public List<String> keys(String path) {
    return List.copyOf(document.target(of(path).schema).path("properties").members().keySet());
  }

  /** Why a key has no effect, if it has none. */
  public Optional<Ignored> ignored(String path) {
    return of(path).ignored;
  }

  /** The safe values of a key, if not all allowed ones are. */
  public Optional<Advice> advice(String path) {
    return of(path).advice;
  }

  /** The values above which something in Azure may object, the largest first. */
  public List<Threshold> thresholds(String path) {
    return of(path).thresholds;
  }

  private static List<Threshold> thresholdsIn(SchemaNode list) {
    List<Threshold> thresholds = new ArrayList<>();
    for (SchemaNode item : list.items()) {
      String severity = item.path("severity").text().toUpperCase(Locale.ROOT);
      thresholds.add(
          new Threshold(
              item.path("value").number().orElseThrow(),
              Severity.valueOf(severity),
              item.path("reason").text()));
    }
    return List.copyOf(thresholds);
  }

  /** A number that an annotation gives for a key. */
  public Optional<Double> number(String path, String annotation) {
    return annotation(path, annotation).flatMap(SchemaNode::number);
  }

  /** A text in an annotation of a key; empty where there is none. */
  public String text(String path, String annotation, String member) {
    return annotation(path, annotation).map(node -> node.path(member).text()).orElse("");
  }

  /** A list of words in an annotation of a key; none where there is no such list. */
  public List<String> words(String path, String annotation, String member) {
    return annotation(path, annotation).map(node -> node.path(member).texts()).orElse(List.of());
  }

  /** Whether a key carries an annotation that is a flag. */
  public boolean isMarked(String path, String annotation) {
    return annotation(path, annotation).filter(SchemaNode::isTrue).isPresent();
  }

  private Optional<SchemaNode> annotation(String path, String name) {
    return optional(document.find(of(path).schema, name));
  }

  private static Optional<SchemaNode> optional(SchemaNode node) {
    return node.isPresent() ? Optional.of(node) : Optional.empty();
  }

  private Facts of(String path) {
    Facts known = facts.get(path);
    if (known == null) {
      known = new Facts(document, find(path));
      if (known.schema.isPresent()) { // keys of a job that the schema does not have are without end
        facts.put(path, known);
      }
    }
    return known;
  }

  private SchemaNode find(String path) {
    SchemaNode schema = document.root();
    if (path.isEmpty()) {
      return schema;
    }
    int start = 0;
    while (start <= path.length()) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      schema = document.target(schema).path("properties").path(path.substring(start, end));
      start = end + 1;
    }
    return schema;
  }
}
