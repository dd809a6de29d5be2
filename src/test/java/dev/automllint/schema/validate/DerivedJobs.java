package dev.automllint.schema.validate;

import dev.automllint.diagnostic.Severity;
import dev.automllint.job.Task;
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
 * Jobs with one mistake, or none, made from the bundled schema: at each place for a key, the key
 * and its value are made invalid in every way that the schema mentions.
 */
public final class DerivedJobs {
  /**
   * A job and the diagnostic that it should get.
   *
   * @param name the place and what was done there
   * @param job the whole job
   * @param expected empty for a valid job
   * @param node whether the same holds in a pipeline
   */
  record Case(String name, Map<String, Object> job, Optional<Expected> expected, boolean node) {}

  /**
   * An expected diagnostic.
   *
   * @param path the key or value; empty for the job itself
   * @param atKey whether the key is marked, and not the value
   * @param meant the key that is suggested instead
   */
  record Expected(
      String rule, Severity severity, List<Object> path, boolean atKey, Optional<String> meant) {
    static Expected atKey(String rule, Severity severity, List<Object> path) {
      return new Expected(rule, severity, path, /* atKey= */ true, Optional.empty());
    }
  }

  /** A place in a job: what applies to its value, how to put one there, and what is said anyway. */
  private record Site(
      List<Object> path,
      SchemaParts schema,
      Function<Object, Map<String, Object>> put,
      Optional<Expected> unwanted) {
    boolean isItem() {
      return path.get(path.size() - 1) instanceof Integer;
    }

    List<Object> child(Object step) {
      return JobText.child(path, step);
    }

    String name() {
      var name = new StringBuilder();
      path.forEach(step -> name.append('/').append(step));
      return name.toString();
    }
  }

  /** A mapping at a place, with one value of its decisive {@code type}, or null. */
  private record Block(Site site, String type) {
    SchemaParts parts() {
      return site.schema().mapping(type);
    }

    Map<String, Object> sample() {
      return site.schema().sample(type);
    }

    String name() {
      return site.name() + (type == null ? "" : " (" + type + ")");
    }
  }

  private final List<Case> cases = new ArrayList<>();
  private final Set<String> knownNames = new HashSet<>();
  private final Set<String> walkedKinds = new HashSet<>();

  private final Task task;

  private DerivedJobs(Task task) {
    this.task = task;
  }

  static List<Case> all(Task task) {
    var jobs = new DerivedJobs(task);
    jobs.collectNames(SchemaParts.root(task));
    jobs.mapping(new Site(List.of(), SchemaParts.of(task), DerivedJobs::tree, Optional.empty()));
    jobs.misplaced();
    return jobs.cases;
  }

  /** The same as YAML. */
  public static List<String> texts(Task task) {
    return all(task).stream().map(c -> new JobText(c.job()).text()).toList();
  }

  /**
   * Jobs that fix a hyperparameter for all trials and sweep it as well, with each distribution that
   * it takes; most have no other mistake.
   */
  static List<Map<String, Object>> fixedAndSwept(Task task) {
    Map<String, SchemaParts> keys = SchemaParts.ofJob(task).keys();
    Map<String, SchemaParts> fixed = keys.get("training_parameters").mapping().keys();
    List<Map<String, Object>> jobs = new ArrayList<>();
    keys.get("search_space")
        .items()
        .orElseThrow()
        .mapping()
        .keys()
        .forEach(
            (name, swept) -> {
              for (String type : swept.mapping().branches()) {
                if (fixed.containsKey(name)) {
                  jobs.add(fixedAndSwept(task, name, fixed.get(name).sample(), swept.sample(type)));
                }
              }
            });
    return jobs;
  }

