package dev.automllint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fixes from the command line. */
class FixOptionsTests extends ProgramTest {
  private static final String USELESS =
      JOB
          + """
          training_parameters:
            # above
            nesterov: true # it
            # below
            optimizer: adam
          """;

  /** Fixes a job and gives its new text without the first lines, which all jobs have. */
  private String fixed(String rest, String... options) throws IOException {
    Path file = write("job.yml", JOB + rest);
    List<String> all = new ArrayList<>(List.of("--fix", file.toString(), "--min-severity=info"));
    all.addAll(List.of(options));
    String[] args = all.toArray(String[]::new);
    run(args);
    String text = read("job.yml");
    run(args);
    assertEquals(text, read("job.yml"), "a second time nothing changes");
    return text.replace(JOB, "");
  }

  // ---- safe ones

  @Test
  void namesWhatCannotBeReadInADifference() {
    Result result = run("--diff", "@/missing.yml");
    assertEquals(2, result.code());
    assertTrue(
        result.err().startsWith("not checked: missing.yml: there is no such file\n"), result.err());
  }

  @Test
  void fixesNamesAndSpellings() throws IOException {
    assertEquals(
        """
        primary_metric: accuracy # Accuracy
        limits: {max_trials: 2}
        training_parameters:
          evaluation_frequency: 1
          number_of_epochs: 15
          nesterov: true
        """,
        fixed(
            """
            primary_metric: Accuracy # Accuracy
            limits: {max_trials: "2"}
            training_parameters:
              evaluation_freqency: 1
              number_of_epochs: '15'
              nesterov: true
            """));
  }

  /** Azure sends a text as a float, and a whole number as it is. */
  @Test
  void writesAFloatWhereAzureMakesOneOfAText() throws IOException {
    String rest =
        """
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: {type: uniform, min_value: %s, max_value: 1}
        """;
    assertEquals(rest.formatted("0.0"), fixed(rest.formatted("'0'")));
  }

  @Test
  void makesListsOfSearchSpacesAndChoicesOfLists() throws IOException {
    assertEquals(
        """
        sweep: {sampling_algorithm: random}
        search_space:
          # first
          - model_name: {type: choice, values: [vitb16r224, seresnext]} # models

            # second
            learning_rate: {type: choice, values: [0.1, 0.2]}
        limits: {max_trials: 4}
        """,
        fixed(
            """
            sweep: {sampling_algorithm: random}
            search_space:
              # first
              model_name: [vitb16r224, seresnext] # models

              # second
              learning_rate: [0.1, 0.2]
            limits: {max_trials: 4}
            """));
  }

  @Test
  void removesCommentsThatSuppressNothing() throws IOException {
    assertEquals(
        """
        training_parameters:
          learning_rate: 0.1
          number_of_epochs: 0 # automl-lint: ignore[out-of-range] why
        """,
        fixed(
            """
            training_parameters:
              # automl-lint: ignore[out-of-range, lost-key] why
              learning_rate: 0.1 # automl-lint: ignore[spelling]
              number_of_epochs: 0 # automl-lint: ignore[spelling, out-of-range, lost-key] why
            """));
  }

