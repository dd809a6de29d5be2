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
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The schema of image classification jobs, as data and as a validator. */
public final class BundledSchema {
  private static final String FILE = "autoMLImageClassificationJob.schema.json";
  private static final String VOCABULARIES = "https://json-schema.org/draft/2020-12/vocab/";
  private static final String NAMESPACE = "https://automllint.dev/schemas/";

  private final SchemaDocument document;
  private final JobFormat format;
  private final QuickCheck quickCheck;

  private BundledSchema() {
    document = SchemaDocument.bundled(FILE);
    format = formatOf(document.node());
    quickCheck = new QuickCheck(document);
  }

  private static final class Holder {
    static final BundledSchema IMAGE_CLASSIFICATION = new BundledSchema();
  }

  /** The schema of image classification jobs; read when first asked for. */
  public static BundledSchema imageClassification() {
    return Holder.IMAGE_CLASSIFICATION;
  }

  /** What recognises its files. */
  public JobFormat format() {
    return format;
  }

  /** The schema as data. */
  public SchemaDocument document() {
    return document;
  }

  /** Says what is wrong with a job; made when the first one is. */
  Schema validator() {
    return Validator.IMAGE_CLASSIFICATION;
  }

  private static final class Validator {
    static {
      // The library logs. To name who throws that away spares a search for others, and a remark.
      System.setProperty("slf4j.provider", "org.slf4j.nop.NOPServiceProvider");
      System.setProperty("slf4j.internal.verbosity", "WARN");
    }

    static final Schema IMAGE_CLASSIFICATION =
        registry()
            .getSchema(SchemaLocation.of(NAMESPACE + FILE), imageClassification().document.root());
  }

  /** Says that most jobs are right, in much less time. */
  QuickCheck quickCheck() {
    return quickCheck;
  }

  private static SchemaRegistry registry() {
    return SchemaRegistry.withDialect(
        dialect(),
        builder ->
            builder
                .schemaRegistryConfig(SchemaRegistryConfig.builder().locale(Locale.ROOT).build())
                // Nothing is ever loaded for a schema but what is bundled.
                .schemaLoader(loader -> loader.allow(iri -> iri.toString().startsWith(NAMESPACE))));
  }

  /**
   * JSON Schema 2020-12 without two things that take a fifth of the validator's start: formats,
   * which the schema does not use and which only annotate, and a validator for each of its
   * definitions beside those that the references to them make.
   */
  private static Dialect dialect() {
    Dialect.Builder dialect =
        Dialect.builder(DialectId.DRAFT_2020_12)
            .specificationVersion(SpecificationVersion.DRAFT_2020_12)
            .idKeyword("$id")
            .keywords(CustomKeywords.all())
            .keyword(new AnnotationKeyword("$defs"));
    for (String part :
        List.of("core", "applicator", "unevaluated", "validation", "meta-data", "content")) {
      dialect.vocabulary(VOCABULARIES + part);
    }
    return dialect.build();
  }

  private static JobFormat formatOf(SchemaNode root) {
    Set<String> keys = new LinkedHashSet<>(root.path("properties").members().keySet());
    List<String> tasks = root.path("x-known-tasks").texts();
    List<String> identifying = root.path("x-identifying-keys").texts();
    String task = root.at("/properties/task/const").text();
    return new JobFormat(FILE, task, tasks, keys, identifying);
  }
}
