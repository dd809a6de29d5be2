package dev.automllint.data.annotations;

import static dev.automllint.data.annotations.AnnotationTester.rows;
import static dev.automllint.data.annotations.AnnotationTester.times;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.job.Task;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassesTests {
  private static final String CAT = "\"label\": \"cat\"";
  private static final String DOG = "\"label\": \"dog\"";
  private static final String NONE = "\"label\": []";

  @TempDir Path folder;

  private AnnotationTester tester() {
    return new AnnotationTester(folder, Task.IMAGE_CLASSIFICATION);
  }

  private AnnotationTester boxes(boolean backgroundClass) {
    return new AnnotationTester(folder, Task.IMAGE_OBJECT_DETECTION, backgroundClass);
  }

  private static String box(String label) {
    return "\"label\": [{\"topX\": 0.1, \"topY\": 0.1, \"bottomX\": 0.2, \"bottomY\": 0.2, \"label\": "
        + label
        + "}]";
  }

  // ---- names

  @Test
  void marksTheRarerOfTwoSpellings() {
    assertEquals(
        "3:54-59 warning class-name: the classes `Cat` and `cat` differ only in case or spaces"
            + " [1:54-59 written this way 2 times]\n",
        tester().report(rows(CAT, CAT, "\"label\": \"Cat\"", DOG)));
    assertEquals(
        "1:54-60 warning class-name: the classes `cat ` and `cat` differ only in case or spaces"
            + " [valid.jsonl:1:55-60 written this way 2 times]\n",
        tester().report(rows("\"label\": \"cat \"", DOG), rows(10, CAT, CAT)));
  }

  @Test
  void takesLettersInBothCases() {
    assertEquals("", tester().report(rows("\"label\": \"a\"", "\"label\": \"A\"")));
  }

  @Test
  void warnsOfBlanksAroundAName() {
    assertEquals(
        "1:54-60 warning class-name: the class ` cat` has spaces around its name\n",
        tester().report(rows("\"label\": \" cat\"", DOG)));
    assertEquals(
        "1:54-60 warning class-name: the class ` cat` has spaces around its name, as has 1 other\n",
        tester().report(rows("\"label\": \" cat\"", "\"label\": \"dog \"")));
    assertEquals(
        "1:54-56 warning class-name: the name of a class is empty\n",
        tester().report(rows("\"label\": \"\"", DOG)));
  }

  @ParameterizedTest
  @CsvSource({"--bg--", "'#1'", "'(none)'", "'+'"})
  void warnsOfNamesThatAreTakenForTheBackground(String name) {
    String label = "\"" + name + "\"";
    assertEquals(
        "1:123-%d warning class-name: the class `%s` is taken for the background; begin its name with"
                .formatted(123 + label.length(), name)
            + " a letter or a digit\n",
        boxes(true).report(rows(box(label), box("\"cat\""))));
    assertEquals("", boxes(false).report(rows(box(label), box("\"cat\""))));
    assertEquals("", tester().report(rows("\"label\": " + label, DOG)));
  }

  @Test
  void reportsNumbersAmongTheNamesOfObjects() {
    assertEquals(
        "2:123-124 error class-name: class names are texts and numbers (2 and 1 values), which cannot"
            + " be sorted together\n",
        boxes(false).report(rows(box("\"cat\""), box("1"), box("\"dog\""))));
    assertEquals(
        "1:123-124 error class-name: class names are numbers, but must be texts: training adds a text"
            + " for the background\n",
        boxes(true).report(rows(box("1"), box("2"))));
    assertEquals("", boxes(false).report(rows(box("1"), box("2"))));
  }

  @Test
  void reportsWhatIsNoName() {
    assertEquals(
        "1:123-127 error class-name: a class must be a text, but is null\n",
        boxes(true).report(rows(box("null"), box("\"cat\""))));
  }

  @Test
  void showsNoEscapeSequences() {
    String report = tester().report(rows("\"label\": \" \\u001b[31m\"", DOG));
    assertEquals(
        "1:54-67 warning class-name: the class ` \\u{1b}[31m` has spaces around its name\n",
        report);
  }

  // ---- validation

  @Test
  void warnsOnceOfClassesThatAreNeverLearned() {
    assertEquals(
        "valid.jsonl:2:55-60 warning unseen-class: the class `owl` is not in the training data, so"
            + " it is never learned\n",
        tester().report(rows(CAT, DOG), rows(10, CAT, "\"label\": \"owl\"", "\"label\": \"owl\"")));
    assertEquals(
        "valid.jsonl:1:55-58 warning unseen-class: 4 classes are not in the training data, so"
            + " they are never learned: `1`, `2`, `3`, …\n",
        tester()
            .report(
                rows(CAT, DOG),
                rows(
                    10,
                    "\"label\": \"1\"",
                    "\"label\": \"2\"",
                    "\"label\": \"3\"",
                    "\"label\": \"4\"")));
  }

  @Test
  void saysNothingOfClassesBeyondTheLimit() {
    AnnotationTester tester = tester().limit(100);
    AnnotationFile train = tester.file("train.jsonl", rows(CAT, DOG, "\"label\": \"owl\""));
    AnnotationFile valid = tester.file("valid.jsonl", rows(10, "\"label\": \"owl\""));
    assertEquals("", tester.report(tester.check(List.of(train), List.of(valid))));
  }

  @Test
  void judgesAmountsByTheTrainingDataOnly() {
    assertEquals("", tester().infos().report(rows(CAT, DOG, CAT, DOG), rows(10, times(15, CAT))));
  }

  // ---- amounts

  @Test
  void warnsOfTrainingDataWithOneClass() {
    assertEquals(
        "1:1-1 warning single-class: all images have the same class; there is nothing to learn\n",
        tester().report(rows(times(5, CAT))));
    assertEquals("", tester().report(rows(times(4, CAT))));
    assertEquals(
        "1:1-1 warning single-class: all images have the same class; there is nothing to learn\n",
        tester().report(rows(times(5, "\"label\": 7"))));
    assertEquals(
        "1:1-1 warning single-class: no image has a class; every list of labels is empty\n",
        new AnnotationTester(folder, Task.IMAGE_CLASSIFICATION_MULTILABEL)
            .report(rows(times(10, NONE))));
  }

  @Test
  void notesImbalancedClasses() {
    assertEquals(
        "1:1-1 info class-imbalance: imbalanced classes: `dog` occurs 9 times, but `cat` occurs"
            + " once\n",
        tester().infos().report(rows(CAT) + rows(1, times(9, DOG))));
    assertEquals(
        "1:1-1 info class-imbalance: imbalanced classes: `dog` occurs 9 times, but `cat` occurs"
            + " once\n",
        tester()
            .infos()
            .report(rows(times(9, DOG)) + rows(9, CAT) + rows(10, times(3, "\"label\": \"owl\""))));
    assertEquals("", tester().infos().report(rows(CAT, CAT, DOG, DOG, DOG, DOG)));
  }

  @Test
  void warnsOfTooManyClasses() {
    var all = new StringBuilder();
    for (int i = 0; i <= 10_000; i++) {
      all.append(rows(i, "\"label\": \"image" + i + "\""));
    }
    assertEquals(
        "1:1-1 warning class-count: 10,001 distinct classes; the label column is probably an"
            + " identifier\n",
        tester().report(all.toString()));
  }

  @Test
  void isAnErrorIfNoRowHasAnObject() {
    assertEquals(
        "1:1-1 error no-objects: no row has an object; every list of annotations is empty\n",
        boxes(true).report(rows(NONE, NONE)));
    assertEquals("", boxes(true).report(rows(box("\"cat\"")), rows(10, NONE)));
  }

  @Test
  void isAnErrorIfTheTestDataHaveNoRow() {
    AnnotationTester tester = tester();
    AnnotationFile train = tester.file("train.jsonl", rows(CAT, DOG));
    AnnotationFile test = tester.file("test.jsonl", "");
    assertEquals(
        "test.jsonl:1:1-1 error no-usable-rows: no rows: the file is empty\n",
        tester.report(tester.check(List.of(train), List.of(), List.of(test))));
  }

  @Test
  void isAnErrorIfNoRowIsLeft() {
    assertEquals("1:1-1 error no-usable-rows: no rows: the file is empty\n", tester().report(""));
    assertEquals(
        "valid.jsonl:1:1-1 error no-usable-rows: no rows: the file is empty\n",
        tester().report(rows(CAT, DOG), "\n\n"));
    String report =
        tester()
            .report(
                rows("\"label\": null", "\"label\": []", "\"label\": 1.5") + "{\"label\": 1}\n");
    assertTrue(
        report.startsWith("1:1-1 error no-usable-rows: none of the 4 rows can be used\n"), report);
    assertEquals(5, report.lines().count(), report);
  }

  // ---- how many are shown

  @Test
  void showsTwentyLinesOfARuleAndTheNumberOfTheRest() {
    String report =
        tester()
            .report(
                rows(times(15, CAT))
                    + rows(20, times(15, DOG))
                    + rows(50, times(15, "\"label\": null"))
                    + rows(90, times(10, "\"label\": 1.5")));
    List<String> lines = report.lines().toList();
    assertEquals(20, lines.size(), report);
    assertEquals("31:55-59 warning label-type: the label is null", lines.get(0));
    assertEquals(
        "50:55-58 warning label-type: the label is the fraction `1.5`; 5 more lines have such a"
            + " problem",
        lines.get(19));
  }

  @Test
  void showsTheFirstLinesWhateverTheirProblemIs() {
    String good = box("\"cat\"");
    String noBox = "\"label\": [{\"label\": \"cat\"}]";
    String noObject = good.replace("[", "[7, ");
    String report =
        boxes(true)
            .report(
                rows(times(10, noBox))
                    + rows(20, times(15, noObject))
                    + rows(50, times(10, noBox))
                    + rows(90, times(10, good)));
    List<Integer> lines = report.lines().map(line -> Integer.valueOf(line.split(":")[0])).toList();
    assertEquals(IntStream.rangeClosed(1, 20).boxed().toList(), lines, report);
    assertTrue(report.endsWith("; 15 more lines have such a problem\n"), report);
    String twenty = boxes(true).report(rows(times(20, noObject)) + rows(20, times(10, good)));
    assertFalse(twenty.contains("more lines"), twenty);
  }

  @Test
  void isOneProblemIfNineOfTenLinesHaveIt() {
    String[] nine = times(9, "\"label\": null");
    assertEquals(
        "1:54-58 error label-type: in 9 of 10 lines: the label is null\n",
        tester().report(rows(nine) + rows(20, CAT)));
    List<String> lines = tester().report(rows(nine) + rows(20, CAT, DOG)).lines().toList();
    assertEquals(9, lines.size(), lines.toString());
    assertEquals("1:54-58 warning label-type: the label is null", lines.get(0));
  }

  @Test
  void reportsOneProblemPerLine() {
    String faulty = "{\"image_url\": \"./1.jpg\", \"image_details\": 1, \"label\": null}\n";
    assertEquals(
        "3:15-24 warning image-url: `./1.jpg` is a local path; the machine that trains cannot read"
            + " it (write the address in the cloud, such as"
            + " `azureml://subscriptions/…/datastores/…/paths/…`)\n",
        tester().report(rows(CAT, DOG) + faulty));
  }
}
