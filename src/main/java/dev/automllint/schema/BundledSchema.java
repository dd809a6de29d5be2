package dev.automllint.schema;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import dev.automllint.job.JobFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The schema of image classification jobs, as data and as a validator. */
public final class BundledSchema {
  private static final String FILE = "autoMLImageClassificationJob.schema.json";
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
    static final Schema IMAGE_CLASSIFICATION =
        registry()
            .getSchema(SchemaLocation.of(NAMESPACE + FILE), imageClassification().document.root());
  }

  /** Says that most jobs are right, in much less time. */
  QuickCheck quickCheck() {
    return quickCheck;
  }

  private static SchemaRegistry registry() {
    Dialect.Builder dialect = Dialect.builder(Dialects.getDraft202012());
    AssertingKeywords.all().forEach(dialect::keyword);
    return SchemaRegistry.withDialect(
        dialect.build(),
        builder ->
            builder
                .schemaRegistryConfig(SchemaRegistryConfig.builder().locale(Locale.ROOT).build())
                // Nothing is ever loaded for a schema but what is bundled.
                .schemaLoader(loader -> loader.allow(iri -> iri.toString().startsWith(NAMESPACE))));
  }

  private static JobFormat formatOf(SchemaNode root) {
    Set<String> keys = new LinkedHashSet<>(root.path("properties").members().keySet());
    List<String> tasks = root.path("x-known-tasks").texts();
    List<String> identifying = root.path("x-identifying-keys").texts();
    String task = root.at("/properties/task/const").text();
    return new JobFormat(FILE, task, tasks, keys, identifying);
  }
}
