package dev.automllint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.job.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class InitCommandTests extends ProgramTest {
  private static final String NEXT =
      """
      Wrote %s, a job for %s. Next:
        1. Fill in 2 placeholders: <gpu-cluster>, <training-data>.
        2. Check it: automl-lint %s
      """;

  static final List<Arguments> JOBS =
      Stream.of(Task.values())
          .flatMap(task -> Stream.of("", "--sweep").map(sweep -> Arguments.of(task, sweep)))
          .toList();

  // ---- the job

  @ParameterizedTest
  @FieldSource("JOBS")
  void writesAJobThatIsValidButForPlaceholders(Task task, String sweep) throws IOException {
    String job = job(task, sweep);
    assertTrue(job.contains("\ntask: " + task + "\n"), job);
    assertEquals(!sweep.isEmpty(), job.contains("\nsearch_space:\n"), job);

    assertEquals(
        List.of("<gpu-cluster>", "<training-data>"),
        problems(job, "is a placeholder", "placeholder"));
    assertEquals(List.of(), problems(filled(job), "", ""));
    assertEquals(
        List.of(),
        job.lines().filter(line -> line.length() > 80 && !line.startsWith("$")).toList());
  }

  /** Whoever removes the signs before the keys gets a job that is as valid. */
  @ParameterizedTest
  @FieldSource("JOBS")
  void showsFurtherKeysThatAreValid(Task task, String sweep) throws IOException {
    String job = filled(job(task, sweep)).replaceAll("(?m)^( *)#(?! \\S)", "$1");
    assertTrue(job.contains("\nvalidation_data:\n"), job);
    assertTrue(job.contains("\n  early_stopping: 1\n"), job);

    // One of the two ways to validate excludes the other.
    assertEquals(
        List.of("validation_data_size"), problems(job, "has no effect", "ineffective-split"));
  }

  private String job(Task task, String sweep) {
    Result result =
        sweep.isEmpty() ? run("init", task.id(), "-") : run("init", sweep, task.id(), "-");
    assertEquals(new Result(0, result.out(), ""), result);
    return result.out();
  }

  private static String filled(String job) {
    return job.replaceAll("<([a-z-]+)>", "$1");
  }

  /** The names that all reports of a job quote first; they must be of one rule. */
  private List<String> problems(String job, String words, String rule) {
    Result result = runWith(job, "-f", "concise", "--min-severity", "info", "-");
    return result
        .out()
        .lines()
        .map(
            line -> {
              assertTrue(line.contains(words) && line.endsWith("[" + rule + "]"), line + job);
              return line.split("`")[1];
            })
        .toList();
  }

  @Test
  void explainsKeysAndTheirDefaultsInComments() {
    String job = run("init", "image_classification", "-").out();
    String comments = job.replaceAll("\n *# ", " ");
    for (String part :
        List.of(
            "\ncompute: azureml:<gpu-cluster>\n",
            "a data asset with its version (azureml:fridge-train:1), a datastore address",
            "\n#validation_data_size: 0.2\n",
            " The learning rate at the start, from 0 to 1. Default: 0.0125.\n"
                + "  #learning_rate: 0.0125",
            " Its default is disputed: seresnext in the hyperparameter reference, vitb16r224 in"
                + " the how-to guide.\n  model_name: vitb16r224 ")) {
      assertTrue((job + comments).contains(part), part + job);
    }
  }

  // ---- the file

  @Test
  void writesAFileAndSaysWhatToDoNext() throws IOException {
    assertEquals(
        new Result(0, "", NEXT.formatted("jobs/od.yml", "image_object_detection", "jobs/od.yml")),
        run("init", "image_object_detection", place("jobs/od.yml")));
    assertEquals(run("init", "image_object_detection", "-").out(), read("jobs/od.yml"));
    assertEquals(List.of("jobs", "jobs/od.yml"), files());
    assertEquals(0, run("@/jobs/od.yml").code());
  }

  private String place(String name) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    return "@/" + name;
  }

  @Test
  void takesASingleNameForAFileUnlessItIsATask() {
    assertEquals(
        new Result(0, "", NEXT.formatted("od.yml", "image_classification", "od.yml")),
        run("init", "@/od.yml"));
    assertEquals(run("init", "image_classification", "-"), run("init", "-"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "image_object_detecton | ; did you mean `image_object_detection`?",
        "detection | ; did you mean `image_object_detection`?",
        "instance_segmentation | ; did you mean `image_instance_segmentation`?",
        "forecasting | ; the tasks are image_classification, image_classification_multilabel,"
            + " image_object_detection, image_instance_segmentation",
      })
  void suggestsTheTaskThatIsMeant(String task, String hint) {
    Result expected =
        new Result(
            2,
            "",
            "automl-lint: unknown task `%s`%s\nTry 'automl-lint init --help' for the options.\n"
                .formatted(task, hint));
    assertEquals(expected, run("init", task));
    assertEquals(expected, run("init", task, "@/job.yml"));
  }

  @Test
  void keepsWhatExists() throws IOException {
    write("job.yml", "mine\n");
    Files.createDirectory(folder.resolve("folder.yml"));
    Files.createSymbolicLink(folder.resolve("broken.yml"), folder.resolve("nowhere.yml"));
    for (String name : List.of("job.yml", "folder.yml", "broken.yml")) {
      assertRefused(
          "`" + name + "` exists; name another file: automl-lint init [TASK] FILE", "@/" + name);
    }
    assertEquals("mine\n", read("job.yml"));
    assertEquals(List.of("broken.yml", "folder.yml", "job.yml"), files());
  }

  @Test
  void saysWhyAFileCannotBeWritten() throws IOException {
    assertRefused("cannot write missing/job.yml: its folder does not exist", "@/missing/job.yml");
    assertRefused("`FILE` needs a name", "");
    assertEquals(List.of(), files());
  }

  private void assertRefused(String message, String file) {
    assertEquals(
        new Result(
            2,
            "",
            "automl-lint: " + message + "\nTry 'automl-lint init --help' for the options.\n"),
        run("init", "image_classification", file));
  }
}