  @Test
  void keepsWhatItDoesNotTouch() throws IOException {
    String text = "\uFEFF" + (JOB + "primary_metric: Accuracy # é 😀").replace("\n", "\r\n");
    Path file = write("job.yml", text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertEquals(0, run("--fix", "--min-severity=info", "@/job.yml").code());
    assertEquals(text.replace("Accuracy", "accuracy"), read("job.yml"));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count(), "no unfinished file is left");
    }
  }

  @Test
  void fixesWhereAnAliasedValueIsWritten() throws IOException {
    assertEquals("limits: &l {max_trials: 2}\nx: 1\n", fixed("limits: &l {max_trails: 2}\nx: 1\n"));
  }

  @Test
  void takesBackWhatWouldLeadToOtherDiagnostics() throws IOException {
    Path file = write("job.yml", JOB + "limits: {max_trails: 0, max_trial: 3}\n");
    Result result = run("--fix", "@/job.yml");
    assertEquals(1, result.code());
    assertEquals(JOB + "limits: {max_trails: 0, max_trial: 3}\n", Files.readString(file));
  }

  // ---- unsafe ones

  @Test
  void removesWhatHasNoEffectWhenAsked() throws IOException {
    Path file = write("job.yml", USELESS);
    assertEquals(0, run("--fix", "@/job.yml").code());
    assertEquals(USELESS, Files.readString(file), "not without being asked");
    assertEquals(
        new Result(0, "", "fixed 1 problem in 1 file\n1 file checked: no errors or warnings\n"),
        run("--fix", "--unsafe-fixes", "@/job.yml"));
    assertEquals(USELESS.replace("  nesterov: true # it\n", ""), Files.readString(file));
  }

  @Test
  void removesTheFixedValueOfWhatIsSwept() throws IOException {
    String swept =
        """
        limits: {max_trials: 4}
        sweep: {sampling_algorithm: random}
        search_space:
          - learning_rate: {type: uniform, min_value: 0.001, max_value: 0.1} # from here
        """;
    assertEquals(
        """
        training_parameters:
          # the usual
          number_of_epochs: 30 # enough
        """
            + swept,
        fixed(
            """
            training_parameters:
              # the usual
              learning_rate: 0.01 # before
              number_of_epochs: 30 # enough
            """
                + swept,
            "--unsafe-fixes"));
    String alone =
        """
        training_parameters:
          learning_rate: 0.01
        """
            + swept;
    assertEquals(alone, fixed(alone, "--unsafe-fixes"), "an empty block would be another fault");
  }

  @Test
  void quotesATextThatIsCutOff() throws IOException {
    assertEquals(
        """
        description: "run #12 of the fridge"
        tags:
          color: "#ff0000"
        """,
        fixed(
            """
            description: run #12 of the fridge
            tags:
              color: #ff0000
            """,
            "--unsafe-fixes"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        training_parameters: {nesterov: true, optimizer: adam}
        """,
        """
        tags: &usual
          nesterov: true
          team: vision
        training_parameters:
          <<: *usual
          optimizer: adam
        """,
      })
  void leavesAloneWhatSharesItsLineOrIsWrittenElsewhere(String rest) throws IOException {
    assertEquals(rest, fixed(rest, "--unsafe-fixes"));
  }

  @Test
  void removesWhatARepairMakesUseless() throws IOException {
    assertEquals(
        """
        training_parameters:
          optimizer: adam
        """,
        fixed(
            """
            training_parameters:
              optimizer: adaam
              nesterov: true
            """,
            "--unsafe-fixes"));
  }

  @Test
  void keepsWhatItHasJustRepaired() throws IOException {
    String swept =
        """
        training_parameters:
          number_of_epochs: 15 epochs
          learning_rate: 0.01
        limits: {max_trials: 4}
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            number_of_epochs: {type: choice, values: [15, 30]}
        """;
    assertEquals(swept, fixed(swept, "--unsafe-fixes"), "removing the value repairs nothing");
  }

  // ---- keys at the wrong level

  @Test
  void movesKeysWithTheirCommentsWhereTheyBelong() throws IOException {
    assertEquals(
        """
        # what does not vary
        training_parameters:
          learning_rate: 0.1 # good
          number_of_epochs: 30 # enough
          # the end of them
        # above

        limits:
          timeout_minutes: 60

          max_trials: 4
        display_name: fridge # shown
        tags:
          # who
          team: vision

        # and how
          made by: >-
            hand
            and eye
        """,
        fixed(
            """
            # what does not vary
            training_parameters:
              learning_rate: 0.1 # good
              # the end of them
            # above
            number_of_epochs: 30 # enough

            limits:
              timeout_minutes: 60
              display_name: fridge # shown
              tags:
                # who
                team: vision

             # and how
                made by: >-
                  hand
                  and eye

              max_trials: 4
            """,
            "--unsafe-fixes"));
  }

  @Test
  void movesKeysIntoTheOnlyEntryOfTheSearchSpace() throws IOException {
    assertEquals(
        """
        limits: {max_trials: 4}
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
            learning_rate: # what varies
              type: uniform
              min_value: 0.001
              max_value: 0.1
        """,
        fixed(
            """
            learning_rate: # what varies
              type: uniform
              min_value: 0.001
              max_value: 0.1
            limits: {max_trials: 4}
            sweep: {sampling_algorithm: random}
            search_space:
              - model_name: resnet50
            """,
            "--unsafe-fixes"));
  }

  @Test
  void movesKeysToAndFromAnEndWithoutALineBreak() throws IOException {
    String parameters =
        """
        training_parameters:
          learning_rate: 0.1
        """;
    String limits =
        """
        limits: {max_trials: 1}
        """;
    String epochs = "number_of_epochs: 30";
    assertEquals(
        parameters + "  " + epochs,
        fixed((epochs + "\n" + parameters).stripTrailing(), "--unsafe-fixes"));
    assertEquals(
        parameters + "  " + epochs + "\n" + limits,
        fixed(parameters + limits + epochs, "--unsafe-fixes"));
    assertEquals(
        parameters + "display_name: fridge",
        fixed(parameters + "  display_name: fridge", "--unsafe-fixes"));
  }

  @Test
  void makesTheBlockToWhichAKeyMoves() throws IOException {
    assertEquals(
        """
        primary_metric: accuracy
        limits:
          max_trials: 4 # few
          max_concurrent_trials: 2
        training_parameters:
          number_of_epochs: 8
          learning_rate: 0.1
        """,
        fixed(
            """
            learning_rate: 0.1
            max_trials: 4 # few
            primary_metric: accuracy
            training_parameters:
              number_of_epochs: 8
              max_concurrent_trials: 2
            """,
            "--unsafe-fixes"));
    assertEquals(
        """
        sweep:
          sampling_algorithm: random
          early_termination:
            type: median_stopping # stop early
        search_space:
          - model_name: resnet50
            number_of_epochs: {type: choice, values: [4, 8]}
        """,
        fixed(
            """
            search_space:
              - model_name: resnet50
                number_of_epochs: {type: choice, values: [4, 8]}
                early_termination:
                  type: median_stopping # stop early
            """,
            "--unsafe-fixes"));
    assertEquals(
        """
        limits: {max_trials: 1}
        training_parameters:
          learning_rate: 0.1
        """,
        fixed(
            """
            learning_rate: 0.1
            limits: {max_trials: 1}
            """,
            "--unsafe-fixes"));
  }

  @Test
  void keepsTheLineBreaksOfAFileInWhichAKeyMoves() throws IOException {
    String before =
        """
        number_of_epochs: 30
        training_parameters:
          learning_rate: 0.1""";
    String after =
        """
        training_parameters:
          learning_rate: 0.1
          number_of_epochs: 30""";
    write("job.yml", (JOB + before).replace("\n", "\r\n"));
    assertEquals(0, run("--fix", "--unsafe-fixes", "@/job.yml").code());
    assertEquals((JOB + after).replace("\n", "\r\n"), read("job.yml"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        number_of_epochs: 30
        training_parameters: {learning_rate: 0.1}
        """,
        """
        number_of_epochs: 30
        training_parameters:
          number_of_epochs: 20
        """,
        """
        number_of_epochs: 30
        x: &usual
          learning_rate: 0.1
        training_parameters: *usual
        """,
        """
        number_of_epochs: 30
        x: &usual
          learning_rate: 0.1
        training_parameters:
          <<: *usual
          weight_decay: 0.1
        """,
        """
        learning_rate: 0.1
        training_parameters:
          number_of_epochs: 20
        limits: {max_trials: 4}
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
        """,
        """
        learning_rate: 0.1
        limits: {max_trials: 4}
        sweep: {sampling_algorithm: random}
        search_space:
          - model_name: resnet50
          - model_name: vitb16r224
        """,
        """
        learning_rate: {type: uniform, min_value: 0.001, max_value: 0.1}
        limits: {max_trials: 4}
        """,
        """
        training_parameters:
          target_column_name: label
        """,
        """
        training_parameters:
          learning_rate: 0.1
        limits: {max_trials: 4, number_of_epochs: 20}
        """,
        """
        training_parameters:
          learning_rate: 0.1
          display_name: "one
         and two"
        """,
      })
  void leavesKeysWhereTheyAreUnlessThereIsOnePlaceForThem(String rest) throws IOException {
    assertEquals(rest, fixed(rest, "--unsafe-fixes"));
  }

  @Test
  void indentsKeysLikeTheOthersOfTheBlockAbove() throws IOException {
    assertEquals(
        """
        limits:
          max_trials: 4 # or more

          timeout_minutes: 60
        training_parameters:
            learning_rate: 0.1
            number_of_epochs: 30
            checkpoint_run_id: >-
              a

              b
        tags:
          team: vision
        """,
        fixed(
            """
            limits:
            max_trials: 4 # or more

            timeout_minutes: 60
            training_parameters:
                learning_rate: 0.1
            number_of_epochs: 30
            checkpoint_run_id: >-
              a

              b
            tags:
            team: vision
            """,
            "--unsafe-fixes"));
  }

  @Test
  void writesTheKeysOfAnOlderBlockAtTheTopLevel() throws IOException {
    String start =
        """
        type: automl
        task: image_classification
        compute: azureml:gpu-cluster
        """;
    String old =
        """
        data:
            target_column_name: label
            training:
                data:
                    path: azureml:fridge:1

                    type: mltable
            validation: {path: azureml:fridge-val:1}
        """;
    String now =
        """
        target_column_name: label
        training_data:
          path: azureml:fridge:1

          type: mltable
        validation_data: {path: azureml:fridge-val:1}
        """;
    String limits = "limits: {max_trials: 1}\n";
    String open = "validation_data_size: 0.3";
    for (String rest : List.of("", limits)) {
      write("job.yml", start + old + rest);
      assertEquals(0, run("--fix", "--unsafe-fixes", "@/job.yml").code());
      assertEquals(start + now + rest, read("job.yml"));
    }
    write("job.yml", start + limits + old.replaceAll("validation: .*\n", open));
    assertEquals(0, run("--fix", "--unsafe-fixes", "@/job.yml").code());
    assertEquals(start + limits + now.replaceAll("validation_data: .*\n", open), read("job.yml"));
  }

  // ---- keys that are missing

  @Test
  void addsMissingKeysWherePeopleWriteThem() throws IOException {
    Path file =
        write(
            "job.yml",
            """
            # a job
            task: image_classification
            $schema: https://azuremlschemas.azureedge.net/latest/autoMLImageClassificationJob.schema.json
            compute: azureml:gpu-cluster
            validation_data:
              # of last year
              type: mltable # as always
            limits: {max_trials: 4}
            sweep:
              early_termination:
                evaluation_interval: 2
                delay_evaluation: 5
            search_space:
              - model_name: resnet50
                learning_rate: # what varies
                  min_value: 0.001
                  max_value: 0.1
            # the end
            """);
    assertEquals(0, run("--fix", "--unsafe-fixes", "@/job.yml").code());
    String fixed =
        """
        # a job
        task: image_classification
        $schema: https://azuremlschemas.azureedge.net/latest/autoMLImageClassificationJob.schema.json
        type: automl
        compute: azureml:gpu-cluster
        target_column_name: <target_column_name>
        training_data:
          type: mltable
          path: <training_data_path>
        validation_data:
          # of last year
          type: mltable # as always
          path: <validation_data_path>
        limits: {max_trials: 4}
        sweep:
          sampling_algorithm: random
          early_termination:
            type: median_stopping
            evaluation_interval: 2
            delay_evaluation: 5
        search_space:
          - model_name: resnet50
            learning_rate: # what varies
              type: uniform
              min_value: 0.001
              max_value: 0.1
        # the end
        """;
    assertEquals(fixed, Files.readString(file));
    run("--fix", "--unsafe-fixes", "@/job.yml");
    assertEquals(fixed, Files.readString(file), "a second time nothing changes");
  }

  @Test
  void addsMissingKeysToAnItemOfAListAndToALastLineWithoutABreak() throws IOException {
    assertEquals(
        """
        limits: {max_trials: 4}
        search_space:
          - learning_rate:
              type: quniform
              min_value: 0.001
              max_value: 0.1
              q: 0.001
        sweep:
          sampling_algorithm: random
          early_termination:
            type: truncation_selection
            truncation_percentage: 20"""
            .stripTrailing(),
        fixed(
            """
            limits: {max_trials: 4}
            search_space:
              - learning_rate:
                  min_value: 0.001
                  max_value: 0.1
                  q: 0.001
            sweep:
              sampling_algorithm: random
              early_termination:
                type: truncation_selection""",
            "--unsafe-fixes"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        validation_data: {type: mltable}
        """,
        """
        x: &usual
          type: mltable
        validation_data: *usual
        """,
        """
        x: &usual
          type: mltable
        validation_data:
          <<: *usual
          mode: direct
        """,
        """
        limits: {max_trials: 4}
        sweep: {sampling_algorithm: random}
        search_space:
          - learning_rate:
              type: uniform
              max_value: 0.1
            momentum:
              type: choice
            weight_decay:
              type: loguniform
              min_value: -5
        """,
      })
  void addsNothingWhereItCannotKnowAValueOrAPlace(String rest) throws IOException {
    assertEquals(rest, fixed(rest, "--unsafe-fixes"));
  }

  @Test
  void fixesTheNodesOfAPipelineEachInItself() throws IOException {
    Path file =
        write(
            "pipeline.yml",
            """
            type: pipeline
            inputs:
              train: {type: mltable, path: azureml:train:1}
            jobs:
              first:
                type: automl
                task: image_classification
                compute: azureml:gpu-cluster
                training_data: ${{parent.inputs.train}}
                limits:
                  max_trials: 4
                  search_space: # next
                  # the only one
                  - model_name: resnet50
                    learning_rate: {type: uniform, min_value: 0.001, max_value: 0.1}
                sweep: {sampling_algorithm: random}
              second:
                type: automl
                task: image_classification
                compute: azureml:gpu-cluster
                training_data: ${{parent.inputs.train}}
                target_column_name: label
                learning_rate: 0.1
                training_parameters:
                  number_of_epochs: 30
            """);
    assertEquals(0, run("--fix", "--unsafe-fixes", "@/pipeline.yml").code());
    assertEquals(
        """
        type: pipeline
        inputs:
          train: {type: mltable, path: azureml:train:1}
        jobs:
          first:
            type: automl
            task: image_classification
            compute: azureml:gpu-cluster
            target_column_name: <target_column_name>
            training_data: ${{parent.inputs.train}}
            limits:
              max_trials: 4
            sweep: {sampling_algorithm: random}
            search_space: # next
            # the only one
            - model_name: resnet50
              learning_rate: {type: uniform, min_value: 0.001, max_value: 0.1}
          second:
            type: automl
            task: image_classification
            compute: azureml:gpu-cluster
            training_data: ${{parent.inputs.train}}
            target_column_name: label
            training_parameters:
              number_of_epochs: 30
              learning_rate: 0.1
        """,
        Files.readString(file));
  }

  // ---- other ways

  @Test
  void showsADifferenceAndChangesNothing() throws IOException {
    String job = JOB + "primary_metric: Accuracy";
    assertEquals(
        new Result(
            1,
            """
            --- a/job.yml
            +++ b/job.yml
            @@ -3,4 +3,4 @@
             compute: azureml:gpu-cluster
             training_data: {type: mltable, path: azureml:train:1}
             target_column_name: label
            -primary_metric: Accuracy
            \\ No newline at end of file
            +primary_metric: accuracy
            \\ No newline at end of file
            """,
            """
            would fix 1 problem in 1 file
            1 file checked: no errors or warnings, 1 info
            """),
        runWith(job, "--diff", "--min-severity=info", "--stdin-filename", "job.yml", "-"));
    write("job.yml", job);
    assertEquals(1, run("--diff", "--min-severity=info", "@/job.yml").code());
    assertEquals(job, read("job.yml"));
    write("job.yml", JOB);
    String nothing = "would fix 0 problems in 0 files\n1 file checked: no errors or warnings\n";
    assertEquals(new Result(0, "", nothing), run("--diff", "--min-severity=warning", "@/job.yml"));
  }

  @Test
  void colorsTheDifferenceAsGitDoes() {
    String job = JOB + "description: |\r\n  a\r\nprimary_metric: Accuracy \r\n";
    String[] args = {"--diff", "--min-severity=info", "--stdin-filename=job.yml", "-"};
    String plain = runWith(job, args).out();
    var terminal = new Terminal(/* out= */ true, /* err= */ true, Map.of());
    String colored = diffOn(terminal, job, args);
    assertEquals(
        """
        <1>--- a/job.yml<>
        <1>+++ b/job.yml<>
        <36>@@ -5,4 +5,4 @@<>
         target_column_name: label
         description: |\r
           a\r
        <31>-primary_metric: Accuracy<> \r
        <32>+primary_metric: accuracy<> \r
        """,
        colored.replace("\u001b[0m", "<>").replaceAll("\u001b\\[(\\d+)m", "<$1>"));
    assertEquals(plain, colored.replaceAll("\u001b\\[\\d+m", ""));
    var noColor = new Terminal(/* out= */ true, /* err= */ true, Map.of("NO_COLOR", "1"));
    assertEquals(plain, diffOn(noColor, job, args));
    assertEquals(
        colored,
        runWith(
                job,
                "--diff",
                "--min-severity=info",
                "--color=always",
                "--stdin-filename=job.yml",
                "-")
            .out());
  }

  private String diffOn(Terminal terminal, String job, String... args) {
    var in = new ByteArrayInputStream(job.getBytes(UTF_8));
    return run(in, new ByteArrayOutputStream(), terminal, args).out();
  }

  @Test
  void writesStandardInputToStandardOutput() {
    Result result =
        runWith(JOB + "primary_metric: Accuracy\n", "--fix", "--min-severity=info", "-");
    assertEquals(JOB + "primary_metric: accuracy\n", result.out());
    assertEquals("a: 1\n", runWith("a: 1\n", "--fix", "-").out());
  }

  @Test
  void refusesUnsafeFixesWithoutAnyFixes() throws IOException {
    write("job.yml", JOB);
    assertEquals(2, run("--unsafe-fixes", "@/job.yml").code());
  }

  @Test
  void writesThroughNoLinkThatLeadsElsewhere() throws IOException {
    Path file = write("job.yml", JOB + "primary_metric: Accuracy\n");
    Path link = Files.createSymbolicLink(folder.resolve("link.yml"), file);
    Result result = run("--fix", "--min-severity=info", link.toString());
    assertEquals(2, result.code(), "the folder of the test is not below the current one");
    assertTrue(result.err().contains("a link out of the current folder"), result.err());
    assertEquals(JOB + "primary_metric: Accuracy\n", Files.readString(file));
  }

  @Test
  void leavesOtherFilesAlone() throws IOException {
    write("a.yml", JOB);
    write("b.yml", JOB + "primary_metric: Accuracy\n");
    write("other.yml", "primary_metric: Accuracy\n");
    assertEquals(
        """
        fixed 1 problem in 1 file
        2 files checked: no errors or warnings; 1 file skipped: not an AutoML image job
        """,
        run("--fix", "--min-severity=info", "@/").err());
    assertEquals("primary_metric: Accuracy\n", read("other.yml"));
  }

  @Test
  void writesEverySurprisingNumberOfAChoice() throws IOException {
    String choice = "training_batch_size: {type: choice, values: [%s]}\n";
    String rest = "sweep: {sampling_algorithm: random}\nsearch_space:\n  - ";
    assertEquals(
        rest + choice.formatted("8, 16, 8"),
        fixed(rest + choice.formatted("010, 020, 010"), "--unsafe-fixes"));
  }

  @Test
  void fixesWhatIsRightAmongManyThatAreWrong() throws IOException {
    String head =
        JOB + "sweep: {sampling_algorithm: random}\nlimits: {max_trials: 9}\nsearch_space:\n";
    String wrong = "  - lerning_rate: 5\n"; // by its right name it would be out of its range
    write("job.yml", head + (wrong + "  - lerning_rate: 0.1\n").repeat(600));
    Result result = run("--fix", "@/job.yml");
    assertEquals(head + (wrong + "  - learning_rate: 0.1\n").repeat(600), read("job.yml"));
    List<String> notes = result.err().lines().filter(line -> line.startsWith("not ")).toList();
    assertEquals(600, notes.size());
    assertEquals(
        "not fixed: job.yml:11: unknown-key: it would cause: `learning_rate` must be between 0 and"
            + " 1, but is 5",
        notes.get(1));
    assertTrue(result.err().contains("fixed 600 problems in 1 file"), result.err());
  }

  @Test
  void saysHowManyMoreFixesWereNotMade() throws IOException {
    String space = "sweep: {sampling_algorithm: random}\nsearch_space:\n";
    String job = JOB + space + "  - lerning_rate: 5\n".repeat(1003);
    write("job.yml", job);
    List<String> notes =
        run("--fix", "@/job.yml").err().lines().filter(line -> line.startsWith("not ")).toList();
    assertEquals(1001, notes.size());
    assertEquals("not fixed: job.yml: and 3 more", notes.get(1000));
    assertEquals(job, read("job.yml"));
  }

  @Test
  void leavesAVeryLongFileAlone() throws IOException {
    String job = JOB + "primary_metrik: accuracy\n#" + "x".repeat(1_000_000) + "\n";
    write("job.yml", job);
    assertEquals(
        """
        not fixed: job.yml:6: unknown-key: the file is too long to prove fixes; fixes not tried: 1
        """,
        run("--fix", "-q", "@/job.yml").err());
    assertEquals(
        "not suppressed: job.yml: the file is too long; use a baseline\n",
        run("--add-suppressions", "-q", "@/job.yml").err());
    assertEquals(job, read("job.yml"));
  }

  // ---- only what is reported

  @Test
  void fixesOnlyWhatTheChosenSeverityShows() throws IOException {
    String job = JOB + "primary_metric: Accuracy\nlimits: {max_trial: 9, timeout_minutes: 020}\n";
    String limits = "limits: {max_trials: 9, timeout_minutes: 16}\n";
    assertEquals(
        JOB + "primary_metric: Accuracy\nlimits: {max_trials: 9, timeout_minutes: 020}\n",
        runWith(job, "--fix", "--unsafe-fixes", "--min-severity=error", "-").out());
    assertEquals(
        JOB + "primary_metric: Accuracy\n" + limits,
        runWith(job, "--fix", "--unsafe-fixes", "-").out());
    assertEquals(
        JOB + "primary_metric: accuracy\n" + limits,
        runWith(job, "--fix", "--unsafe-fixes", "--min-severity=info", "-").out());
  }

  @Test
  void leavesWhatTheBaselineHolds() throws IOException {
    write("job.yml", JOB + "limits: {max_trial: 2}\n");
    run("--baseline=@/known.json", "--update-baseline", "@/job.yml");
    String job = JOB + "limits: {max_trial: 2}\ntraining_parameters: {nesterv: 1}\n";
    write("job.yml", job);
    run("--baseline=@/known.json", "--fix", "@/job.yml");
    assertEquals(job.replace("nesterv", "nesterov"), read("job.yml"));
  }
}
