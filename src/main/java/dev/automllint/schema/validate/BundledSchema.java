package dev.automllint.schema.validate;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.DialectId;
import com.networknt.schema.keyword.AnnotationKeyword;
import dev.automllint.job.JobFormat;
import dev.automllint.job.Task;
import dev.automllint.schema.document.Keywords;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaFacts;
import dev.automllint.schema.document.SchemaNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The schema of the jobs of a task: as data, and as a check. */
public final class BundledSchema {
  private static final String VOCABULARIES = "https://json-schema.org/draft/2020-12/vocab/";
  private static final String NAMESPACE = "https://automllint.dev/schemas/";

  private static final Map<Task, Optional<BundledSchema>> BUNDLED = new ConcurrentHashMap<>();

  static {
    // The library logs. To name who throws that away spares a search for others, and a remark.
    System.setProperty("slf4j.provider", "org.slf4j.nop.NOPServiceProvider");
    System.setProperty("slf4j.internal.verbosity", "WARN");
  }

  private final SchemaDocument document;
  private final JobFormat format;
  private final QuickCheck quickCheck;
  private final SchemaChecker checker;
  private final SchemaFacts facts;
  private Schema validator;

  /** Makes the schema of a task. */
  public BundledSchema(Task task, SchemaDocument document) {
    this.document = document;
    SchemaNode root = document.root();
    Set<String> keys = root.path("properties").members().keySet();
    format = new JobFormat(task, keys, root.path("x-identifying-keys").texts(), this::words);
    quickCheck = new QuickCheck(document);
    checker = new SchemaChecker(this);
    facts = new SchemaFacts(document);
  }

  private Set<String> words() {
    Set<String> words = new HashSet<>(document.at("/properties/primary_metric/enum").texts());
    words.addAll(facts.hyperparameter("model_name", Keywords.KNOWN_VALUES).texts());
    words.addAll(facts.hyperparameter("model_name", "x-mmdetection-models").path("names").texts());
    return words;
  }

  /** The schema of a task; empty if none is bundled. */
  public static Optional<BundledSchema> of(Task task) {
    return BUNDLED.computeIfAbsent(
        task,
        key ->
            SchemaDocument.bundled(key.schemaName())
                .map(document -> new BundledSchema(key, document)));
  }

  /** The schemas of all tasks that have one. */
  public static List<BundledSchema> all() {
    return Arrays.stream(Task.values()).flatMap(task -> of(task).stream()).toList();
  }

  /** The task. */
  public Task task() {
    return format.task();
  }

  /** What recognises the jobs of the task. */
  public JobFormat format() {
    return format;
  }

  /** The schema as data. */
  public SchemaDocument document() {
    return document;
  }

  /** The check of a job. */
  public SchemaChecker checker() {
    return checker;
  }

  /** What the schema says about keys, for rules. */
  public SchemaFacts facts() {
    return facts;
  }

  /** Accepts most valid jobs, in much less time than the validator. */
  QuickCheck quickCheck() {
    return quickCheck;
  }

  /** Says what is wrong with a job; made when the first job is not surely valid. */
  synchronized Schema validator() {
    if (validator == null) {
      validator =
          SchemaRegistry.withDialect(
                  dialect(),
                  builder ->
                      builder
                          .schemaRegistryConfig(
                              SchemaRegistryConfig.builder().locale(Locale.ROOT).build())
                          // Nothing is ever loaded for a schema but what is bundled.
                          .schemaLoader(
                              loader -> loader.allow(iri -> iri.toString().startsWith(NAMESPACE))))
              .getSchema(
                  SchemaLocation.of(NAMESPACE + document.name()), JsonTree.of(document.root()));
    }
    return validator;
  }

  /**
   * JSON Schema 2020-12 without two things that take a fifth of the validator's start: formats,
   * which the schema does not use and which only annotate, and a validator for each of its
   * definitions beside those that the references to them make.
   */
  private Dialect dialect() {
    Dialect.Builder dialect =
        Dialect.builder(DialectId.DRAFT_2020_12)
            .specificationVersion(SpecificationVersion.DRAFT_2020_12)
            .idKeyword("$id")
            .keywords(CustomKeywords.of(document))
            .keyword(new AnnotationKeyword("$defs"));
    for (String part :
        List.of("core", "applicator", "unevaluated", "validation", "meta-data", "content")) {
      dialect.vocabulary(VOCABULARIES + part);
    }
    return dialect.build();
  }
}
