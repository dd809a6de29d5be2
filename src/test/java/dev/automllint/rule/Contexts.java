package dev.automllint.rule;

import dev.automllint.job.Job;
import dev.automllint.job.JobFinder;
import dev.automllint.rule.model.Pipelines;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.schema.document.Hyperparameters;
import dev.automllint.schema.document.KeyAnnotations;
import dev.automllint.schema.validate.BundledSchema;
import dev.automllint.schema.validate.SchemaChecker;
import dev.automllint.text.SourceFile;
import dev.automllint.yaml.DuplicateKeys;
import dev.automllint.yaml.YamlReader;

/** Jobs as rules see them. */
public final class Contexts {
  private static final String HEAD =
      """
      type: automl
      task: image_classification
      compute: azureml:gpu
      target_column_name: label
      training_data: {path: azureml:train:1, type: mltable}
      """;

  private Contexts() {}

  /** The job of a whole file. */
  public static RuleContext ofFile(String yaml) {
    BundledSchema schema = BundledSchema.imageClassification();
    SourceFile file = new SourceFile("job.yml", yaml);
    Job job = JobFinder.find(YamlReader.read(file), schema.format()).jobs().get(0);
    return new RuleContext(
        new SchemaChecker(schema).check(job, DuplicateKeys.in(job.mapping(), job.pointer())),
        new Hyperparameters(schema.document()),
        new KeyAnnotations(schema.document()),
        new Pipelines());
  }

  /** A job with the required keys and these. */
  public static RuleContext of(String yaml) {
    return ofFile(HEAD + yaml);
  }

  /** The only trial of a job. */
  public static TrialConfiguration trial(String yaml) {
    RuleContext job = of(yaml);
    if (job.configurations().size() != 1) {
      throw new IllegalArgumentException("configurations: " + job.configurations().size());
    }
    return job.configurations().get(0);
  }
}
