package dev.automllint.data.annotations;

import dev.automllint.data.annotations.ClassTable.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Finds images that occur twice, in one input or in training and validation data. */
final class ImageCheck {
  private static final String POINTER = "/" + RowReader.URL;

  private final ImageIndex training = new ImageIndex();
  private final ImageIndex validation = new ImageIndex();
  private final List<FileState> files = new ArrayList<>();
  private final Problem again;

  /**
   * Prepares the check.
   *
   * @param merges whether the labels of two lines with one image are merged
   */
  ImageCheck(boolean merges) {
    this.again = merges ? Problem.MERGED_IMAGE : Problem.DUPLICATE_IMAGE;
  }

  void begin(FileState file) {
    files.add(file);
  }

  /** Adds the image of the line that is read. */
  void add(FileState file, String url) {
    if (file.part().isEmpty()) {
      return;
    }
    long hash = ImageIndex.hash(url);
    boolean trains = file.part().get() == Part.TRAINING;
    int earlier = (trains ? training : validation).add(hash, file.row(file.line()));
    if (earlier != ImageIndex.NONE) {
      note(again, file, earlier, url);
    }
    int trained = trains ? ImageIndex.NONE : training.find(hash);
    if (trained != ImageIndex.NONE) {
      note(Problem.LEAK, file, trained, url);
    }
  }

  private void note(Problem problem, FileState file, int earlier, String url) {
    FileState other = fileOf(earlier);
    int line = other.lineOf(earlier);
    if (!file.log().wants(problem) || isAt(other, line, url)) {
      file.log().add(problem, () -> draft(problem, file, other, line));
    }
  }

  private FileState fileOf(int row) {
    for (int i = files.size() - 1; i > 0; i--) {
      if (files.get(i).lineOf(row) > 0) {
        return files.get(i);
      }
    }
    return files.get(0);
  }

  /** Whether a line really has an image: two addresses may have one hash. */
  private static boolean isAt(FileState file, int line, String url) {
    try (LineReader reader = file.store().before(line)) {
      while (reader.number() < line) {
        if (!reader.next()) {
          return false;
        }
      }
      var rows = new RowReader("", (row, item) -> {});
      return rows.read(reader.buffer(), reader.start(), reader.end()).isEmpty()
          && rows.row().url.text().equals(url);
    } catch (IOException e) {
      return false;
    }
  }

  private static Draft draft(Problem problem, FileState file, FileState other, int line) {
    String where = file == other ? "as in line " + FileLog.number(line) : "as in another file";
    String message =
        switch (problem) {
          case LEAK -> "this image is also in the training data, so its score is too good";
          case MERGED_IMAGE -> "the same image " + where + "; training merges their annotations";
          default -> "the same image " + where + "; training uses only the last of its lines";
        };
    Spot spot = Spot.value(file.line(), POINTER);
    return Draft.of(problem, spot, message)
        .withRelated(other, Spot.value(line, POINTER), "the same image");
  }
}
