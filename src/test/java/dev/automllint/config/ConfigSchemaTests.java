package dev.automllint.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.rule.Rules;
import dev.automllint.text.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema for editors says what the reader says. */
class ConfigSchemaTests {
  private static final Path FOLDER = Path.of("").toAbsolutePath();

  private final JsonNode document = document();
  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(document);

  private static JsonNode document() {
    try {
      return JsonMapper.shared()
          .readTree(Files.readString(Path.of("schemas/automlLintConfig.schema.json")));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void namesEveryRuleThatCanBeSet() {
    List<String> listed =
        document
            .at("/$defs/levels/propertyNames/enum")
            .valueStream()
            .map(JsonNode::asString)
            .toList();
    List<String> rules =
        Rules.all().stream().map(RuleInfo::id).filter(id -> !CoreRules.isAlwaysOn(id)).toList();
    assertEquals(rules, listed);
  }

  @Test
  void namesTheKeysThatAreRead() {
    var source = new SourceFile(".automl-lint.yml", "{\"no\": 1}");
    String help =
        ConfigReader.read(source, FOLDER, Rules.all())
            .fault()
            .orElseThrow()
            .diagnostics()
            .get(0)
            .help()
            .orElseThrow();
    Set<String> known = new TreeSet<>(List.of(help.replaceAll("expected |`", "").split(", ")));
    assertEquals(new TreeSet<>(document.get("properties").propertyNames()), known);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                            | true",
        "{\"exclude\": [\"a/**\"], \"rules\": {\"lost-key\": \"off\"}} | true",
        "{\"overrides\": [{\"files\": [\"a\"], \"rules\": {}}]}        | true",
        "{\"overrides\": []}                                           | true",
        "{\"exclud\": []}                                              | false",
        "{\"exclude\": \"a\"}                                          | false",
        "{\"exclude\": [\"\"]}                                         | false",
        "{\"rules\": {\"lost\": \"off\"}}                              | false",
        "{\"rules\": {\"lost-key\": \"no\"}}                           | false",
        "{\"rules\": {\"syntax\": \"off\"}}                            | false",
        "{\"rules\": []}                                               | false",
        "{\"overrides\": [{\"files\": [\"a\"]}]}                       | false",
        "{\"overrides\": [{}]}                                         | false",
        "[]                                                            | false",
        "{\"select\": [\"lost-key\", \"syntax\"], \"ignore\": []}         | true",
        "{\"select\": []}                                               | false",
        "{\"select\": \"lost-key\"}                                     | false",
        "{\"ignore\": [\"syntax\"]}                                     | false",
        "{\"ignore\": [\"lost\"]}                                       | false",
        "{\"baseline\": \"base.json\", \"max-warnings\": 0}              | true",
        "{\"baseline\": \"\"}                                           | false",
        "{\"baseline\": null}                                           | false",
        "{\"max-warnings\": 2147483647}                                 | true",
        "{\"max-warnings\": 2147483648}                                 | false",
        "{\"max-warnings\": -1}                                         | false",
        "{\"max-warnings\": \"1\"}                                      | false",
        "{\"min-severity\": \"info\", \"data\": \"off\"}                 | true",
        "{\"min-severity\": \"off\"}                                    | false",
      })
  void judgesLikeTheReader(String json, boolean valid) {
    assertEquals(valid, schema.validate(JsonMapper.shared().readTree(json)).isEmpty(), "schema");
    var source = new SourceFile(".automl-lint.yml", json);
    boolean read = ConfigReader.read(source, FOLDER, Rules.all()).fault().isEmpty();
    assertEquals(valid, read, "reader");
  }
}
