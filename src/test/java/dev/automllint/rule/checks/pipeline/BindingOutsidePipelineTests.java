package dev.automllint.rule.checks.pipeline;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class BindingOutsidePipelineTests {
  private final LintTester tester = LintTester.of(new BindingOutsidePipeline());

  @Test
  void reportsBindingInCompute() {
    tester.check(
        """
        compute: ${{parent.inputs.compute}}
        #        ^^^^^^^^^^^^^^^^^^^^^^^^^^ error: nothing fills in `${{parent.inputs.compute}}`: this job is not in a pipeline, so Azure uses the text as it is
        # = write the value itself, or make the job a node of a pipeline
        """);
  }

  @Test
  void reportsBindingInPath() {
    tester.check(
        """
        training_data:
          path: ${{inputs.train}}
        #       ^^^^^^^^^^^^^^^^^ error: nothing fills in `${{inputs.train}}`: this job is not in a pipeline, so Azure uses the text as it is
        # = write the value itself, or make the job a node of a pipeline
        """);
  }

  @Test
  void reportsBindingInsideAPath() {
    tester.check(
        """
        training_data:
          path: azureml:${{parent.inputs.name}}:1
        #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: nothing fills in `${{parent.inputs.name}}`: this job is not in a pipeline, so Azure uses the text as it is
        # = write the value itself, or make the job a node of a pipeline
        === before another one that is not closed
        training_data:
          path: ${{parent.inputs.a}}/${{parent.inputs.b
        #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: nothing fills in `${{parent.inputs.a}}`: this job is not in a pipeline, so Azure uses the text as it is
        # = write the value itself, or make the job a node of a pipeline
        === beside a text about bindings
        description: used to be ${{parent.inputs.x}}
        training_data:
          path: azureml:${{parent.inputs.name}}:1
        #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: nothing fills in `${{parent.inputs.name}}`: this job is not in a pipeline, so Azure uses the text as it is
        # = write the value itself, or make the job a node of a pipeline
        """);
  }

  @Test
  void warnsOfFreeTextThatIsABinding() {
    tester.check(
        """
        display_name: ${{parent.inputs.title}}
        #             ^^^^^^^^^^^^^^^^^^^^^^^^ warning: nothing fills in `${{parent.inputs.title}}`: this job is not in a pipeline, so Azure uses the text as it is
        # = write the value itself, or make the job a node of a pipeline
        ===
        tags:
          run: ${{ parent.jobs.a.outputs.b }}
        #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: nothing fills in `${{parent.jobs.a.outputs.b}}`: this job is not in a pipeline, so Azure uses the text as it is
        # = write the value itself, or make the job a node of a pipeline
        ===
        environment_variables:
          A: ${{parent.inputs.a}}
        #    ^^^^^^^^^^^^^^^^^^^^ warning: nothing fills in `${{parent.inputs.a}}`: this job is not in a pipeline, so Azure uses the text as it is
        # = write the value itself, or make the job a node of a pipeline
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === of other tools
        compute: azureml:${{ variables.cluster }}
        === text about bindings
        description: used to be ${{parent.inputs.x}}
        === name in address of output
        outputs:
          best_model:
            path: azureml://datastores/d/paths/${{name}}/model
        === nodes
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            training_data: ${{parent.inputs.train}}
            compute: ${{inputs.compute}}
        === leaves other diagnostics alone
        log_verbosity: ${{parent.inputs.x}}
        ===
        training_data: ${{parent.inputs.train}}
        === unclosed braces
        description: ${{
        compute: ${{parent.inputs.x
        """);
  }
}
