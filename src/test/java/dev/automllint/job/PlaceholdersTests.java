package dev.automllint.job;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.testing.NodeList;
import dev.automllint.yaml.YamlScalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "${GPU}",
        "azureml:${COMPUTE_NAME}",
        "azureml:${DATA}:${VERSION}",
        "'#{COMPUTE}#'",
        "azureml:#{COMPUTE}#",
        "__COMPUTE__",
        "azureml:__DATA_SET__:1",
        "${{parent.inputs.x}} and ${X}",
        "$GPU",
        "azureml:$DATA:1",
        "$(Build.BuildId)",
        "'{{ cluster }}'",
        "azureml:{{cluster}}",
        "${{ secrets.TOKEN }}",
        "azureml:${{ variables['gpu'] }}",
        "#{COMPUTE}#",
        "<my-cluster>",
        "azureml:<data asset>:1",
        "a <b> c"
      })
  void areToBeFilledIn(String written) {
    assertTrue(Placeholders.isPlaceholder(value(written)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "azureml:gpu",
        "'{GPU}'",
        "${}",
        "$()",
        "$5",
        "5 US$ a",
        "a$b",
        "'{{}}'",
        "'{{ x }'",
        "'{\"a\": {\"b\": 1}}'",
        "${{name}}",
        "${{ inputs.x }}",
        "${{Parent.Inputs.x}}",
        "# {GPU}#",
        "#{GPU}",
        "${GPU",
        "'#{}#'",
        "'#{GPU}'",
        "____",
        "__init",
        "__a b__",
        "a__b",
        "a < b",
        "<1>",
        "<>",
        "a <b",
        "<a/b>",
        "${{parent.inputs.x}}",
        "5",
        "1.5",
        "true",
        "''"
      })
  void areNotOtherTexts(String written) {
    assertFalse(Placeholders.isPlaceholder(value(written)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${{parent.inputs.x}}",
        "${{ parent.inputs.x }}",
        "${{parent.jobs.train.outputs.model}}",
        "'${{parent.inputs.x}}'"
      })
  void ofAPipelineAreBindings(String written) {
    assertTrue(Placeholders.isBinding(value(written)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"${X}", "'{{ x }}'", "${{x}", "${{}}", "azureml:x", "5"})
  void areNoBindingsOtherwise(String written) {
    assertFalse(Placeholders.isBinding(value(written)));
  }

  @Test
  void countInQuotesAndBlocksToo() {
    assertTrue(Placeholders.isPlaceholder(value("\"${X}\"")));
    assertTrue(Placeholders.isPlaceholder(value(">-\n  ${X}")));
  }

  private static YamlScalar value(String written) {
    return (YamlScalar) NodeList.node("a: " + written + "\n", "a");
  }
}
