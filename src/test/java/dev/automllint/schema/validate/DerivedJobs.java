package dev.automllint.schema.validate;

import dev.automllint.diagnostic.Severity;
import dev.automllint.schema.document.SchemaDocument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Jobs with one fault, or none, made from the bundled schema: it is walked, and wherever a key may
 * stand, the key and its value are put wrong in every way that the schema speaks of.
 */
public final class DerivedJobs {
  /**
   * A job and what is to be said of it.
   *
   * @param name the place and what was done there
   * @param job the whole job
   * @param expected the finding; none for a job in which all is right
   * @param node whether the same holds in a pipeline
   */
  record Case(String name, Map<String, Object> job, Optional<Expected> expected, boolean node) {}

  /**
   * A finding that is to be made.
   *
   * @param path the key or value; empty for the job itself
   * @param atKey whether the key is marked, and not the value
   * @param meant the key that is suggested instead
   */
  record Expected(
      String rule, Severity severity, List<Object> path, boolean atKey, Optional<String> meant) {
    Expected(String rule, Severity severity, List<Object> path, boolean atKey) {
      this(rule, severity, path, atKey, Optional.empty());
    }
  }

  /** A place in a job: how to put something there, and what is said of the block around it. */
  private record Site(
      List<Object> path,
      List<JsonNode> schemas,
      Function<Object, Map<String, Object>> put,
      Optional<Expected> unwanted) {
    SchemaParts value() {
      return SchemaParts.value(schemas);
    }

    String name() {
      var name = new StringBuilder();
      path.forEach(step -> name.append('/').append(step));
      return name.toString();
    }

    boolean isItem() {
      return path.get(path.size() - 1) instanceof Integer;
    }

    List<Object> child(Object step) {
      List<Object> child = new ArrayList<>(path);
      child.add(step);
      return child;
    }
  }

  private static final JsonNode ROOT =
      SchemaDocument.bundled("autoMLImageClassificationJob.schema.json").root();

  private final List<Case> cases = new ArrayList<>();
  private final Set<String> knownNames = new HashSet<>();
  private final Set<String> walkedKinds = new HashSet<>();

  private DerivedJobs() {}

  /** All of them. */
  static List<Case> all() {
    var jobs = new DerivedJobs();
    jobs.collectNames(ROOT);
    jobs.mapping(
        new Site(List.of(), List.of(ROOT), DerivedJobs::asJob, Optional.empty()), List.of(ROOT));
    jobs.misplaced();
    return jobs.cases;
  }

  /** The same as YAML. */
  public static List<String> texts() {
    return all().stream().map(c -> JobText.of(c.job()).text()).toList();
  }

  /**
   * Jobs that fix a hyperparameter for all trials and vary it as well, with each distribution that
   * it takes; most have no other fault.
   */
  static List<Map<String, Object>> fixedAndSwept() {
    Map<String, List<JsonNode>> keys = SchemaParts.ofJob().properties();
    Map<String, List<JsonNode>> fixed =
        SchemaParts.mapping(keys.get("training_parameters"), null).properties();
    SchemaParts spaces = SchemaParts.value(keys.get("search_space"));
    Map<String, List<JsonNode>> swept = SchemaParts.mapping(spaces.items(), null).properties();
    swept.keySet().retainAll(fixed.keySet());
    List<Map<String, Object>> jobs = new ArrayList<>();
    swept.forEach(
        (name, schemas) -> {
          for (String type : SchemaParts.mapping(schemas, null).branches()) {
            Map<String, Object> distribution = SchemaParts.mappingSample(schemas, type);
            distribution.computeIfPresent("max_value", (key, least) -> "2"); // a range at least
            jobs.add(fixedAndSwept(name, SchemaParts.sample(fixed.get(name)), distribution));
          }
        });
    return jobs;
  }