  private static Map<String, Object> fixedAndSwept(
      Task task, String name, Object value, Map<String, Object> distribution) {
    distribution.computeIfPresent("max_value", (key, least) -> "2"); // a range at least
    Map<String, Object> job = SchemaParts.ofJob(task).sample(null);
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put(name, value);
    parameters.put(name.equals("number_of_epochs") ? "learning_rate" : "number_of_epochs", "1");
    job.put("training_parameters", parameters);
    job.put("limits", Map.of("max_trials", "4"));
    job.put("sweep", Map.of("sampling_algorithm", "random"));
    job.put("search_space", List.of(Map.of(name, distribution)));
    return job;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> tree(Object tree) {
    return (Map<String, Object>) tree;
  }

  /** All names that the schema knows anywhere: a slip must not be one of them. */
  private void collectNames(JsonNode schema) {
    for (String names : List.of("properties", "x-renamed-keys", "x-key-hints")) {
      knownNames.addAll(schema.path(names).propertyNames());
    }
    knownNames.addAll(SchemaParts.texts(schema.path("x-tabular-keys")));
    schema.forEach(this::collectNames);
  }

  // ---- the walk

  private void mapping(Site site) {
    List<String> branches = site.schema().mapping().branches();
    String kind = site.schema().reference();
    if (branches.isEmpty()) {
      block(new Block(site, null));
    } else if (!kind.startsWith("#/$defs/swept") || walkedKinds.add(kind)) {
      branches.forEach(type -> block(new Block(site, type)));
    } else {
      block(new Block(site, "choice")); // the other distributions are the same for all of a kind
    }
  }

  private void block(Block block) {
    Site site = block.site();
    if (block.parts().isClosed()) {
      keys(block);
    }
    block
        .parts()
        .keys()
        .forEach(
            (key, schema) -> {
              Function<Object, Map<String, Object>> put =
                  value -> site.put().apply(with(block.sample(), key, value));
              List<Object> path = site.child(key);
              value(
                  new Site(path, schema, put, unwanted(path, schema).or(site::unwanted)),
                  block.type() != null && key.equals("type"));
            });
    block
        .parts()
        .userNamed()
        .ifPresent(
            schema -> {
              if (block.parts().has("propertyNames")) {
                key(
                    block,
                    "my-name",
                    with(new LinkedHashMap<>(), "my-name", schema.sample()),
                    "wrong-format",
                    Optional.empty());
              }
              Function<Object, Map<String, Object>> put =
                  value -> site.put().apply(with(new LinkedHashMap<>(), "my_name", value));
              value(
                  new Site(site.child("my_name"), schema, put, site.unwanted()),
                  /* discriminator= */ false);
            });
  }

  private static Map<String, Object> with(Map<String, Object> mapping, String key, Object value) {
    mapping.put(key, value);
    return mapping;
  }

  private static Optional<Expected> unwanted(List<Object> path, SchemaParts schema) {
    return unwanted(path, schema, "x-refused", "refused-key")
        .or(() -> unwanted(path, schema, "x-other-task", "other-task-key"));
  }

  private static Optional<Expected> unwanted(
      List<Object> path, SchemaParts schema, String annotation, String rule) {
    return schema
        .find(annotation)
        .map(found -> found.get("documented").asBoolean() ? Severity.WARNING : Severity.ERROR)
        .map(severity -> Expected.atKey(rule, severity, path));
  }

  private void value(Site site, boolean discriminator) {
    SchemaParts schema = site.schema();
    if (schema.takesMapping()) {
      misfits(site, Set.of("object"));
      nullValue(site, Set.of("object"));
      if (schema.has("minProperties")) {
        error(site, "{}", "empty-value");
      }
      mapping(site);
      valid(site, schema.sample());
      return;
    }
    scalar(site, discriminator);
    if (schema.mapping().takesMapping()) { // swept
      mapping(site);
    }
    schema
        .items()
        .ifPresent(
            items ->
                value(
                    new Site(
                        site.child(0),
                        items,
                        value -> site.put().apply(new ArrayList<>(List.of(value))),
                        site.unwanted()),
                    /* discriminator= */ false));
  }

  // ---- single values

  private void scalar(Site site, boolean discriminator) {
    SchemaParts schema = site.schema();
    boolean words = !schema.words().isEmpty();
    Set<String> types = words ? Set.of("string") : schema.types();
    if (!discriminator) {
      valid(site, schema.sample());
    }
    if (types.isEmpty()) {
      wholeNumber(site);
      return;
    }
    nullValue(site, types);
    misfits(site, types);
    if (words) {
      words(site, discriminator);
    } else if (schema.has("enum")) {
      numbers(site);
    } else if (types.contains("integer") || types.contains("number")) {
      ranges(site, types.contains("integer") ? BigDecimal.ONE : new BigDecimal("0.001"));
    }
    wholeNumber(site);
    Map.of("minLength", "\"\"", "minItems", "[]")
        .forEach((keyword, empty) -> errorIf(schema.has(keyword), site, empty, "empty-value"));
    errorIf(schema.has("pattern"), site, "-zebra", "wrong-format");
    if (schema.has("x-known-values")) {
      models(site);
    }
    schema.find("default").ifPresent(value -> valid(site, yaml(value)));
    if (!types.contains("array")) { // an example of a list is valid for one hyperparameter only
      schema.find("examples").ifPresent(list -> list.forEach(e -> valid(site, yaml(e))));
    }
  }

  private static String yaml(JsonNode value) {
    return value.isNumber() ? SchemaParts.plain(value.decimalValue()) : value.asString();
  }

  private void wholeNumber(Site site) {
    Object sample = site.schema().sample();
    String quoted = "\"" + sample + "\"";
    if (site.schema().has("x-strict-integer")) {
      errors(site, "wrong-type", sample + ".5", sample + ".0", quoted);
    } else if (isWhole(site.schema()) && !site.schema().has("x-switch")) {
      errors(site, "truncated-number", sample + ".5");
      valid(site, sample + ".0");
      valid(site, quoted);
    }
  }

  private static boolean isWhole(SchemaParts value) {
    return value.types().contains("integer") || value.has("x-strict-integer");
  }

  private void nullValue(Site site, Set<String> types) {
    if (types.contains("null")) {
      valid(site, "null");
    } else if (site.isItem()) {
      errors(site, "null-value", "null"); // an item has no key to mark
    } else {
      Optional<Expected> atKey =
          Optional.of(Expected.atKey("null-value", Severity.ERROR, site.path()));
      add(site, "null", atKey, /* node= */ true);
      add(site, "", atKey, /* node= */ true);
    }
  }

  /** Values of types that are not allowed there. */
  private void misfits(Site site, Set<String> types) {
    SchemaParts mapping = site.schema().mapping();
    String rule = "wrong-type";
    errorIf(!types.contains("array"), site, "[sample]", rule);
    errorIf(!mapping.takesMapping(), site, "{sample: 1}", rule);
    if (!types.contains("string")) { // a node of a pipeline binds its data with text
      Expected expected =
          new Expected(rule, Severity.ERROR, site.path(), /* atKey= */ false, Optional.empty());
      add(site, "certainly", Optional.of(expected), !mapping.has("x-node-types"));
    }
    if (!types.contains("number") && !isWhole(site.schema())) {
      errors(site, rule, "5", "0.5");
    }
    if (!types.contains("boolean")) {
      errors(site, rule, "true", "2024-01-02", ".inf");
    }
  }

  private void words(Site site, boolean discriminator) {
    errors(site, "unknown-value", "zebra", "\"\"");
    if (!discriminator) {
      site.schema().words().forEach(word -> valid(site, word.equals("null") ? "\"null\"" : word));
    }
    site.schema()
        .texts("x-unsuitable-values")
        .forEach(word -> error(site, word, "unsuitable-distribution"));
  }

  private void numbers(Site site) {
    BigDecimal largest = BigDecimal.ZERO;
    for (JsonNode number : site.schema().find("enum").orElseThrow()) {
      valid(site, number.toString());
      largest = number.isNumber() ? largest.max(number.decimalValue()) : largest;
    }
    errors(site, "unknown-value", SchemaParts.plain(largest.add(BigDecimal.ONE)), "-1");
    errorIf(site.schema().has("x-switch"), site, "0.5", "unknown-value");
  }

  private void ranges(Site site, BigDecimal step) {
    SchemaParts schema = site.schema();
    schema.number("minimum").ifPresent(bound -> range(site, bound, bound.subtract(step)));
    schema.number("maximum").ifPresent(bound -> range(site, bound, bound.add(step)));
    schema.number("exclusiveMinimum").ifPresent(bound -> range(site, bound.add(step), bound));
    schema.number("exclusiveMaximum").ifPresent(bound -> range(site, bound.subtract(step), bound));
    advisedMaximum(site)
        .ifPresent(
            bound -> {
              valid(site, SchemaParts.plain(bound));
              warning(site, SchemaParts.plain(bound.add(step)), "out-of-range");
            });
  }

  private void range(Site site, BigDecimal inside, BigDecimal outside) {
    if (advisedMaximum(site).filter(bound -> bound.compareTo(inside) < 0).isPresent()) {
      warning(site, SchemaParts.plain(inside), "out-of-range");
    } else {
      valid(site, SchemaParts.plain(inside));
    }
    error(site, SchemaParts.plain(outside), "out-of-range");
  }

  private static Optional<BigDecimal> advisedMaximum(Site site) {
    return site.schema().find("x-advised-maximum").map(a -> a.get("value").decimalValue());
  }

  private void models(Site site) {
    for (String name : site.schema().texts("x-known-values")) {
      valid(site, name);
      error(site, name + "x", "unknown-value");
    }
    site.schema()
        .find("x-other-task-values")
        .orElseThrow()
        .forEach(
            others ->
                SchemaParts.texts(others.path("values"))
                    .forEach(name -> error(site, name, "unknown-value")));
    warning(site, "zebra", "unknown-value");
    valid(site, "owner/name");
  }

  // ---- keys of one mapping

  private void keys(Block block) {
    SchemaParts parts = block.parts();
    Map<String, SchemaParts> keys = parts.keys();
    keys.forEach(
        (key, schema) -> {
          boolean discriminator = block.type() != null && key.equals("type");
          Object value = discriminator ? block.type() : schema.sample();
          slips(key).forEach(slip -> replaced(block, key, slip, value, "unknown-key"));
        });
    replaced(block, "", "zebra", "1", "unknown-key");
    for (String key : parts.required()) {
      Map<String, Object> sample = block.sample();
      sample.remove(key); // the key of the mapping that lacks it is marked
      add(
          block.name() + ": without " + key,
          block.site().put().apply(sample),
          Expected.atKey("missing-key", Severity.ERROR, block.site().path()));
    }
    for (Map.Entry<String, JsonNode> old : parts.pairs("x-renamed-keys")) {
      String target = old.getValue().asString();
      SchemaParts schema = target.startsWith("/") ? atPointer(target) : keys.get(target);
      String rule = schema.has("x-other-task") ? "other-task-key" : "renamed-key";
      replaced(block, target, old.getKey(), schema.sample(), rule);
    }
    for (Map.Entry<String, JsonNode> hint : parts.pairs("x-key-hints")) {
      String meant = hint.getValue().asString();
      replaced(block, meant, hint.getKey(), keys.get(meant).sample(), "unknown-key");
    }
    for (String name : parts.texts("x-tabular-keys")) {
      replaced(block, "", name, "1", "tabular-key");
    }
  }

  private SchemaParts atPointer(String pointer) {
    SchemaParts schema = SchemaParts.ofJob(task);
    for (String step : pointer.substring(1).split("/")) {
      schema = schema.mapping().keys().get(step);
    }
    return schema;
  }

  /** A key that should not be there, instead of the one that it was meant to be. */
  private void replaced(Block block, String meant, String written, Object value, String rule) {
    Map<String, Object> mapping = new LinkedHashMap<>();
    block.sample().forEach((key, v) -> mapping.put(key.equals(meant) ? written : key, v));
    mapping.putIfAbsent(written, value);
    SchemaParts schema = block.parts().keys().get(meant);
    boolean suggested =
        rule.equals("unknown-key")
            && schema != null
            && !isOfAnotherBranch(block, written) // then the type may be wrong
            && unwanted(List.of(), schema).isEmpty(); // a refused key is not suggested
    key(block, written, mapping, rule, suggested ? Optional.of(meant) : Optional.empty());
  }

  private static boolean isOfAnotherBranch(Block block, String key) {
    SchemaParts schema = block.site().schema();
    return schema.mapping().branches().stream()
        .anyMatch(type -> schema.mapping(type).keys().containsKey(key));
  }

  private void key(
      Block block, String key, Map<String, Object> mapping, String rule, Optional<String> meant) {
    add(
        block.name() + ": key " + key,
        block.site().put().apply(mapping),
        new Expected(rule, Severity.ERROR, block.site().child(key), /* atKey= */ true, meant));
  }

  /** A letter too many, and one too few if enough are left to recognize the key. */
  private List<String> slips(String key) {
    if (key.length() == 1) {
      return List.of(key.toUpperCase(Locale.ROOT)); // twice the letter resembles nothing
    }
    List<String> slips = new ArrayList<>();
    for (int i = key.length() / 2; i < key.length() && slips.isEmpty(); i++) {
      addSlip(slips, key.substring(0, i) + key.charAt(i) + key.substring(i));
    }
    for (int i = key.length() / 2; key.length() > 3 && i < key.length() && slips.size() < 2; i++) {
      addSlip(slips, key.substring(0, i) + key.substring(i + 1));
    }
    return slips;
  }

  private void addSlip(List<String> slips, String slip) {
    if (!knownNames.contains(slip)) {
      slips.add(slip);
    }
  }

  // ---- keys at the wrong level

  /** Each key of a block at the top level, and each key of the top level in the block. */
  private void misplaced() {
    Map<String, SchemaParts> job = SchemaParts.ofJob(task).keys();
    Set<String> elsewhere = new HashSet<>(Set.of("type", "task"));
    for (String userNamed : List.of("outputs", "services")) {
      SchemaParts each = job.get(userNamed).mapping().userNamed().orElseThrow();
      elsewhere.addAll(each.mapping().keys().keySet());
    }
    job.forEach(
        (name, schema) -> {
          SchemaParts block = schema.mapping();
          if (block.isClosed() && block.branches().isEmpty() && isWanted(schema)) {
            block.keys().forEach((key, value) -> slippedOut(name, schema, key, value));
            job.forEach(
                (key, value) -> {
                  if (!elsewhere.contains(key) && !key.equals(name)) {
                    slippedIn(name, schema, key, value);
                  }
                });
          }
        });
  }

  private void slippedOut(String name, SchemaParts block, String key, SchemaParts value) {
    boolean needed = block.mapping().required().contains(key); // then it is missing besides
    if (!needed && !isKnown(SchemaParts.ofJob(task), key) && isWanted(value)) {
      Map<String, Object> job = SchemaParts.ofJob(task).sample(null);
      job.put(name, without(key, block));
      job.put(key, value.sample());
      misplaced("/" + name + ": " + key + " at the top level", job, List.of(key));
    }
  }

  private void slippedIn(String name, SchemaParts block, String key, SchemaParts value) {
    if (!isKnown(block.mapping(), key) && isWanted(value)) {
      Map<String, Object> job = SchemaParts.ofJob(task).sample(null);
      job.remove(key);
      job.put(name, with(without(key, block), key, value.sample()));
      misplaced("/" + name + ": with " + key, job, List.of(name, key));
    }
  }

  private void misplaced(String name, Map<String, Object> job, List<Object> path) {
    add(name, job, Expected.atKey("misplaced-key", Severity.ERROR, path));
  }

  /** A block that has another key at least. */
  private static Map<String, Object> without(String key, SchemaParts schema) {
    Map<String, Object> block = schema.sample(null);
    block.remove(key);
    if (block.isEmpty()) {
      schema.mapping().keys().entrySet().stream()
          .filter(other -> !other.getKey().equals(key) && isWanted(other.getValue()))
          .findFirst()
          .ifPresent(other -> block.put(other.getKey(), other.getValue().sample()));
    }
    return block;
  }

  private static boolean isWanted(SchemaParts value) {
    return !value.has("x-refused") && !value.has("x-other-task") && !value.has("x-ignored");
  }

  /** Whether a mapping has a message of its own for a key. */
  private static boolean isKnown(SchemaParts mapping, String key) {
    return mapping.keys().containsKey(key)
        || mapping.pairs("x-renamed-keys").stream().anyMatch(pair -> pair.getKey().equals(key))
        || mapping.pairs("x-key-hints").stream().anyMatch(pair -> pair.getKey().equals(key));
  }

  // ---- cases

  private void valid(Site site, Object value) {
    add(site, value, site.unwanted(), /* node= */ true);
  }

  private void errors(Site site, String rule, String... values) {
    for (String value : values) {
      error(site, value, rule);
    }
  }

  private void errorIf(boolean condition, Site site, String value, String rule) {
    if (condition) {
      error(site, value, rule);
    }
  }

  private void error(Site site, String value, String rule) {
    atValue(site, value, rule, site.schema().has("x-unread") ? Severity.INFO : Severity.ERROR);
  }

  private void warning(Site site, String value, String rule) {
    atValue(site, value, rule, Severity.WARNING);
  }

  private void atValue(Site site, String value, String rule, Severity severity) {
    Expected expected =
        new Expected(rule, severity, site.path(), /* atKey= */ false, Optional.empty());
    add(site, value, Optional.of(expected), /* node= */ true);
  }

  /** Of a key that is an error, the value does not matter. */
  private void add(Site site, Object value, Optional<Expected> expected, boolean node) {
    Optional<Expected> first =
        site.unwanted().filter(key -> key.severity() == Severity.ERROR).or(() -> expected);
    cases.add(new Case(site.name() + ": " + value, site.put().apply(value), first, node));
  }

  private void add(String name, Map<String, Object> job, Expected expected) {
    cases.add(new Case(name, job, Optional.of(expected), /* node= */ true));
  }
}
