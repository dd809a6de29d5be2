package dev.automllint.data.annotations;

import static dev.automllint.data.annotations.AnnotationTester.rows;
import static dev.automllint.data.annotations.AnnotationTester.times;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.automllint.job.Task;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectsTests {
  private static final String GOOD_BOX =
      "\"label\": [{\"label\": \"cat\", \"topX\": 0.1, \"topY\": 0.2, \"bottomX\": 0.3, \"bottomY\":"
          + " 0.4}]";
  private static final String GOOD_POLYGON =
      "\"label\": [{\"label\": \"cat\", \"polygon\": [[0.1, 0.2, 0.3, 0.2, 0.2, 0.4]]}]";

  /** How many characters come before the first item of the labels, and one. */
  private static final int ITEM = 55;

  @TempDir Path folder;

  private AnnotationTester boxes() {
    return new AnnotationTester(folder, Task.IMAGE_OBJECT_DETECTION);
  }

  private AnnotationTester polygons() {
    return new AnnotationTester(folder, Task.IMAGE_INSTANCE_SEGMENTATION);
  }

  private static String label(String item) {
    return "\"label\": [" + item + "]";
  }

  /** Marks a part of an item. */
  private static String place(String item, String part) {
    int start = ITEM + item.lastIndexOf(part);
    return "1:" + start + "-" + (start + part.length());
  }

  private String report(AnnotationTester tester, String item, String good) {
    return tester.report(rows(label(item), good, good));
  }

  // ---- boxes

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"topX\": 0, \"topY\": 0, \"bottomX\": 1, \"bottomY\": 1.0, \"label\": \"a\"}",
        "{\"topX\": \"0.1\", \"topY\": \"1e-3\", \"bottomX\": \"0.3\", \"bottomY\": 0.9, \"label\":"
            + " \"a\", \"isCrowd\": \"false\", \"extra\": {\"x\": []}}",
        "{\"topX\": 0.1, \"topY\": 0.1, \"bottomX\": 0.3, \"bottomY\": 0.9, \"label\": \"a\","
            + " \"isCrowd\": null}"
      })
  void takesBoxes(String item) {
    assertEquals("", boxes().report(rows(label(item))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "1.00001 | 1.00001 | `bottomX` must be between 0 and 1, but is `1.00001`",
        "\"1.2\" | \"1.2\" | `bottomX` must be between 0 and 1, but is `1.2`",
        "412 | 412 | `bottomX` is `412`, which looks like pixels; write fractions of the width of"
            + " the image",
        "1e999 | 1e999 | `bottomX` is `1e999`, which looks like pixels; write fractions of the width"
            + " of the image"
      })
  void warnsOfACoordinateOutsideTheImage(String value, String part, String message) {
    String item =
        "{\"label\": \"a\", \"topX\": 0.1, \"topY\": 0.1, \"bottomY\": 0.5, \"bottomX\": "
            + value
            + "}";
    assertEquals(
        "%s warning annotation-range: %s\n".formatted(place(item, part), message),
        report(boxes(), item, GOOD_BOX));
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0.1, 0.5, 0.2, topX, bottomX",
    "0.5, 0.1, 0.4, 0.2, topX, bottomX",
    "0.1, 0.6, 0.4, 0.2, topY, bottomY"
  })
  void warnsOfSwappedCorners(
      String left, String top, String right, String bottom, String less, String greater) {
    String item =
        "{\"label\": \"a\", \"topX\": %s, \"topY\": %s, \"bottomX\": %s, \"bottomY\": %s}"
            .formatted(left, top, right, bottom);
    int start = ITEM + item.indexOf(less) + 7;
    assertEquals(
        "1:%d-%d warning annotation-range: `%s` must be less than `%s`\n"
            .formatted(start, start + 3, less, greater),
        report(boxes(), item, GOOD_BOX));
  }

  @Test
  void reportsBoxesInPixelsOnce() {
    String pixels =
        label("{\"label\": \"a\", \"topX\": 10, \"topY\": 20, \"bottomX\": 300, \"bottomY\": 400}");
    String negative =
        label("{\"label\": \"a\", \"topX\": -1, \"topY\": 0, \"bottomX\": 1, \"bottomY\": 1}");
    assertEquals(
        "1:78-80 error annotation-range: in 3 of 5 lines: `topX` is `10`, which looks like pixels;"
            + " write fractions of the width of the image\n",
        boxes().report(rows(pixels, pixels, pixels, negative, GOOD_BOX)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{\"label\": \"a\", \"topx\": 0.1, \"topY\": 0.1, \"bottomX\": 0.3, \"bottomY\": 0.9} |"
            + " \"topx\" | an annotation without `topX`; a box needs `topX`, `topY`, `bottomX` and"
            + " `bottomY` (did you mean `topX`?)",
        "{\"label\": \"a\", \"xmin\": 0.1, \"ymin\": 0.1, \"xmax\": 0.3, \"ymax\": 0.9} | \"xmin\" |"
            + " an annotation without `topX`; a box needs `topX`, `topY`, `bottomX` and `bottomY`"
            + " (did you mean `topX`?)",
        "{\"label\": \"a\", \"bbox\": [1, 2, 3, 4]} | \"label\" | an annotation without `topX`; a box"
            + " needs `topX`, `topY`, `bottomX` and `bottomY` (write `bbox` as four keys: fractions"
            + " of width and height)",
        "{\"class\": \"a\", \"topX\": 0.1, \"topY\": 0.1, \"bottomX\": 0.3, \"bottomY\": 0.9} |"
            + " \"class\" | an annotation without `label` (did you mean `label`?)",
        "7 | 7 | an annotation must be an object, but is a whole number",
        "{\"label\": \"a\", \"topX\": 0.1, \"topY\": 0.1, \"bottomX\": 0.3, \"bottomY\": null} |"
            + " null | `bottomY` must be a number, but is `null`",
        "{\"label\": \"a\", \"topX\": 0.1, \"topY\": \"x\", \"bottomX\": 0.3, \"bottomY\": 0.5} |"
            + " \"x\" | `topY` must be a number, but is `x`"
      })
  void warnsOfAnIncompleteAnnotation(String item, String part, String message) {
    assertEquals(
        "%s warning annotation: %s\n".formatted(place(item, part), message),
        boxes()
            .report(
                rows(
                    label(item + ", " + GOOD_BOX.substring(10, GOOD_BOX.length() - 1)),
                    GOOD_BOX,
                    GOOD_BOX)));
  }

  @Test
  void missesAKeyThatTheAnnotationBeforeHas() {
    String item = GOOD_BOX.substring(10, GOOD_BOX.length() - 1);
    assertEquals(
        "2:56-62 warning annotation: an annotation without `label`\n",
        boxes().report(rows(GOOD_BOX, label(item.replace("\"label\": \"cat\", ", "")), GOOD_BOX)));
  }

  @Test
  void onlyWarnsOfTheOneRowWithObjects() {
    String item = "{\"label\": \"a\", \"topX\": 2, \"topY\": 0, \"bottomX\": 3, \"bottomY\": 1}";
    assertEquals(
        place(item, "2")
            + " warning annotation-range: `topX` is `2`, which looks like pixels; write fractions of"
            + " the width of the image\n",
        boxes().report(rows(label(item)) + rows(1, times(9, "\"label\": []"))));
  }

  // ---- polygons

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[0.1, 0.1, 0.2, 0.1, 0.2, 0.2, 0.1, 0.1]]",
        "[[0, 0, 1, 0, 1, 1], [\"0.5\", 0.5, 0.6, 0.5, 0.6, 0.6]]"
      })
  void takesPolygons(String polygon) {
    String item = "{\"label\": \"a\", \"isCrowd\": 0, \"bbox\": \"null\", \"polygon\": " + polygon;
    assertEquals("", polygons().report(rows(label(item + "}"))));
    assertEquals("", boxes().report(rows(label(item + "}"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[0.1, 0.2, 0.3, 0.2, 0.2, 0.4] | polygon | [0.1, 0.2, 0.3, 0.2, 0.2, 0.4] | a polygon is a"
            + " list of lists of x and y in turn, but this one is a list of numbers; put it in one"
            + " more list",
        "\"0.1 0.2\" | polygon | \"0.1 0.2\" | a polygon is a list of lists of x and y in turn, but"
            + " this one is a text",
        "[[0.1, 0.2], [0.3, 0.2], [0.2, 0.4]] | polygon | [[0.1, 0.2], [0.3, 0.2], [0.2, 0.4]] | a"
            + " polygon is a list of lists of x and y in turn, not of points; put all numbers of a"
            + " part in one list",
        "[[[0.1, 0.2], [0.3, 0.2]]] | polygon | [0.1, 0.2] | a polygon is a list of lists of x and"
            + " y in turn, not of points; put all numbers of a part in one list",
        "[[0.1, 0.2, 0.3, 0.2, 0.4]] | polygon | [0.1, 0.2, 0.3, 0.2, 0.4] | a part of a polygon"
            + " needs an even number of coordinates, but has 5",
        "[[0.1, 0.2, 0.3, 0.2]] | polygon | [0.1, 0.2, 0.3, 0.2] | a part of a polygon needs at"
            + " least 3 points, so training skips this one",
        "[[0.1, 0.2, 0.3, 0.2], [0.3, 0.2], [0.2, 0.4]] | polygon | [0.1, 0.2, 0.3, 0.2] | a part of"
            + " a polygon needs at least 3 points, so training skips this one",
        "[[0.1, 0.2, 0.3, null, 0.2, 0.4]] | polygon | null | a coordinate must be a number",
        "[[0.1, 0.2, 0.3, \"b\", 0.2, 0.4]] | polygon | \"b\" | a coordinate must be a number, but"
            + " is `b`",
        "[null] | polygon | null | a polygon is a list of lists of x and y in turn, but this item"
            + " is not a list",
        "null | annotation | null | the polygon is null, so training skips this annotation",
        "[] | annotation | [] | the polygon is empty, so training skips this annotation",
        "[[0.1, 0.2, 0.3, 0.2, 0.2, -0.4]] | annotation-range | -0.4 | a coordinate must be between"
            + " 0 and 1, but is `-0.4`",
        "[[10, 0.2, 0.3, 0.2, 0.2, 0.4]] | annotation-range | 10 | the coordinate `10` looks like"
            + " pixels; write fractions of width and height"
      })
  void warnsOfAnInvalidPolygon(String polygon, String rule, String part, String message) {
    String item = "{\"label\": \"a\", \"polygon\": " + polygon + "}";
    int start = ITEM + item.indexOf(polygon) + polygon.indexOf(part);
    assertEquals(
        "1:%d-%d warning %s: %s\n".formatted(start, start + part.length(), rule, message),
        report(polygons(), item, GOOD_POLYGON));
  }

  @Test
  void countsTheRowsThatCanBeUsed() {
    String good = GOOD_POLYGON.substring(10, GOOD_POLYGON.length() - 1);
    String pointless = good.replace(", 0.2, 0.4", "");
    String text = good.replace("0.4", "\"x\"");
    String noList = good.replaceAll("\\[\\[.*]]", "7");
    String points = good.replaceAll("\\[\\[.*]]", "[[0.1, 0.2], [0.3, 0.2], [0.2, 0.4]]");
    String labels =
        rows(
            label(good),
            label(pointless + ", " + good),
            label(good + ", " + pointless),
            label(pointless),
            label(points + ", " + good),
            "\"label\": \"cat\"",
            label(good + ", " + text),
            label(good + ", " + noList));
    AnnotationTester tester = polygons();
    AnnotationResult result = tester.check(List.of(tester.file("train.jsonl", labels)), List.of());
    assertEquals(new AnnotationTotals(8, 4, true), result.training());
  }

  @Test
  void warnsOfABoxAmongPolygons() {
    String box = GOOD_BOX.substring(10, GOOD_BOX.length() - 1);
    String polygon = GOOD_POLYGON.substring(10, GOOD_POLYGON.length() - 1);
    assertEquals(
        place(box, box)
            + " warning annotation: a box without `polygon`, which instance segmentation skips\n",
        polygons().report(rows(label(box + ", " + polygon), GOOD_POLYGON)));
  }

  @Test
  void saysThatANullPolygonLosesItsBox() {
    String item = GOOD_BOX.substring(10, GOOD_BOX.length() - 2) + ", \"polygon\": null}";
    assertEquals(
        place(item, "null")
            + " warning annotation: the polygon is null, so training skips this annotation with"
            + " its box\n",
        report(boxes(), item, GOOD_BOX));
  }

  @Test
  void warnsOncePerRunOfPolygonsFromTheOrigin() {
    String faulty =
        label("{\"label\": \"a\", \"polygon\": [[0.0, 0.0, 0.5, 0.5, 0.6, 0.5, 0.5, 0.6]]}");
    assertEquals(
        "2:81-123 warning polygon: 5 of 6 polygons begin at (0, 0), far from their other points; the"
            + " converter probably adds it\n",
        polygons()
            .report(rows(GOOD_POLYGON) + rows(1, times(5, faulty)), rows(50, times(5, faulty))));
    String corner =
        label("{\"label\": \"a\", \"polygon\": [[0.0, 0.0, 0.5, 0.0, 0.5, 0.5, 0, 0.5]]}");
    String closed =
        label("{\"label\": \"a\", \"polygon\": [[0.0, 0.0, 0.5, 0.1, 0.5, 0.5, 0, 0]]}");
    String edge =
        label("{\"label\": \"a\", \"polygon\": [[0.0, 0.0, 0, 0.5, 0.5, 0.5, 0.5, 0.1]]}");
    assertEquals(
        "",
        polygons()
            .report(
                rows(times(20, corner))
                    + rows(50, times(20, closed))
                    + rows(100, times(20, edge))));
    assertEquals("", polygons().report(rows(times(5, faulty)) + rows(50, times(5, GOOD_POLYGON))));
  }

  @Test
  void countsTrianglesFromTheOrigin() {
    String faulty = label("{\"label\": \"a\", \"polygon\": [[0.0, 0.0, 0.5, 0.5, 0.6, 0.5]]}");
    assertEquals(
        "1:81-113 warning polygon: 5 of 5 polygons begin at (0, 0), far from their other points; the"
            + " converter probably adds it\n",
        polygons().report(rows(times(5, faulty))));
  }

  @Test
  void notesPolygonsOfADetectionJob() {
    assertEquals(
        "1:54-117 info label-form: in all 2 lines: polygons are for `image_instance_segmentation`;"
            + " training makes a box of each\n",
        boxes().infos().report(rows(GOOD_POLYGON, GOOD_POLYGON)));
  }

  // ---- isCrowd

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true",
        "false",
        "0",
        "1",
        "1.0",
        "null",
        "\"true\"",
        "\"False\"",
        "\"0\"",
        "\"1\""
      })
  void takesCrowdFlags(String value) {
    assertEquals("", boxes().report(rows(withCrowd(value))));
  }

  private static String withCrowd(String value) {
    return label(
        "{\"label\": \"cat\", \"topX\": 0.1, \"topY\": 0.2, \"bottomX\": 0.3, \"bottomY\": 0.4,"
            + " \"isCrowd\": "
            + value
            + "}");
  }

  @Test
  void warnsOfCrowdFlagsThatMeanFalse() {
    String message = "training takes `yes` for false; write `true` or `false`\n";
    assertEquals(
        "1:141-146 warning crowd-flag: " + message,
        boxes().report(rows(withCrowd("\"yes\""), GOOD_BOX)));
    assertEquals(
        "1:141-146 warning crowd-flag: in all 2 lines: " + message,
        boxes().report(rows(withCrowd("\"yes\""), withCrowd("\"yes\""))));
    assertEquals(
        "1:141-142 warning crowd-flag: training takes `2` for false; write `true` or `false`\n",
        boxes().report(rows(withCrowd("2"), GOOD_BOX)));
  }

  @Test
  void isAnErrorIfACrowdFlagStopsTheTraining() {
    assertEquals(
        "1:141-143 error crowd-flag: `isCrowd` is a list, which stops the training\n",
        boxes().report(rows(withCrowd("[]"), GOOD_BOX)));
  }
}
