package dev.automllint.rule.checks.data;

import dev.automllint.job.Task;
import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class SchemaAddressTests {
  private final LintTester tester = LintTester.of(new SchemaAddress());
  private final LintTester detection =
      LintTester.of(new SchemaAddress(), Task.IMAGE_OBJECT_DETECTION);
  private final LintTester multilabel =
      LintTester.of(new SchemaAddress(), Task.IMAGE_CLASSIFICATION_MULTILABEL);

  @Test
  void reportsOutdatedHost() {
    tester.check(
        """
        $schema: https://azuremlsdk2.blob.core.windows.net/preview/0.0.1/autoMLImageClassificationJob.schema.json
        #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: schemas at `azuremlsdk2.blob.core.windows.net` are previews that are no longer updated
        # = write `https://azuremlschemas.azureedge.net/latest/autoMLImageClassificationJob.schema.json`, or omit it
        ===
        $schema: https://azuremlsdk2.blob.core.windows.net/preview/0.0.1/autoMLJob.schema.json
        #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: schemas at `azuremlsdk2.blob.core.windows.net` are previews that are no longer updated
        # = write `https://azuremlschemas.azureedge.net/latest/autoMLImageClassificationJob.schema.json`, or omit it
        """);
  }

  @Test
  void warnsOfSchemaOfSomethingElse() {
    tester.check(
        """
        $schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
        #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: `commandJob.schema.json` does not describe this job: an editor marks valid keys as errors
        # = write `https://azuremlschemas.azureedge.net/latest/autoMLImageClassificationJob.schema.json`, or omit it
        ===
        $schema: http://azureml/sdk-2-0/CommandJob.json
        #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: `CommandJob.json` does not describe this job: an editor marks valid keys as errors
        # = write `https://azuremlschemas.azureedge.net/latest/autoMLImageClassificationJob.schema.json`, or omit it
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === current addresses
        $schema: https://azuremlschemas.azureedge.net/latest/autoMLImageClassificationJob.schema.json
        ===
        $schema: https://azuremlschemasprod.azureedge.net/latest/autoMLJob.schema.json
        === copies of one's own
        $schema: ./schemas/job.json
        ===
        $schema: https://example.com/latest/commandJob.schema.json
        ===
        $schema: https://azuremlschemas.azureedge.net
        === invalid values
        $schema: 1
        """);
  }

  @Test
  void namesTheSchemaOfDetection() {
    detection.check(
        """
        $schema: https://azuremlschemas.azureedge.net/latest/autoMLImageInstanceSegmentationJob.schema.json
        #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: `autoMLImageInstanceSegmentationJob.schema.json` does not describe this job: an editor marks valid keys as errors
        # = write `https://azuremlschemas.azureedge.net/latest/autoMLImageObjectDetectionJob.schema.json`, or omit it
        ===
        $schema: https://azuremlsdk2.blob.core.windows.net/preview/0.0.1/autoMLImageObjectDetectionJob.schema.json
        #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: schemas at `azuremlsdk2.blob.core.windows.net` are previews that are no longer updated
        # = write `https://azuremlschemas.azureedge.net/latest/autoMLImageObjectDetectionJob.schema.json`, or omit it
        """);
  }

  @Test
  void reportsNothingOfItsOwnSchema() {
    multilabel.check(
        """
        $schema: https://azuremlschemas.azureedge.net/latest/autoMLImageClassificationMultilabelJob.schema.json
        """);
  }
}
