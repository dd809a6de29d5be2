package dev.automllint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.rule.Rules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RulesCommandTests extends ProgramTest {
  @Test
  void listsRulesByGroup() {
    Result result = run("rules");
    assertEquals(0, result.code());
    assertEquals("", result.err());
    assertTrue(
        result
            .out()
            .startsWith(
                """
                File and YAML
                  unreadable-file             error    a file that cannot be read
                  encoding                    error    bytes or characters that Azure's YAML
                                                       reader rejects
                  syntax                      error    text that is not YAML as Azure reads it
                """),
        result.out());
    for (RuleInfo rule : Rules.all()) {
      String id = "  " + rule.id() + " ";
      long lines = result.out().lines().filter(line -> line.startsWith(id)).count();
      assertEquals(1, lines, rule.id());
    }
  }

  @Test
  void saysForWhichTasksARuleIs() {
    String table = run("rules").out().replaceAll("\\s+", " ");
    assertTrue(
        table.contains(
            "an image size that seresnext ignores"
                + " (only image_classification, image_classification_multilabel)"));
    assertTrue(table.contains("a sweep without a search space timeout"));
  }

  @Test
  void fitsEightyColumns() {
    List<String> wide = run("rules").out().lines().filter(line -> line.length() > 80).toList();
    assertEquals(List.of(), wide);
  }

  @Test
  void isColouredOnATerminalOnly() {
    var terminal = new Terminal(true, true, Map.of());
    assertTrue(runOn(terminal, "rules").out().contains("\u001b[1;31merror\u001b[0m"));
    assertFalse(run("rules").out().contains("\u001b"));
    assertFalse(runOn(terminal, "rules", "--color", "never").out().contains("\u001b"));
    assertTrue(run("rules", "--color=always").out().contains("\u001b"));
  }

  @Test
  void writesJson() {
    Result result = run("rules", "--format", "json");
    assertEquals(0, result.code());
    JsonNode list = JsonMapper.shared().readTree(result.out());
    assertEquals(1, list.get("schemaVersion").intValue());
    assertEquals(Rules.all().size(), list.get("rules").size());
    assertEquals(
        "{\"id\":\"surprising-scalar\",\"group\":\"file\",\"severity\":\"warning\","
            + "\"summary\":\"a number that Azure reads in an unexpected way\",\"fix\":\"unsafe\","
            + "\"tasks\":[\"image_classification\",\"image_classification_multilabel\","
            + "\"image_object_detection\",\"image_instance_segmentation\"]}",
        list.get("rules").get(6).toString());
    assertTrue(result.out().endsWith("}\n"), result.out());
  }

  @Test
  void refusesOtherFormats() {
    Result result = run("rules", "--format", "xml");
    assertEquals(2, result.code());
    assertEquals("", result.out());
    assertTrue(result.err().contains("xml"), result.err());
  }
}
