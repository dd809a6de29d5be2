package dev.automllint.data.annotations;

import static dev.automllint.data.annotations.AnnotationTester.rows;
import static dev.automllint.data.annotations.AnnotationTester.times;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.automllint.data.annotations.AnnotationResult.MissingLabel;
import dev.automllint.job.Task;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTests {
  private static final String CLASS = "\"label\": \"cat\"";
  private static final String CLASSES = "\"label\": [\"cat\", \"dog\"]";
  private static final String BOX =
      "\"label\": [{\"label\": \"cat\", \"topX\": 0.1, \"topY\": 0.2, \"bottomX\": 0.3, \"bottomY\":"
          + " 0.4}]";
  private static final String POLYGON =
      "\"label\": [{\"label\": \"cat\", \"polygon\": [[0.1, 0.2, 0.3, 0.2, 0.2, 0.4]]}]";

  @TempDir Path folder;

  private AnnotationTester tester(Task task) {
    return new AnnotationTester(folder, task);
  }

  private static String label(String form) {
    return switch (form) {
      case "class" -> CLASS;
      case "classes" -> CLASSES;
      case "boxes" -> BOX;
      case "polygons" -> POLYGON;
      default -> "\"label\": " + form;
    };
  }

  @ParameterizedTest
  @CsvSource({
    "IMAGE_CLASSIFICATION, class",
    "IMAGE_CLASSIFICATION_MULTILABEL, classes",
    "IMAGE_CLASSIFICATION_MULTILABEL, []",
    "IMAGE_OBJECT_DETECTION, boxes",
    "IMAGE_OBJECT_DETECTION, polygons",
    "IMAGE_OBJECT_DETECTION, []",
    "IMAGE_INSTANCE_SEGMENTATION, polygons",
    "IMAGE_INSTANCE_SEGMENTATION, []"
  })
  void takesTheFormsOfATask(Task task, String form) {
    assertEquals("", tester(task).report(rows(label(form)) + good(task)));
  }

  private static String good(Task task) {
    return switch (task) {
      case IMAGE_CLASSIFICATION -> rows(50, CLASS, CLASS);
      case IMAGE_CLASSIFICATION_MULTILABEL -> rows(50, CLASSES, CLASSES);
      case IMAGE_OBJECT_DETECTION -> rows(50, BOX, BOX);
      case IMAGE_INSTANCE_SEGMENTATION -> rows(50, POLYGON, POLYGON);
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "IMAGE_CLASSIFICATION | classes | a list of classes, as for"
            + " `image_classification_multilabel`; `image_classification` needs the name of one class",
        "IMAGE_CLASSIFICATION | boxes | a list of boxes, as for `image_object_detection`;"
            + " `image_classification` needs the name of one class",
        "IMAGE_CLASSIFICATION | polygons | a list of polygons, as for"
            + " `image_instance_segmentation`; `image_classification` needs the name of one class",
        "IMAGE_CLASSIFICATION | {\"a\": 1} | an object; `image_classification` needs the name of one"
            + " class",
        "IMAGE_CLASSIFICATION_MULTILABEL | class | a single class, as for `image_classification`;"
            + " `image_classification_multilabel` needs a list of class names",
        "IMAGE_CLASSIFICATION_MULTILABEL | boxes | a list of boxes, as for `image_object_detection`;"
            + " `image_classification_multilabel` needs a list of class names",
        "IMAGE_OBJECT_DETECTION | class | a single class, as for `image_classification`;"
            + " `image_object_detection` needs a list of objects with `label`, `topX`, `topY`,"
            + " `bottomX` and `bottomY`",
        "IMAGE_OBJECT_DETECTION | classes | a list of classes, as for"
            + " `image_classification_multilabel`; `image_object_detection` needs a list of objects"
            + " with `label`, `topX`, `topY`, `bottomX` and `bottomY`",
        "IMAGE_OBJECT_DETECTION | null | null; `image_object_detection` needs a list of objects with"
            + " `label`, `topX`, `topY`, `bottomX` and `bottomY`",
        "IMAGE_INSTANCE_SEGMENTATION | boxes | a list of boxes, as for `image_object_detection`;"
            + " `image_instance_segmentation` needs a list of objects with `label` and `polygon`",
        "IMAGE_INSTANCE_SEGMENTATION | 7 | a single class, as for `image_classification`;"
            + " `image_instance_segmentation` needs a list of objects with `label` and `polygon`"
      })
  void saysWhichTaskALabelIsFor(Task task, String form, String message) {
    String faulty = label(form);
    int end = 54 + faulty.length() - "\"label\": ".length();
    String one = "label-form: the label is " + message + "\n";
    assertEquals("1:54-" + end + " warning " + one, tester(task).report(rows(faulty) + good(task)));
    assertEquals(
        "1:54-%d error label-form: in all 3 lines: the label is %s\n".formatted(end, message),
        tester(task).report(rows(faulty, faulty, faulty)));
  }

  @Test
  void comparesTheFormsOfBothFiles() {
    assertEquals(
        "valid.jsonl:1:54-68 error label-form: in all 2 lines: the label is a list of classes, as"
            + " for `image_classification_multilabel`; `image_classification` needs the name of one"
            + " class\n",
        tester(Task.IMAGE_CLASSIFICATION)
            .report(good(Task.IMAGE_CLASSIFICATION), rows(CLASSES, CLASSES)));
  }

  @Test
  void reportsOnceWhatBothFilesShare() {
    assertEquals(
        "1:54-68 error label-form: in all 3 lines: the label is a list of classes, as for"
            + " `image_classification_multilabel`; `image_classification` needs the name of one class"
            + " [valid.jsonl:1:55-69 the same in all 2 lines of this file]\n",
        tester(Task.IMAGE_CLASSIFICATION)
            .report(rows(CLASSES, CLASSES, CLASSES), rows(10, CLASSES, CLASSES)));
  }

  @Test
  void reportsTwoFormsOfTwoFiles() {
    assertEquals(
        "1:54-68 error label-form: in all 2 lines: the label is a list of classes, as for"
            + " `image_classification_multilabel`; `image_classification` needs the name of one class\n"
            + "valid.jsonl:1:55-131 error label-form: in all 2 lines: the label is a list of boxes, as"
            + " for `image_object_detection`; `image_classification` needs the name of one class\n",
        tester(Task.IMAGE_CLASSIFICATION).report(rows(CLASSES, CLASSES), rows(10, BOX, BOX)));
  }

  @Test
  void toleratesBackgroundImagesAmongRowsOfAnotherForm() {
    String none = "\"label\": []";
    assertEquals(
        "1:54-58 error label-form: in all 2 lines: the label is null; `image_object_detection` needs"
            + " a list of objects with `label`, `topX`, `topY`, `bottomX` and `bottomY`\n",
        tester(Task.IMAGE_OBJECT_DETECTION)
            .report(rows("\"label\": null", none, none, "\"label\": null", none)));
  }

  @Test
  void recognizesAListInQuotes() {
    assertEquals(
        "1:54-65 warning label-form: the label is a text that contains a list; write it without"
            + " quotes around it\n",
        tester(Task.IMAGE_CLASSIFICATION_MULTILABEL)
            .report(rows("\"label\": \"['a','b']\"", CLASSES)));
  }

  // ---- types

  @ParameterizedTest
  @CsvSource({
    "IMAGE_CLASSIFICATION, 1.5, 54-57, the label is the fraction `1.5`",
    "IMAGE_CLASSIFICATION, null, 54-58, the label is null",
    "IMAGE_CLASSIFICATION_MULTILABEL, null, 54-58, the label is null; write `[]` for no class",
    "IMAGE_CLASSIFICATION_MULTILABEL, [1.5], 55-58, 'a class must be a text, but is the fraction"
        + " `1.5`'",
    "IMAGE_CLASSIFICATION_MULTILABEL, '[\"a\", null]', 60-64, 'a class must be a text, but is null'",
    "IMAGE_CLASSIFICATION_MULTILABEL, [[]], 55-57, 'a class must be a text, but is a list'"
  })
  void warnsOfRowsWithoutAClass(Task task, String label, String place, String message) {
    assertEquals(
        "3:%s warning label-type: %s\n".formatted(place, message),
        tester(task).report(good(task) + rows("\"label\": " + label)));
  }

  @Test
  void countsTheRowsThatCanBeUsed() {
    AnnotationTester tester = tester(Task.IMAGE_CLASSIFICATION_MULTILABEL);
    String labels = rows("\"label\": [1.5]", "\"label\": [\"a\", 1.5]", "\"label\": []");
    AnnotationResult result = tester.check(List.of(tester.file("train.jsonl", labels)), List.of());
    assertEquals(new AnnotationTotals(3, 1, true), result.training());
  }

  @Test
  void takesIntegersAndBooleans() {
    assertEquals(
        "",
        tester(Task.IMAGE_CLASSIFICATION)
            .report(rows("\"label\": 0", "\"label\": 1", "\"label\": true")));
    assertEquals(
        "1:54-55 info label-type: labels are numbers, which training takes; the documented form is"
            + " a text\n",
        tester(Task.IMAGE_CLASSIFICATION).infos().report(rows("\"label\": 0", "\"label\": 1")));
    assertEquals(
        "", tester(Task.IMAGE_CLASSIFICATION_MULTILABEL).report(rows("\"label\": [0, 1]")));
  }

  @Test
  void marksTheRarerTypeOfMixedClasses() {
    String message =
        " error label-type: class names are texts and numbers (%s values), which cannot be sorted"
            + " together\n";
    assertEquals(
        "3:54-55" + message.formatted("2 and 1"),
        tester(Task.IMAGE_CLASSIFICATION).report(rows(CLASS, CLASS, "\"label\": 3")));
    assertEquals(
        "2:55-58" + message.formatted("1 and 2"),
        tester(Task.IMAGE_CLASSIFICATION_MULTILABEL)
            .report(rows("\"label\": [1, 2]", "\"label\": [\"1\"]")));
    assertEquals(
        "2:62-63" + message.formatted("3 and 1"),
        tester(Task.IMAGE_CLASSIFICATION_MULTILABEL)
            .report(rows(CLASSES, "\"label\": [\"cat\", 3]")));
    assertEquals(
        "valid.jsonl:1:55-56" + message.formatted("3 and 1"),
        tester(Task.IMAGE_CLASSIFICATION)
            .report(rows(CLASS, CLASS, CLASS), rows(10, "\"label\": 3")));
  }

  // ---- missing

  @Test
  void reportsAMissingColumn() {
    assertEquals(
        "3:45-53 warning missing-column: the key `label` is missing; `labels` is another key (did"
            + " you mean `label`?)\n",
        tester(Task.IMAGE_CLASSIFICATION).report(rows(CLASS, CLASS, "\"labels\": \"cat\"")));
    assertEquals(
        "3:2-13 warning missing-column: the key `label` is missing\n",
        tester(Task.IMAGE_CLASSIFICATION).report(rows(CLASS, CLASS, "\"x\": \"cat\"")));
    assertEquals(
        "valid.jsonl:1:46-53 error missing-column: in all 2 lines: the key `label` is missing;"
            + " `Label` is another key (did you mean `label`?)\n",
        tester(Task.IMAGE_CLASSIFICATION)
            .report(rows(CLASS, CLASS), rows(10, times(2, "\"Label\": \"cat\""))));
  }

  @Test
  void leavesAColumnThatNoFileHasToTheJob() {
    AnnotationTester tester = tester(Task.IMAGE_CLASSIFICATION).column("labels");
    AnnotationFile train = tester.file("train.jsonl", rows("\"x\": 1, \"label\": \"a\""));
    AnnotationFile valid = tester.file("valid.jsonl", rows(5, CLASS));
    AnnotationResult result = tester.check(List.of(train), List.of(valid));

    assertEquals("", tester.report(result));
    MissingLabel missing = result.missingLabel().orElseThrow();
    assertEquals(Optional.of("label"), missing.similar());
    assertEquals("train.jsonl", missing.where().file().path());
    assertEquals(1, missing.where().source().lines().position(missing.span().start()).line());
  }

  @Test
  void saysNothingOfLabelsInAnUnknownColumn() {
    AnnotationTester tester = tester(Task.IMAGE_OBJECT_DETECTION).column(null);
    AnnotationFile train = tester.file("train.jsonl", rows(CLASS, "\"label\": null"));
    AnnotationResult result = tester.check(List.of(train), List.of());

    assertEquals("", tester.report(result));
    assertEquals(new AnnotationTotals(2, 2, true), result.training());
  }

  @Test
  void readsAColumnOfAnotherName() {
    assertEquals(
        "1:53-57 warning label-type: the label is null\n",
        tester(Task.IMAGE_CLASSIFICATION)
            .column("a/~b")
            .report(rows("\"a/~b\": null", "\"a/~b\": \"cat\"", "\"a/~b\": \"cat\"")));
  }
}
