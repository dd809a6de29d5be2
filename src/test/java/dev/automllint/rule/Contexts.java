package dev.automllint.rule;

import dev.automllint.job.Job;
import dev.automllint.job.JobFinder;
import dev.automllint.job.Task;
import dev.automllint.rule.model.Pipelines;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.schema.validate.BundledSchema;
import dev.automllint.text.SourceFile;
import dev.automllint.yaml.DuplicateKeys;
import dev.automllint.yaml.YamlReader;
import java.util.List;
import java.util.Optional;

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
    BundledSchema schema = BundledSchema.of(Task.IMAGE_CLASSIFICATION).orElseThrow();
    SourceFile file = new SourceFile("job.yml", yaml);
    Job job =
        JobFinder.find(YamlReader.read(file), task -> Optional.of(schema.format())).jobs().get(0);
    return new RuleContext(
        schema.checker().check(job, DuplicateKeys.in(job.mapping(), job.pointer())),
        schema.facts(),
        new Pipelines(List.of(job)));
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
