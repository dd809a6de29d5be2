package dev.automllint.data.annotations;

import static dev.automllint.data.annotations.AnnotationTester.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.automllint.job.Task;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImagesTests {
  private static final String CLASS = "\"label\": \"cat\"";
  private static final String BLOB =
      "azureml://subscriptions/s/resourcegroups/g/workspaces/w/datastores/d/paths/";

  @TempDir Path folder;

  private AnnotationTester tester() {
    return new AnnotationTester(folder, Task.IMAGE_CLASSIFICATION);
  }

  private static String row(String url) {
    return "{\"image_url\": %s, %s}\n".formatted(url, CLASS);
  }

  private static String image(String url) {
    return row("\"" + url + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        BLOB + "a.jpg",
        BLOB + "b c/ä.PNG",
        BLOB + "no-extension",
        BLOB + "scan.2021.tiff",
        BLOB + "scan.v1 b",
        BLOB + "scan.2021",
        "AmlDatastore://d/a.jpg",
        "https://host.example/a.jpeg?sv=1&sig=abc",
        "https://host.example/a%20b.jpg",
        "https://host.example",
        "https://host.info",
        "http://host.example/a.jpg",
        "wasbs://c@a.blob.core.windows.net/a.bmp",
        "abfss://c@a.dfs.core.windows.net/a.jfif",
        "azureml://datastores/d/paths/a.jpg",
        "azureml://locations/l/workspaces/w/data/d/versions/1/a.jpg"
      })
  void takesAddressesInTheCloud(String url) {
    assertEquals("", tester().report(image(url)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "./images/1.jpg | `./images/1.jpg` is a local path; the machine that trains cannot read it",
        "images/1.jpg | `images/1.jpg` is a local path; the machine that trains cannot read it",
        "/data/1.jpg | `/data/1.jpg` is a local path; the machine that trains cannot read it",
        "a/b:1.jpg | `a/b:1.jpg` is a local path; the machine that trains cannot read it",
        "my-images://1.jpg | `my-images://1.jpg` is a local path; the machine that trains cannot read"
            + " it",
        "C:/x/1.jpg | `C:/x/1.jpg` is a local path; the machine that trains cannot read it",
        "file:///x/1.jpg | `file:///x/1.jpg` is a local path; the machine that trains cannot read"
            + " it",
        "s3://b/1.jpg | Azure cannot read from `s3:`; supported are azureml, https, wasbs, abfss"
            + " and adl",
        "gs://b/1.jpg | Azure cannot read from `gs:`; supported are azureml, https, wasbs, abfss"
            + " and adl",
        "dbfs:/x/1.jpg | Azure cannot read from `dbfs:`; supported are azureml, https, wasbs, abfss"
            + " and adl",
        "azureml:a:1 | `azureml:a:1` is not a valid address of an image",
        "azureml://subscriptions/s/paths/1.jpg | `azureml://subscriptions/s/paths/1.jpg` is not a"
            + " valid address of an image"
      })
  void warnsOfOneAddressThatCannotBeRead(String url, String message) {
    String help =
        " (write the address in the cloud, such as"
            + " `azureml://subscriptions/…/datastores/…/paths/…`)\n";
    assertEquals(
        "2:15-%d warning image-url: %s%s".formatted(17 + url.length(), message, help),
        tester().report(rows(CLASS) + image(url) + rows(5, CLASS)));
    assertEquals(
        "1:15-%d error image-url: %s%s".formatted(17 + url.length(), message, help),
        tester().report(image(url)));
  }

  @Test
  void recognizesWhatIsNotFilledIn() {
    assertEquals(
        "2:15-73 warning image-url: `image_url` has a placeholder that is not filled in:"
            + " `azureml://subscriptions/<my-subscription-id>/paths/1.jpg`\n"
            + "3:15-51 warning image-url: `image_url` has a placeholder that is not filled in:"
            + " `https://{{ account }}/images/1.jpg`\n",
        tester()
            .report(
                rows(CLASS)
                    + image("azureml://subscriptions/<my-subscription-id>/paths/1.jpg")
                    + image("https://{{ account }}/images/1.jpg")
                    + rows(5, CLASS)));
  }

  @ParameterizedTest
  @CsvSource({
    "null, null",
    "7, a whole number",
    "[], a list",
    "'\"\"', an empty text",
    "'\" \"', an empty text"
  })
  void warnsOfWhatIsNoAddress(String url, String kind) {
    assertEquals(
        "2:15-%d warning image-url: `image_url` must be the address of an image, but is %s"
                .formatted(15 + url.length(), kind)
            + " (write the address in the cloud, such as"
            + " `azureml://subscriptions/…/datastores/…/paths/…`)\n",
        tester().report(rows(CLASS) + row(url) + rows(5, CLASS)));
  }

  @Test
  void warnsOfAFolder() {
    assertEquals(
        "2:15-40 warning image-url: `https://host.example/a/` is a folder, not an image\n",
        tester().report(rows(CLASS) + image("https://host.example/a/")));
  }

  @Test
  void countsFilesOfOtherFormatsInOneWarning() {
    assertEquals(
        "1:15-44 warning image-url: in 2 of 3 lines: `1.webp` is not in a documented image format:"
            + " jpg, jpeg, png, jpe, jfif, bmp, tif or tiff\n",
        tester()
            .report(
                image("https://host.example/1.webp")
                    + rows(5, CLASS)
                    + image("https://host.example/2.GIF?sig=x")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gif", "avifs", "webp?name=a/b.jpg", "x3d"})
  void warnsOfAFileOfAnotherFormat(String extension) {
    String url = "https://host.example/a.1." + extension;
    assertEquals(
        "2:15-%d warning image-url: `%s` is not in a documented image format: jpg, jpeg, png, jpe, jfif, bmp, tif or tiff\n"
            .formatted(
                17 + url.length(), url.substring(url.indexOf("a.1")).replaceAll("\\?.*", "")),
        tester().report(rows(CLASS) + image(url) + rows(5, CLASS)));
  }

  @Test
  void notesUnusualAddressesOnce() {
    assertEquals(
        "1:15-42 info image-url: in 2 of 4 lines: this address is not encrypted\n"
            + "2:15-51 info image-url: this address names no workspace, which the documented form"
            + " does\n"
            + "3:15-43 info image-url: this address contains `%20`: it finds the image only if that"
            + " is part of its name\n",
        tester()
            .infos()
            .report(
                image("http://host.example/1.jpg")
                    + image("azureml://datastores/d/paths/1.jpg")
                    + image("AmlDatastore://d/a%20b.jpg")
                    + image("http://host.example/2.jpg")));
  }

  @Test
  void reportsARowWithoutImage() {
    assertEquals(
        "2:2-9 warning missing-column: the key `image_url` is missing\n"
            + "3:2-12 warning missing-column: the key `image_url` is missing; `imageUrl` is another"
            + " key (did you mean `image_url`?)\n",
        tester()
            .report(
                rows(CLASS)
                    + "{\"label\": \"cat\"}\n"
                    + "{\"imageUrl\": \"https://host.example/x.jpg\", \"label\": \"cat\"}\n"
                    + rows(5, CLASS)));
    assertEquals(
        "1:2-13 error missing-column: in all 2 lines: the key `image_url` is missing; `Image_Url` is"
            + " another key (did you mean `image_url`?)\n",
        tester()
            .report(
                """
                {"Image_Url": "https://host.example/1.jpg", "label": "cat"}
                {"Image_Url": "https://host.example/2.jpg", "label": "cat"}
                """));
  }

  // ---- details

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{}",
        "{\"format\": \"JPG\", \"width\": 400, \"height\": \"300px\", \"other\": []}",
        "{\"format\": null, \"width\": 400.0, \"height\": \"300\"}"
      })
  void takesDetails(String details) {
    assertEquals("", tester().report(rows("\"image_details\": " + details + ", " + CLASS)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"format\": \"gif\"} | 73-78 | `format` must be jpg, jpeg, png, jpe, jfif, bmp, tif or"
            + " tiff, but is `gif`",
        "{\"width\": 0} | 72-73 | `width` must be a number of pixels above 0, but is `0`",
        "{\"height\": \"tall\"} | 73-79 | `height` must be a number of pixels above 0, but is"
            + " `tall`",
        "{\"height\": [1]} | 73-76 | `height` must be a number of pixels above 0, but is a list",
        "\"jpg\" | 62-67 | `image_details` must be an object, but is a text"
      })
  void warnsOfInvalidDetails(String details, String place, String message) {
    String faulty = "\"image_details\": " + details + ", " + CLASS;
    assertEquals(
        "1:%s warning image-details: %s\n".formatted(place, message),
        tester().report(rows(faulty, "\"image_details\": {}, " + CLASS)));
  }

  // ---- the same image twice

  @Test
  void warnsOfAnImageInTwoLines() {
    assertEquals(
        "3:15-43 warning duplicate-image: the same image as in line 1; training uses only the last"
            + " of its lines [1:15-43 the same image]\n",
        tester().report(rows(CLASS, CLASS) + rows(CLASS) + rows(7, CLASS)));
  }

  @Test
  void warnsOnceOfAFileThatIsRepeated() {
    String[] five = AnnotationTester.times(5, CLASS + ", \"x\": 1");
    assertEquals(
        "6:15-43 warning duplicate-image: in 5 of 10 lines: the same image as in line 1; training"
            + " uses only the last of its lines [1:15-43 the same image]\n",
        tester().report(rows(five).replaceFirst("cat", "dog") + rows(five)));
  }

  @Test
  void warnsOfAnImageInTwoFiles() {
    AnnotationTester tester = tester();
    AnnotationFile one = tester.file("train.jsonl", rows(CLASS, CLASS));
    AnnotationFile two = tester.file("more.jsonl", rows(1, CLASS, CLASS));
    assertEquals(
        "more.jsonl:1:15-43 warning duplicate-image: the same image as in another file; training"
            + " uses only the last of its lines [train.jsonl:2:15-43 the same image]\n",
        tester.report(tester.check(List.of(one, two), List.of())));
    AnnotationFile three = tester.file("third.jsonl", rows(2, CLASS));
    assertEquals(
        "third.jsonl:1:15-43 warning duplicate-image: the same image as in another file; training"
            + " uses only the last of its lines [more.jsonl:2:15-43 the same image]\n",
        tester.report(
            tester.check(List.of(tester.file("train.jsonl", rows(CLASS)), two, three), List.of())));
  }

  @Test
  void notesMergedAnnotations() {
    String none = "\"label\": [{\"label\": \"a\", \"polygon\": [[0.1, 0.1, 0.2, 0.1, 0.2, 0.2]]}]";
    AnnotationTester tester = new AnnotationTester(folder, Task.IMAGE_INSTANCE_SEGMENTATION);
    assertEquals("", tester.report(rows(none, none) + rows(none)));
    assertEquals(
        "3:15-43 info duplicate-image: the same image as in line 1; training merges their"
            + " annotations [1:15-43 the same image]\n",
        tester.infos().report(rows(none, none) + rows(none)));
  }

  @Test
  void warnsOnceOfImagesInBothInputs() {
    assertEquals(
        "valid.jsonl:2:15-43 warning train-validation-leak: in 2 of 3 lines: this image is also in"
            + " the training data, so its score is too good [train.jsonl:2:15-43 the same"
            + " image]\n",
        tester().report(rows(CLASS, CLASS, CLASS), rows(9, CLASS) + rows(1, CLASS, CLASS)));
  }

  @Test
  void readsAFileOfBothInputsOnce() {
    AnnotationTester tester = tester();
    AnnotationFile file = tester.file("train.jsonl", rows(CLASS, CLASS));
    AnnotationResult result = tester.check(List.of(file), List.of(file));

    assertEquals("", tester.report(result));
    assertEquals(1, result.files().size());
    assertEquals(result.training(), result.validation());
  }

  @Test
  void warnsOfDuplicateKeys() {
    assertEquals(
        "1:61-68 warning duplicate-key: duplicate key `label`; only the last one counts\n",
        tester().report(rows("\"label\": \"dog\", " + CLASS, CLASS)));
    assertEquals(
        """
        2:26-37 warning duplicate-key: duplicate key `image_url`; only the last one counts
        4:65-80 warning duplicate-key: duplicate key `image_details`; only the last one counts
        """,
        tester()
            .report(
                rows(CLASS)
                    + "{\"image_url\": \"./1.jpg\", \"image_url\": \"https://host.example/1.jpg\", \"label\": \"cat\"}\n"
                    + rows(5, CLASS)
                    + rows(6, "\"image_details\": 7, \"image_details\": {}, " + CLASS)));
    String box =
        "\"label\": [{\"label\": \"a\", \"topX\": 0.1, \"topY\": 0.1, \"bottomX\": 0.2, \"bottomY\":"
            + " 0.2%s}]";
    assertEquals(
        "1:128-134 warning duplicate-key: duplicate key `topX`; only the last one counts\n",
        new AnnotationTester(folder, Task.IMAGE_OBJECT_DETECTION)
            .report(rows(box.formatted(", \"topX\": 0.15"), box.formatted(""))));
    assertEquals(
        "1:128-135 warning duplicate-key: duplicate key `label`; only the last one counts\n",
        new AnnotationTester(folder, Task.IMAGE_OBJECT_DETECTION)
            .report(rows(box.formatted(", \"label\": \"b\""), box.formatted(""))));
  }

  @Test
  void findsDuplicatesFarApart() {
    var all = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      all.append(rows(i, "\"label\": \"" + i % 2 + "\""));
    }
    all.append(rows(12_345, CLASS));
    assertEquals(
        "20001:15-47 warning duplicate-image: the same image as in line 12,346; training uses only"
            + " the last of its lines [12346:15-47 the same image]\n",
        tester().report(all.toString()));
  }
}
