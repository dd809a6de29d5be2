package dev.automllint.rule.checks.pipeline;

import dev.automllint.rule.checks.RuleTester;
import org.junit.jupiter.api.Test;

class BindingOutsidePipelineTests {
  private final RuleTester tester = new RuleTester(new BindingOutsidePipeline());

  @Test
  void reportsBindingInCompute() {
    tester.check(
        """
        type: automl
        task: image_classification
        compute: ${{parent.inputs.compute}}
        #        ^^^^^^^^^^^^^^^^^^^^^^^^^^ error: nothing fills in `${{parent.inputs.compute}}`: this job stands in no pipeline, so Azure takes the text as it is
        # = write the value itself, or make the job a node of a pipeline
        """);
  }

  @Test
  void reportsBindingInPath() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_data:
          path: ${{inputs.train}}
        #       ^^^^^^^^^^^^^^^^^ error: nothing fills in `${{inputs.train}}`: this job stands in no pipeline, so Azure takes the text as it is
        # = write the value itself, or make the job a node of a pipeline
        """);
  }

  @Test
  void reportsBindingInsideAPath() {
    tester.check(
        """
        type: automl
        task: image_classification
        training_data:
          path: azureml:${{parent.inputs.name}}:1
        #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: nothing fills in `${{parent.inputs.name}}`: this job stands in no pipeline, so Azure takes the text as it is
        # = write the value itself, or make the job a node of a pipeline
        """);
  }

  @Test
  void warnsOfFreeTextThatIsABinding() {
    tester.check(
        """
        type: automl
        task: image_classification
        display_name: ${{parent.inputs.title}}
        #             ^^^^^^^^^^^^^^^^^^^^^^^^ warning: nothing fills in `${{parent.inputs.title}}`: this job stands in no pipeline, so Azure takes the text as it is
        # = write the value itself, or make the job a node of a pipeline
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        tags:
          run: ${{ parent.jobs.a.outputs.b }}
        #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: nothing fills in `${{parent.jobs.a.outputs.b}}`: this job stands in no pipeline, so Azure takes the text as it is
        # = write the value itself, or make the job a node of a pipeline
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        environment_variables:
          A: ${{parent.inputs.a}}
        #    ^^^^^^^^^^^^^^^^^^^^ warning: nothing fills in `${{parent.inputs.a}}`: this job stands in no pipeline, so Azure takes the text as it is
        # = write the value itself, or make the job a node of a pipeline
        """);
  }

  @Test
  void informsOfOtherExpressions() {
    tester.check(
        """
        type: automl
        task: image_classification
        compute: azureml:${{ variables.cluster }}
        #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: `${{variables.cluster}}` has to be filled in before the job is submitted
        """);
  }

  @Test
  void acceptsTextAboutBindings() {
    tester.check(
        """
        type: automl
        task: image_classification
        description: used to be ${{parent.inputs.x}}
        """);
  }

  @Test
  void acceptsNameInAddressOfOutput() {
    tester.check(
        """
        type: automl
        task: image_classification
        outputs:
          best_model:
            path: azureml://datastores/d/paths/${{name}}/model
        """);
  }

  @Test
  void ignoresNodes() {
    tester.check(
        """
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            training_data: ${{parent.inputs.train}}
            compute: ${{inputs.compute}}
        """);
  }

  @Test
  void leavesOtherFindingsAlone() {
    tester.check(
        """
        type: automl
        task: image_classification
        log_verbosity: ${{parent.inputs.x}}
        """);
    tester.check(
        """
        type: automl
        task: image_classification
        training_data: ${{parent.inputs.train}}
        """);
  }

  @Test
  void ignoresUnclosedBraces() {
    tester.check(
        """
        type: automl
        task: image_classification
        description: ${{
        compute: ${{parent.inputs.x
        """);
  }
}
