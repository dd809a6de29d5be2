package dev.automllint.data.annotations;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Related;
import dev.automllint.diagnostic.Severity;
import dev.automllint.job.Task;
import dev.automllint.text.Position;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks small annotation files, and shows what is reported as lines of text. */
final class AnnotationTester {
  private final Path folder;
  private final Task task;
  private final boolean backgroundClass;
  private TextEncoding encoding = TextEncoding.UTF8;
  private boolean drops;
  private long limit = Long.MAX_VALUE;
  private Optional<String> column = Optional.of("label");
  private Severity least = Severity.WARNING;

  AnnotationTester(Path folder, Task task) {
    this(folder, task, /* backgroundClass= */ true);
  }

  AnnotationTester(Path folder, Task task, boolean backgroundClass) {
    this.folder = folder;
    this.task = task;
    this.backgroundClass = backgroundClass;
  }

  AnnotationTester encoding(TextEncoding declared) {
    encoding = declared;
    return this;
  }

  AnnotationTester droppingInvalidLines() {
    drops = true;
    return this;
  }

  AnnotationTester limit(long bytes) {
    limit = bytes;
    return this;
  }

  AnnotationTester column(String name) {
    column = Optional.ofNullable(name);
    return this;
  }

  AnnotationTester infos() {
    least = Severity.INFO;
    return this;
  }

  /** A line for each part of a row, with an image of its own. */
  static String rows(String... parts) {
    return rows(0, parts);
  }

  /** The same for other images. */
  static String rows(int first, String... parts) {
    var out = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      out.append("{\"image_url\": \"https://host.example/%d.jpg\", ".formatted(first + i))
          .append(parts[i])
          .append("}\n");
    }
    return out.toString();
  }

  /** Some equal parts of a row. */
  static String[] times(int count, String part) {
    String[] all = new String[count];
    Arrays.fill(all, part);
    return all;
  }

  AnnotationFile file(String name, byte[] content) {
    try {
      Path file = folder.resolve(name);
      Files.write(file, content);
      return new AnnotationFile(name, file, limit, drops, encoding);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  AnnotationFile file(String name, String content) {
    return file(name, content.getBytes(UTF_8));
  }

  AnnotationResult check(List<AnnotationFile> training, List<AnnotationFile> validation) {
    return check(training, validation, List.of());
  }

  AnnotationResult check(
      List<AnnotationFile> training, List<AnnotationFile> validation, List<AnnotationFile> test) {
    return AnnotationCheck.check(
        training, validation, test, new LabelExpectation(task, column, backgroundClass));
  }

  /** What is reported of a training file. */
  String report(String training) {
    return report(training.getBytes(UTF_8));
  }

  String report(byte[] training) {
    return report(check(List.of(file("train.jsonl", training)), List.of()));
  }

  /** What is reported of a training and a validation file. */
  String report(String training, String validation) {
    return report(
        check(List.of(file("train.jsonl", training)), List.of(file("valid.jsonl", validation))));
  }

  String report(AnnotationResult result) {
    List<String> lines = new ArrayList<>();
    for (AnnotationReport file : result.files()) {
      for (Diagnostic diagnostic : file.diagnostics()) {
        if (diagnostic.severity().atLeast(least)) {
          lines.add(line(file, diagnostic));
        }
      }
    }
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static String line(AnnotationReport file, Diagnostic diagnostic) {
    String name = file.file().path().equals("train.jsonl") ? "" : file.file().path() + ":";
    return name
        + place(file.source(), diagnostic.span())
        + " "
        + diagnostic.severity()
        + " "
        + diagnostic.rule()
        + ": "
        + diagnostic.message()
        + diagnostic.help().map(help -> " (" + help + ")").orElse("")
        + diagnostic.related().stream()
            .map(related -> related(file.source(), related))
            .collect(Collectors.joining());
  }

  private static String related(SourceFile source, Related related) {
    SourceFile other = related.elsewhere().map(Related.OtherFile::source).orElse(source);
    String name = related.elsewhere().isPresent() ? other.path() + ":" : "";
    return " [" + name + place(other, related.span()) + " " + related.message() + "]";
  }

  private static String place(SourceFile source, Span span) {
    Position start = source.lines().position(span.start());
    Position end = source.lines().position(span.end());
    return start.line() + ":" + start.column() + "-" + end.column();
  }
}
