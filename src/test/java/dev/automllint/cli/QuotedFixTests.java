package dev.automllint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What replaces a quoted key or value is quoted alike, and JSON stays JSON. */
class QuotedFixTests extends ProgramTest {
  @Test
  void keepsJson() throws IOException {
    assertFixed(
        """
        {"type": "automl", "task": "image_classification", "compute": "azureml:gpu",
          "target_column_name": "label", "log_verbosty": "info",
          "training_data": {"type": "mltable", "path": "azureml:d:1"},
          "training_parameters": {"optimizer": "Adam", "model_name": "resnet50",
            "number_of_epochs": "5"}}
        """,
        """
        {"type": "automl", "task": "image_classification", "compute": "azureml:gpu",
          "target_column_name": "label", "log_verbosity": "info",
          "training_data": {"type": "mltable", "path": "azureml:d:1"},
          "training_parameters": {"optimizer": "adam", "model_name": "resnet50",
            "number_of_epochs": 5}}
        """,
        "--fix");
  }

  @Test
  void keepsEachKindOfQuote() throws IOException {
    assertFixed(
        HEAD + "'log_verbosty': info\ntraining_parameters: {\"optimizer\": 'Adam'}\n",
        HEAD + "'log_verbosity': info\ntraining_parameters: {\"optimizer\": 'adam'}\n",
        "--fix");
  }

  @Test
  void leavesWhatNeedsYamlInJson() throws IOException {
    String job =
        """
        {"type": "automl", "task": "image_classification", "compute": "azureml:gpu",
          "target_column_name": "label", "limits": {"max_trials": 4},
          "training_data": {"type": "mltable", "path": "azureml:d:1"},
          "sweep": {"sampling_algorithm": "random"},
          "search_space": [{"model_name": "vitb16r224", "number_of_epochs": [15, 30]}]}
        """;
    assertFixed(job, job, "--fix", "--unsafe-fixes");
  }

  @Test
  void leavesAKeyOfAnotherUnitToReview() throws IOException {
    String job = HEAD + "limits: {timeout: 7200}\n";
    assertFixed(job, job, "--fix");
    assertFixed(job, HEAD + "limits: {timeout_minutes: 7200}\n", "--fix", "--unsafe-fixes");
    String out = run("-f", "json", "@/job.yml").out();
    assertTrue(!out.contains("renamed-key"), out);
  }

  @Test
  void leavesABeginningOfAnotherKeyToReview() throws IOException {
    String job = HEAD + "environment: azureml:env:1\n";
    assertFixed(job, job, "--fix");
  }

  private static final String HEAD =
      """
      type: automl
      task: image_classification
      compute: azureml:gpu
      target_column_name: label
      training_data: {type: mltable, path: azureml:d:1}
      """;

  private void assertFixed(String before, String after, String... options) throws IOException {
    write("job.yml", before);
    List<String> arguments = new ArrayList<>(List.of("--min-severity=info", "@/job.yml"));
    arguments.addAll(List.of(options));
    run(arguments.toArray(String[]::new));
    assertEquals(after, read("job.yml"));
  }
}
