package dev.automllint.data;

import dev.automllint.diagnostic.DataRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.Related;
import dev.automllint.files.Globs;
import dev.automllint.files.SourceReader;
import dev.automllint.text.LineIndex;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/**
 * The file that says what of a data folder is not uploaded: {@code .amlignore}, otherwise {@code
 * .gitignore}, in the folder itself. Only what it certainly hides is reported.
 */
final class IgnoreFile {
  private static final List<String> NAMES = List.of(".amlignore", ".gitignore");
  private static final int MAX_BYTES = 1 << 20;

  private IgnoreFile() {}

  /**
   * The ignore file of a folder, if it hides one of the files that are needed.
   *
   * @param needed the files, with their paths from the folder
   * @param path the path of the folder in the job
   */
  static Optional<DataFile> check(DataFolder folder, Collection<Path> needed, Related path) {
    for (String name : NAMES) {
      Path file = folder.real().resolve(name);
      if (Files.exists(file)) {
        return folder
            .bounds()
            .real(file)
            .filter(Files::isRegularFile)
            .flatMap(real -> read(real, folder.shown(name)))
            .flatMap(source -> check(file, source, needed, path));
      }
    }
    return Optional.empty();
  }

  private static Optional<SourceFile> read(Path file, String shown) {
    try {
      return Optional.of(SourceReader.readSettings(file, shown, MAX_BYTES));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<DataFile> check(
      Path file, SourceFile source, Collection<Path> needed, Related path) {
    if (source.text().lines().anyMatch(line -> line.startsWith("!"))) {
      return Optional.empty();
    }
    List<Diagnostic> found = new ArrayList<>();
    LineIndex lines = source.lines();
    for (int number = 1; number <= lines.lineCount(); number++) {
      Span line = lines.line(number);
      Optional<Path> hidden = hidden(source.text(line), needed);
      if (hidden.isPresent()) {
        String message =
            "this line keeps `%s` from being uploaded"
                .formatted(Quoted.bare(hidden.get().toString()));
        found.add(
            DataRules.IGNORED_DATA
                .at(line, "", message)
                .withHelp("remove it, or add an `.amlignore` without it")
                .withRelated(path));
        break; // the others hide the same, or show when this one is gone
      }
    }
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new DataFile(file, FileReport.Kind.IGNORE, source, found));
  }

  private static Optional<Path> hidden(String line, Collection<Path> needed) {
    String pattern = line.stripTrailing();
    boolean special =
        pattern.isEmpty() || pattern.startsWith("#") || pattern.matches(".*[\\\\{].*");
    if (special) {
      return Optional.empty();
    }
    boolean foldersOnly = pattern.endsWith("/");
    try {
      var globs = new Globs(List.of(pattern));
      return needed.stream()
          .filter(
              file ->
                  foldersOnly
                      ? file.getParent() != null && globs.match(file.getParent())
                      : globs.match(file))
          .findFirst();
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }
}
