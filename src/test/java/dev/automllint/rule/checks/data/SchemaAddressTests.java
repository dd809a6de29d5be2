package dev.automllint.rule.checks.data;

import dev.automllint.rule.checks.RuleTester;
import org.junit.jupiter.api.Test;

class SchemaAddressTests {
  private final RuleTester tester = new RuleTester(new SchemaAddress());

  @Test
  void reportsOutdatedHost() {
    tester.check(
        """
        $schema: https://azuremlsdk2.blob.core.windows.net/preview/0.0.1/autoMLImageClassificationJob.schema.json
        #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: schemas at `azuremlsdk2.blob.core.windows.net` are previews that nobody updates
        # = write `https://azuremlschemas.azureedge.net/latest/autoMLImageClassificationJob.schema.json`, or leave it out
        type: automl
        task: image_classification
        """);
    tester.check(
        """
        $schema: https://azuremlsdk2.blob.core.windows.net/preview/0.0.1/autoMLJob.schema.json
        #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: schemas at `azuremlsdk2.blob.core.windows.net` are previews that nobody updates
        # = write `https://azuremlschemas.azureedge.net/latest/autoMLImageClassificationJob.schema.json`, or leave it out
        type: automl
        task: image_classification
        """);
  }

  @Test
  void warnsOfSchemaOfSomethingElse() {
    tester.check(
        """
        $schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
        #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: `commandJob.schema.json` does not describe this job: an editor finds faults where there are none
        # = write `https://azuremlschemas.azureedge.net/latest/autoMLImageClassificationJob.schema.json`, or leave it out
        type: automl
        task: image_classification
        """);
    tester.check(
        """
        $schema: http://azureml/sdk-2-0/CommandJob.json
        #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: `CommandJob.json` does not describe this job: an editor finds faults where there are none
        # = write `https://azuremlschemas.azureedge.net/latest/autoMLImageClassificationJob.schema.json`, or leave it out
        type: automl
        task: image_classification
        """);
  }

  @Test
  void acceptsCurrentAddresses() {
    tester.check(
        """
        $schema: https://azuremlschemas.azureedge.net/latest/autoMLImageClassificationJob.schema.json
        type: automl
        task: image_classification
        """);
    tester.check(
        """
        $schema: https://azuremlschemasprod.azureedge.net/latest/autoMLJob.schema.json
        type: automl
        task: image_classification
        """);
  }

  @Test
  void acceptsCopiesOfOnesOwn() {
    tester.check(
        """
        $schema: ./schemas/job.json
        type: automl
        task: image_classification
        """);
    tester.check(
        """
        $schema: https://example.com/latest/commandJob.schema.json
        type: automl
        task: image_classification
        """);
    tester.check(
        """
        $schema: https://azuremlschemas.azureedge.net
        type: automl
        task: image_classification
        """);
  }

  @Test
  void ignoresFaultyValues() {
    tester.check(
        """
        $schema: 1
        type: automl
        task: image_classification
        """);
  }
}
