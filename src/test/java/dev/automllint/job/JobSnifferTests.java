package dev.automllint.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.schema.validate.BundledSchema;
import dev.automllint.text.SourceFile;
import dev.automllint.yaml.YamlReader;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not parsed is nothing in which {@link JobFinder} would find a job. */
class JobSnifferTests {
  private static final JobFormats FORMATS =
      task -> BundledSchema.of(task).map(BundledSchema::format);

  /** Why a file may be skipped without being parsed. */
  private static final Set<String> REASONS =
      Set.of("not an AutoML image job", "not readable as YAML, and nothing says AutoML", "empty");

  private static final String[] KEYS = {
    "type",
    "'type'",
    "\"t\\x79pe\"",
    "Type",
    "typ",
    "job_type",
    "task",
    "\"ta\\u0073k\"",
    "Task",
    "task_type",
    "tsk",
    "$schema",
    "target_column_name",
    "training_data",
    "primary_metric",
    "jobs",
    "kind",
    "<<"
  };

  private static final String[] VALUES = {
    "automl",
    "AutoML",
    "'automl'",
    "\"automl\"",
    "\"\\x61utoml\"",
    "\"auto\\u006dl\"",
    "\"\\U00000061utoml\"",
    "\"auto\\\n  ml\"",
    "\"auto\\\u2028  ml\"",
    "!!str automl",
    "!!binary automl",
    "&a automl",
    "*a",
    "|-\n    automl",
    ">-\n    automl",
    "auto\n    ml",
    "automl # x",
    "auto-ml",
    "aut0ml",
    "pipeline",
    "image_classification",
    "\"image\\x5fclassification\"",
    "image-classification",
    "image_clasification",
    "object_detection",
    "classification",
    "https://x/autoMLImageClassificationJob.schema.json",
    "\"https:\\/\\/x/auto\\x4dLImageClassificationJob.schema.json\"",
    "https://x/pipelineJob.schema.json",
    "${{ x }}",
    "label",
    "{type: automl, task: image_classification}",
    "{\"type\":\"\\u0061utoml\",\"task\":\"\\u0069mage_classification\"}",
    "",
    "[",
    "\t"
  };

  @Test
  void keepsWhateverTheFinderFinds() {
    var random = new Random(1);
    int unparsed = 0;
    int ours = 0;
    for (int i = 0; i < 60_000; i++) {
      String text = text(random);
      var found = JobFinder.find(YamlReader.read(new SourceFile("x", text)), FORMATS);
      boolean nothing = found.skipReason().filter(REASONS::contains).isPresent();
      ours += nothing ? 0 : 1;
      if (!JobSniffer.mayFindIn(text, FORMATS)) {
        unparsed++;
        assertTrue(nothing, text);
        assertEquals(List.of(), found.diagnostics(), text);
      }
    }
    assertTrue(ours > 3_000 && unparsed > 3_000, ours + " of ours, " + unparsed + " not parsed");
  }

  /** Some keys with values: of a document, of a node, in brackets, or in a second document. */
  private static String text(Random random) {
    var text = new StringBuilder(random.nextInt(8) == 0 ? "anchor: &a automl\n" : "");
    String indent = "";
    if (random.nextInt(3) == 0) {
      text.append("type: pipeline\njobs:\n  node:\n");
      indent = "    ";
    }
    boolean flow = random.nextInt(6) == 0;
    text.append(flow ? indent + "{" : "");
    for (int keys = 1 + random.nextInt(4); keys > 0; keys--) {
      String key = KEYS[random.nextInt(random.nextBoolean() ? 9 : KEYS.length)];
      String value = VALUES[random.nextInt(VALUES.length)].replace("\n", "\n" + indent);
      text.append(flow ? "" : indent).append(key).append(": ").append(value);
      text.append(flow ? ", " : "\n");
    }
    text.append(flow ? "}\n" : "");
    return text.append(random.nextInt(20) == 0 ? "---\na: 1\n" : "").toString();
  }

  @Test
  void keepsJobsThatOnlyTheirKeysGiveAway() {
    List<String> keys = FORMATS.usual().identifyingKeys();
    for (String first : keys) {
      for (String second : keys) {
        String text = "task: image-classification\n" + first + ": 1\n" + second + ": 2\n";
        var found = JobFinder.find(YamlReader.read(new SourceFile("x", text)), FORMATS);
        assertEquals(first.equals(second), found.jobs().isEmpty(), text);
        assertTrue(JobSniffer.mayFindIn(text, FORMATS), text);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apiVersion: v1\nkind: Pod\n",
        "run: \"echo a\\n\\tb \\\"c\\\"\"\n",
        "# AUTO ML\na: 1\n",
        "{% if x %}\na: [\n",
      })
  void tellsOtherFiles(String text) {
    assertFalse(JobSniffer.mayFindIn(text, FORMATS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "# AutoML\n", "a: image_x\n", "a: C:\\users\n", "a: AUTOML"})
  void isUnsureOfTheRest(String text) {
    assertTrue(JobSniffer.mayFindIn(text, FORMATS));
  }
}
