package dev.automllint.data.annotations;

import dev.automllint.data.annotations.BrokenLine.Reason;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.files.SourceReader;
import dev.automllint.yaml.Pointers;
import java.io.IOException;
import java.util.Optional;

/** Reads one file, and checks it line by line. */
final class FileCheck {
  /** If nearly all of so many lines are broken, the rest is not read: each takes long. */
  private static final int MAX_BROKEN = 100_000;

  private final FileState file;
  private final FileLog log;
  private final ImageCheck images;
  private final Optional<LabelCheck> labels;
  private final RowReader rows;

  /** Whether the lines before are the beginning of an object. */
  private boolean inObject;

  /** Whether the whole file is one list. */
  private boolean inList;

  FileCheck(FileState file, LabelExpectation expected, ImageCheck images) {
    this.file = file;
    this.log = file.log();
    this.images = images;
    this.labels = expected.column().map(column -> labels(file, column, expected));
    this.rows =
        new RowReader(
            expected.column().orElse(""), labels.isPresent() ? labels.get() : (row, item) -> {});
  }

  private static LabelCheck labels(FileState file, String column, LabelExpectation expected) {
    return FileState.hasObjects(expected.task())
        ? new ObjectLabels(file, column, expected.task())
        : new ClassLabels(file, column, expected.task());
  }

  void run() {
    try (TextBytes text = TextBytes.open(file.file().file(), file.file().encoding())) {
      if (text.mark() && file.file().encoding() == TextEncoding.UTF8) {
        log.add(Problem.BYTE_ORDER_MARK, FileCheck::mark);
      }
      read(file.store().open(text));
    } catch (TextBytes.WrongEncodingException e) {
      log.add(Problem.WRONG_ENCODING, () -> wrongEncoding(e.getMessage()));
    } catch (IOException e) {
      file.fail(SourceReader.reason(e));
    }
  }

  private void read(LineReader reader) throws IOException {
    while (!log.isStopped() && reader.next()) {
      file.setLine(reader.number());
      if (!reader.isBlank()) {
        file.store().mark(reader);
        log.count(Base.LINES);
        check(reader);
      }
    }
    file.setTruncated(reader.isTruncated());
  }

  private void check(LineReader reader) {
    int line = reader.number();
    if (reader.isTooLong()) {
      int most = LineReader.MAX_LINE >> 20;
      unchecked(line, "a line longer than %d MiB; it is not checked".formatted(most));
      return;
    }
    if (inList) {
      log.addContinued(Problem.BROKEN_LINE);
      return;
    }
    labels.ifPresent(LabelCheck::begin);
    Optional<BrokenLine> broken = rows.read(reader.buffer(), reader.start(), reader.end());
    if (broken.isPresent()) {
      note(broken.get(), line);
      stopIfHopeless();
      return;
    }
    inObject = false;
    check(rows.row(), line);
  }

  private void unchecked(int line, String message) {
    log.add(
        Problem.UNCHECKED_LINE,
        () -> Draft.of(Problem.UNCHECKED_LINE, Spot.bytes(line, 0, 1), message));
  }

  private void note(BrokenLine broken, int line) {
    if (broken.reason() == Reason.LIMIT) {
      unchecked(line, broken.message());
    } else if (broken.reason() == Reason.ENCODING) {
      log.add(Problem.BAD_BYTES, () -> badBytes(broken, line));
    } else if (inObject) {
      log.addContinued(Problem.BROKEN_LINE);
    } else {
      log.add(Problem.BROKEN_LINE, () -> broken(broken, line));
      inObject = broken.reason() == Reason.UNCLOSED;
      inList = broken.reason() == Reason.UNCLOSED_LIST && log.counted(Base.LINES) == 1;
    }
  }

  private void stopIfHopeless() {
    long broken = log.countWithContinued(Problem.BROKEN_LINE);
    if (broken >= MAX_BROKEN && log.isShared(Problem.BROKEN_LINE)) {
      log.stop();
    }
  }

  private void check(Row row, int line) {
    log.count(Base.ROWS);
    boolean usable = ImageUrls.check(row, line, log);
    if (usable) {
      images.add(file, row.url.text());
    }
    ImageDetails.check(row, line, log);
    if (labels.isPresent()) {
      usable &= checkLabel(labels.get(), row, line);
    }
    if (!row.duplicate().isEmpty()) {
      String pointer = row.duplicate();
      log.add(Problem.DUPLICATE_KEY, () -> duplicate(pointer, line));
    }
    if (usable) {
      file.countUsable();
    }
  }

  private boolean checkLabel(LabelCheck check, Row row, int line) {
    if (!row.label.isPresent()) {
      file.noteWithoutLabel(row);
      String column = check.notes().column();
      log.add(Problem.NO_LABEL, () -> KeyNames.missing(Problem.NO_LABEL, column, row, line));
      return false;
    }
    boolean usable = check.check(row);
    check.notes().end();
    return usable;
  }

  // ---- messages

  private static Draft mark() {
    String message = "the file begins with a byte order mark, for which `encoding` is `utf8bom`";
    return Draft.of(Problem.BYTE_ORDER_MARK, Spot.TOP, message);
  }

  private Draft wrongEncoding(String found) {
    String message =
        "the file is %s, but the MLTable reads it with `encoding: %s`"
            .formatted(found, file.file().encoding().id());
    return Draft.of(Problem.WRONG_ENCODING, Spot.TOP, message);
  }

  private Draft badBytes(BrokenLine broken, int line) {
    String message =
        "these bytes are not text in the encoding `%s` that the MLTable names"
            .formatted(file.file().encoding().id());
    Spot spot = Spot.bytes(line, broken.start(), broken.end());
    return Draft.of(Problem.BAD_BYTES, spot, message)
        .withHelp("save the file as UTF-8, or set the `encoding` that it has");
  }

  private static Draft broken(BrokenLine broken, int line) {
    Draft draft =
        Draft.of(
            Problem.BROKEN_LINE, Spot.bytes(line, broken.start(), broken.end()), broken.message());
    return switch (broken.reason()) {
      case UNCLOSED -> draft.withHelp("write each object on a line of its own");
      case LIST, UNCLOSED_LIST ->
          draft.withHelp("write each item of the list on a line of its own");
      default -> draft;
    };
  }

  private static Draft duplicate(String pointer, int line) {
    String key = pointer.substring(pointer.lastIndexOf('/') + 1);
    String message =
        "duplicate key " + Quoted.of(Pointers.unescaped(key)) + "; only the last one counts";
    return Draft.of(Problem.DUPLICATE_KEY, Spot.key(line, pointer), message);
  }
}