  private static Map<String, Object> fixedAndSwept(String name, Object value, Object swept) {
    Map<String, Object> job = SchemaParts.mappingSample(List.of(ROOT), null);
    String other = name.equals("number_of_epochs") ? "learning_rate" : "number_of_epochs";
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put(name, value);
    parameters.put(other, "1");
    job.put("training_parameters", parameters);
    job.put("limits", Map.of("max_trials", "4"));
    job.put("sweep", Map.of("sampling_algorithm", "random"));
    job.put("search_space", List.of(Map.of(name, swept)));
    return job;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asJob(Object tree) {
    return (Map<String, Object>) tree;
  }

  /** All names that the schema knows, wherever: a slip must not be one of them. */
  private void collectNames(JsonNode schema) {
    schema.path("properties").propertyNames().forEach(knownNames::add);
    schema.path("x-renamed-keys").propertyNames().forEach(knownNames::add);
    schema.path("x-key-hints").propertyNames().forEach(knownNames::add);
    schema.path("x-tabular-keys").forEach(key -> knownNames.add(key.asString()));
    schema.forEach(this::collectNames);
  }

  // ---- the walk

  private void mapping(Site site, List<JsonNode> schemas) {
    List<String> branches = SchemaParts.mapping(schemas, null).branches();
    if (branches.isEmpty()) {
      branch(site, schemas, null);
    } else if (isFirstOfKind(schemas)) {
      branches.forEach(type -> branch(site, schemas, type));
    } else {
      branch(site, schemas, "choice"); // the other distributions are the same for all of a kind
    }
  }

  private boolean isFirstOfKind(List<JsonNode> schemas) {
    String kind = schemas.get(0).path("$ref").asString("");
    return !kind.startsWith("#/$defs/swept") || walkedKinds.add(kind);
  }

  private void branch(Site site, List<JsonNode> schemas, String type) {
    SchemaParts mapping = SchemaParts.mapping(schemas, type);
    if (mapping.isClosed()) {
      keys(site, schemas, type);
    }
    for (Map.Entry<String, List<JsonNode>> property : mapping.properties().entrySet()) {
      String key = property.getKey();
      value(
          new Site(
              site.child(key),
              property.getValue(),
              value -> site.put().apply(with(SchemaParts.mappingSample(schemas, type), key, value)),
              unwanted(site.child(key), property.getValue()).or(site::unwanted)),
          type != null && key.equals("type"));
    }
    mapping
        .madeUp()
        .ifPresent(
            schema -> {
              madeUpNames(site, schema, mapping);
              Function<Object, Map<String, Object>> put =
                  value -> site.put().apply(with(new LinkedHashMap<>(), "my_name", value));
              value(
                  new Site(site.child("my_name"), List.of(schema), put, site.unwanted()),
                  /* discriminator= */ false);
            });
  }

  private static Map<String, Object> with(Map<String, Object> mapping, String key, Object value) {
    mapping.put(key, value);
    return mapping;
  }

  private static Optional<Expected> unwanted(List<Object> path, List<JsonNode> schemas) {
    SchemaParts value = SchemaParts.value(schemas);
    if (value.has("x-refused")) {
      return Optional.of(new Expected("refused-key", Severity.WARNING, path, true));
    }
    return value
        .find("x-other-task")
        .map(
            task ->
                new Expected(
                    "other-task-key",
                    task.get("documented").asBoolean() ? Severity.WARNING : Severity.ERROR,
                    path,
                    true));
  }

  private void value(Site site, boolean discriminator) {
    SchemaParts value = site.value();
    if (value.takesMapping()) {
      misfits(site, Set.of("object"));
      nullValue(site, Set.of("object"));
      value
          .number("minProperties")
          .ifPresent(n -> fault(site, "{}", "empty-value", Severity.ERROR));
      mapping(site, site.schemas());
      right(site, SchemaParts.sample(site.schemas()));
      return;
    }
    scalar(site, value, discriminator);
    boolean swept = SchemaParts.mapping(site.schemas(), null).takesMapping();
    if (swept) {
      mapping(site, site.schemas());
    }
    if (!value.items().isEmpty()) {
      item(site, value.items());
    }
  }

  private void item(Site list, List<JsonNode> schemas) {
    Function<Object, Map<String, Object>> put =
        value -> {
          List<Object> items = new ArrayList<>();
          items.add(value);
          return list.put().apply(items);
        };
    value(new Site(list.child(0), schemas, put, list.unwanted()), /* discriminator= */ false);
  }

  // ---- single values

  private void scalar(Site site, SchemaParts value, boolean discriminator) {
    boolean words = !value.words().isEmpty();
    Set<String> types = words ? Set.of("string") : value.types();
    Object sample = SchemaParts.sample(site.schemas());
    if (!discriminator) {
      right(site, sample);
    }
    if (types.isEmpty()) {
      wholeNumber(site, value, sample);
      return;
    }
    nullValue(site, types);
    misfits(site, types);
    if (words) {
      words(site, value, discriminator);
    } else if (value.has("enum")) {
      numbersOfList(site, value);
    } else if (types.contains("integer") || types.contains("number")) {
      ranges(site, value, types.contains("integer"));
    }
    wholeNumber(site, value, sample);
    if (value.has("minLength")) {
      fault(site, "\"\"", "empty-value", Severity.ERROR);
    }
    if (value.has("minItems")) {
      fault(site, "[]", "empty-value", Severity.ERROR);
    }
    if (value.has("pattern")) {
      fault(site, "-zebra", "wrong-format", Severity.ERROR);
    }
    if (value.has("x-known-values")) {
      names(site, value);
    }
    value.find("default").ifPresent(d -> right(site, yaml(d)));
    if (!types.contains("array")) { // an example of a list holds good for one hyperparameter only
      value.find("examples").ifPresent(list -> list.forEach(e -> right(site, yaml(e))));
    }
  }

  private void wholeNumber(Site site, SchemaParts value, Object sample) {
    boolean strict = value.has("x-strict-integer");
    if (strict) {
      fault(site, sample + ".5", "wrong-type", Severity.ERROR);
      fault(site, sample + ".0", "wrong-type", Severity.ERROR);
      fault(site, "\"" + sample + "\"", "wrong-type", Severity.ERROR);
    } else if (isWhole(value) && !value.has("x-switch")) {
      fault(site, sample + ".5", "truncated-number", Severity.ERROR);
      right(site, sample + ".0");
      right(site, "\"" + sample + "\"");
    }
  }

  private static boolean isWhole(SchemaParts value) {
    return value.types().contains("integer") || value.has("x-strict-integer");
  }

  private static String yaml(JsonNode value) {
    return value.isNumber() ? SchemaParts.plain(value.decimalValue()) : value.asString();
  }

  private void nullValue(Site site, Set<String> types) {
    if (types.contains("null")) {
      right(site, "null");
      return;
    }
    boolean atKey = !site.isItem(); // an item of a list has none
    add(site, "null", Optional.of(new Expected("null-value", Severity.ERROR, site.path(), atKey)));
    if (atKey) {
      add(site, "", Optional.of(new Expected("null-value", Severity.ERROR, site.path(), atKey)));
    }
  }

  /** Values of types that are none of those that may stand there. */
  private void misfits(Site site, Set<String> types) {
    boolean number = types.contains("number") || isWhole(site.value());
    boolean mapping = SchemaParts.mapping(site.schemas(), null).takesMapping();
    if (!types.contains("array")) {
      fault(site, "[sample]", "wrong-type", Severity.ERROR);
    }
    if (!mapping) {
      fault(site, "{sample: 1}", "wrong-type", Severity.ERROR);
    }
    if (!types.contains("string")) {
      // A node of a pipeline binds its data with a text.
      add(
          site,
          "certainly",
          Optional.of(new Expected("wrong-type", Severity.ERROR, site.path(), false)),
          !SchemaParts.mapping(site.schemas(), null).has("x-node-types"));
    }
    if (!number) {
      fault(site, "5", "wrong-type", Severity.ERROR);
      fault(site, "0.5", "wrong-type", Severity.ERROR);
    }
    if (!types.contains("boolean")) {
      fault(site, "true", "wrong-type", Severity.ERROR);
      fault(site, "2024-01-02", "wrong-type", Severity.ERROR);
      fault(site, ".inf", "wrong-type", Severity.ERROR);
    }
  }

  private void words(Site site, SchemaParts value, boolean discriminator) {
    fault(site, "zebra", "unknown-value", Severity.ERROR);
    fault(site, "\"\"", "unknown-value", Severity.ERROR);
    if (!discriminator) {
      value.words().forEach(word -> right(site, quotedIfNeeded(word)));
    }
    value
        .find("x-unsuitable-values")
        .ifPresent(
            unsuitable ->
                SchemaParts.texts(unsuitable)
                    .forEach(word -> fault(site, word, "unsuitable-distribution", Severity.ERROR)));
  }

  private static String quotedIfNeeded(String word) {
    return word.equals("null") ? "\"null\"" : word;
  }

  private void numbersOfList(Site site, SchemaParts value) {
    BigDecimal largest = BigDecimal.ZERO;
    for (JsonNode number : value.find("enum").orElseThrow()) {
      right(site, number.toString());
      largest = number.isNumber() ? largest.max(number.decimalValue()) : largest;
    }
    fault(site, SchemaParts.plain(largest.add(BigDecimal.ONE)), "unknown-value", Severity.ERROR);
    fault(site, "-1", "unknown-value", Severity.ERROR);
    if (value.has("x-switch")) {
      fault(site, "0.5", "unknown-value", Severity.ERROR);
    }
  }

  private void ranges(Site site, SchemaParts value, boolean whole) {
    BigDecimal step = whole ? BigDecimal.ONE : new BigDecimal("0.001");
    value.number("minimum").ifPresent(bound -> range(site, bound, bound.subtract(step)));
    value.number("maximum").ifPresent(bound -> range(site, bound, bound.add(step)));
    value.number("exclusiveMinimum").ifPresent(bound -> range(site, bound.add(step), bound));
    value.number("exclusiveMaximum").ifPresent(bound -> range(site, bound.subtract(step), bound));
    value
        .find("x-advised-maximum")
        .ifPresent(
            advice -> {
              BigDecimal bound = advice.get("value").decimalValue();
              right(site, SchemaParts.plain(bound));
              String above = SchemaParts.plain(bound.add(step));
              fault(site, above, "out-of-range", Severity.WARNING);
            });
  }

  private void range(Site site, BigDecimal inside, BigDecimal outside) {
    Optional<BigDecimal> advised =
        site.value().find("x-advised-maximum").map(advice -> advice.get("value").decimalValue());
    if (advised.filter(bound -> bound.compareTo(inside) < 0).isPresent()) {
      fault(site, SchemaParts.plain(inside), "out-of-range", Severity.WARNING);
    } else {
      right(site, SchemaParts.plain(inside));
    }
    fault(site, SchemaParts.plain(outside), "out-of-range", Severity.ERROR);
  }

  private void names(Site site, SchemaParts value) {
    for (String name : SchemaParts.texts(value.find("x-known-values").orElseThrow())) {
      right(site, name);
      fault(site, name + "x", "unknown-value", Severity.ERROR);
    }
    value
        .find("x-other-task-values")
        .orElseThrow()
        .propertyNames()
        .forEach(name -> fault(site, name, "unknown-value", Severity.ERROR));
    fault(site, "zebra", "unknown-value", Severity.WARNING);
    right(site, "owner/name");
  }

  // ---- keys of one mapping

  private void keys(Site site, List<JsonNode> schemas, String type) {
    SchemaParts mapping = SchemaParts.mapping(schemas, type);
    Map<String, List<JsonNode>> properties = mapping.properties();
    for (Map.Entry<String, List<JsonNode>> property : properties.entrySet()) {
      Object value = sampleOf(property, type);
      for (String slip : slips(property.getKey())) {
        replaced(site, schemas, type, property.getKey(), slip, value, "unknown-key");
      }
    }
    replaced(site, schemas, type, "", "zebra", "1", "unknown-key");
    for (String key : mapping.required()) {
      Map<String, Object> sample = SchemaParts.mappingSample(schemas, type);
      sample.remove(key);
      // Of what is not there, the key is marked under which it should stand.
      Expected missing = new Expected("missing-key", Severity.ERROR, site.path(), true);
      String name = site.name() + at(type) + ": without " + key;
      cases.add(new Case(name, site.put().apply(sample), Optional.of(missing), true));
    }
    otherNames(site, schemas, type, mapping);
  }

  private static Object sampleOf(Map.Entry<String, List<JsonNode>> property, String type) {
    boolean discriminator = type != null && property.getKey().equals("type");
    return discriminator ? type : SchemaParts.sample(property.getValue());
  }

  private void otherNames(Site site, List<JsonNode> schemas, String type, SchemaParts mapping) {
    Map<String, List<JsonNode>> properties = mapping.properties();
    for (Map.Entry<String, JsonNode> old : pairs(mapping, "x-renamed-keys")) {
      String target = old.getValue().asString();
      List<JsonNode> schema =
          target.startsWith("/") ? List.of(atPointer(target)) : properties.get(target);
      String rule =
          SchemaParts.value(schema).has("x-other-task") ? "other-task-key" : "renamed-key";
      replaced(site, schemas, type, target, old.getKey(), SchemaParts.sample(schema), rule);
    }
    for (Map.Entry<String, JsonNode> hint : pairs(mapping, "x-key-hints")) {
      String meant = hint.getValue().asString();
      Object value = SchemaParts.sample(properties.get(meant));
      replaced(site, schemas, type, meant, hint.getKey(), value, "unknown-key");
    }
    for (JsonNode key : mapping.find("x-tabular-keys").map(List::of).orElse(List.of())) {
      for (String name : SchemaParts.texts(key)) {
        replaced(site, schemas, type, "", name, "1", "tabular-key");
      }
    }
  }

  private JsonNode atPointer(String pointer) {
    JsonNode schema = ROOT;
    for (String step : pointer.substring(1).split("/")) {
      schema = SchemaParts.mapping(List.of(schema), null).properties().get(step).get(0);
    }
    return schema;
  }

  private static Set<Map.Entry<String, JsonNode>> pairs(SchemaParts mapping, String annotation) {
    return mapping.find(annotation).map(JsonNode::properties).orElse(Set.of());
  }

  /** A key that should not be, instead of the one that it was meant to be. */
  private void replaced(
      Site site,
      List<JsonNode> schemas,
      String type,
      String meant,
      String written,
      Object value,
      String rule) {
    Map<String, Object> mapping = new LinkedHashMap<>();
    SchemaParts.mappingSample(schemas, type)
        .forEach((key, v) -> mapping.put(key.equals(meant) ? written : key, v));
    mapping.putIfAbsent(written, value);
    List<JsonNode> schema = SchemaParts.mapping(schemas, type).properties().get(meant);
    boolean suggested =
        rule.equals("unknown-key")
            && schema != null
            && !isOfAnotherBranch(schemas, written) // then the type may be what is wrong
            && unwanted(site.child(meant), schema).isEmpty(); // what is refused is no advice
    Expected finding =
        new Expected(
            rule,
            Severity.ERROR,
            site.child(written),
            true,
            suggested ? Optional.of(meant) : Optional.empty());
    String name = site.name() + at(type) + ": key " + written;
    cases.add(new Case(name, site.put().apply(mapping), Optional.of(finding), true));
  }

  private static boolean isOfAnotherBranch(List<JsonNode> schemas, String key) {
    return SchemaParts.mapping(schemas, null).branches().stream()
        .anyMatch(type -> SchemaParts.mapping(schemas, type).properties().containsKey(key));
  }

  /** A letter too many, and one too few where enough are left to know the word by. */
  private List<String> slips(String key) {
    List<String> slips = new ArrayList<>();
    for (int i = key.length() / 2; i < key.length() && slips.isEmpty(); i++) {
      addSlip(slips, key.substring(0, i) + key.charAt(i) + key.substring(i));
    }
    for (int i = key.length() / 2; key.length() > 3 && i < key.length() && slips.size() < 2; i++) {
      addSlip(slips, key.substring(0, i) + key.substring(i + 1));
    }
    if (key.length() == 1) {
      return List.of(key.toUpperCase(Locale.ROOT)); // twice the letter resembles nothing
    }
    return slips;
  }

  private void addSlip(List<String> slips, String slip) {
    if (!knownNames.contains(slip)) {
      slips.add(slip);
    }
  }

  private void madeUpNames(Site site, JsonNode schema, SchemaParts mapping) {
    if (mapping.has("propertyNames")) {
      Map<String, Object> names = new LinkedHashMap<>();
      names.put("my-name", SchemaParts.sample(List.of(schema)));
      Expected form = new Expected("wrong-format", Severity.ERROR, site.child("my-name"), true);
      String name = site.name() + ": key my-name";
      cases.add(new Case(name, site.put().apply(names), Optional.of(form), true));
    }
  }

  private static String at(String type) {
    return type == null ? "" : " (" + type + ")";
  }

  // ---- keys at the wrong level

  /** Each key of a block at the top level, and each key of the top level in the block. */
  private void misplaced() {
    SchemaParts job = SchemaParts.ofJob();
    job.properties()
        .forEach(
            (name, schemas) -> {
              SchemaParts block = SchemaParts.mapping(schemas, null);
              if (block.isClosed() && block.branches().isEmpty() && isWanted(schemas)) {
                slippedOut(name, schemas, job);
                slippedIn(name, schemas, job);
              }
            });
  }

  private void slippedOut(String name, List<JsonNode> schemas, SchemaParts job) {
    SchemaParts block = SchemaParts.mapping(schemas, null);
    for (Map.Entry<String, List<JsonNode>> property : block.properties().entrySet()) {
      String key = property.getKey();
      boolean needed = block.required().contains(key); // then it is missing besides
      if (!needed && !isSaid(job, key) && isWanted(property.getValue())) {
        Map<String, Object> tree = SchemaParts.mappingSample(List.of(ROOT), null);
        tree.put(name, without(key, schemas));
        tree.put(key, SchemaParts.sample(property.getValue()));
        misplaced("/" + name + ": " + key + " at the top level", tree, List.of(key));
      }
    }
  }

  private void slippedIn(String name, List<JsonNode> schemas, SchemaParts job) {
    SchemaParts block = SchemaParts.mapping(schemas, null);
    Set<String> elsewhere = new HashSet<>(Set.of("type", "task", name));
    for (String madeUp : List.of("outputs", "services")) {
      SchemaParts blocks = SchemaParts.mapping(job.properties().get(madeUp), null);
      List<JsonNode> each = List.of(blocks.madeUp().orElseThrow());
      elsewhere.addAll(SchemaParts.mapping(each, null).properties().keySet());
    }
    for (Map.Entry<String, List<JsonNode>> property : job.properties().entrySet()) {
      String key = property.getKey();
      if (!elsewhere.contains(key) && !isSaid(block, key) && isWanted(property.getValue())) {
        Map<String, Object> tree = SchemaParts.mappingSample(List.of(ROOT), null);
        tree.remove(key);
        Map<String, Object> inner = without(key, schemas);
        inner.put(key, SchemaParts.sample(property.getValue()));
        tree.put(name, inner);
        misplaced("/" + name + ": with " + key, tree, List.of(name, key));
      }
    }
  }

  /** A block that has another key at least. */
  private static Map<String, Object> without(String key, List<JsonNode> schemas) {
    Map<String, Object> block = SchemaParts.mappingSample(schemas, null);
    block.remove(key);
    if (block.isEmpty()) {
      SchemaParts.mapping(schemas, null).properties().entrySet().stream()
          .filter(other -> !other.getKey().equals(key) && isWanted(other.getValue()))
          .findFirst()
          .ifPresent(other -> block.put(other.getKey(), SchemaParts.sample(other.getValue())));
    }
    return block;
  }

  private static boolean isWanted(List<JsonNode> schemas) {
    SchemaParts value = SchemaParts.value(schemas);
    return !value.has("x-refused") && !value.has("x-other-task") && !value.has("x-ignored");
  }

  /** Whether a mapping has something of its own to say of a key. */
  private static boolean isSaid(SchemaParts mapping, String key) {
    return mapping.properties().containsKey(key)
        || pairs(mapping, "x-renamed-keys").stream().anyMatch(pair -> pair.getKey().equals(key))
        || pairs(mapping, "x-key-hints").stream().anyMatch(pair -> pair.getKey().equals(key));
  }

  private void misplaced(String name, Map<String, Object> tree, List<Object> path) {
    Expected expected = new Expected("misplaced-key", Severity.ERROR, path, true);
    cases.add(new Case(name, tree, Optional.of(expected), true));
  }

  // ---- cases

  private void right(Site site, Object value) {
    add(site, value, site.unwanted());
  }

  private void fault(Site site, String value, String rule, Severity severity) {
    add(site, value, Optional.of(new Expected(rule, severity, site.path(), false)));
  }

  private void add(Site site, Object value, Optional<Expected> expected) {
    add(site, value, expected, /* node= */ true);
  }

  private void add(Site site, Object value, Optional<Expected> expected, boolean node) {
    Map<String, Object> job = site.put().apply(value);
    cases.add(new Case(site.name() + ": " + value, job, expected, node));
  }
}
