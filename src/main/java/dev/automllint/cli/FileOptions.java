package dev.automllint.cli;

import dev.automllint.config.Configuration;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.files.FileFinder;
import dev.automllint.files.Globs;
import dev.automllint.files.Input;
import dev.automllint.files.Links;
import dev.automllint.files.SourceReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Which files a run checks.
 *
 * @param paths the files and folders that the command line names
 * @param stdinFilename the name of standard input in reports
 * @param excluded what {@code --exclude} leaves out
 * @param forceExclude whether that includes files that the command line names
 * @param filesFrom where more paths are read from
 * @param asGit whether searches leave out what git ignores
 */
record FileOptions(
    List<Path> paths,
    String stdinFilename,
    Globs excluded,
    boolean forceExclude,
    Optional<Path> filesFrom,
    boolean asGit) {
  private static final String UNNAMED = "<stdin>";
  private static final String FILES_FROM = "--files-from";
  private static final Path STDIN = Path.of("-");

  /** The longest path that operating systems take, roughly, in characters. */
  private static final int MAX_NAME = 4096;

  static PositionalParamSpec parameter() {
    return Specs.parameter(
            "PATH",
            "A file, a folder to search for *.yml and *.yaml, or - for standard input"
                + " (default: the current folder).")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .index("0..*")
        .arity("0..*")
        .build();
  }

  static List<OptionSpec> options() {
    return List.of(
        Specs.repeatable("--exclude=GLOB", "Exclude matching files from searches; repeatable.")
            .build(),
        Specs.option(
            "--force-exclude", "Apply --exclude to files named on the command line as well."),
        Specs.option("--no-gitignore", "Also search what git ignores."),
        Specs.option(
            FILES_FROM + "=FILE",
            "Read paths of YAML files and folders from a file, or - for standard input: one per"
                + " line, or separated by NUL bytes."),
        Specs.option("--stdin-filename=NAME", "File name to report for standard input."));
  }

  static FileOptions of(Arguments arguments) {
    String stdinFilename = arguments.name("--stdin-filename").orElse(UNNAMED);
    if (stdinFilename.length() > MAX_NAME) {
      throw new UsageException("`--stdin-filename` is longer than " + MAX_NAME + " characters");
    }
    return new FileOptions(
        arguments.parameters().stream().map(FileOptions::path).toList(),
        stdinFilename,
        globs(arguments.texts("--exclude")),
        arguments.has("--force-exclude"),
        arguments.path(FILES_FROM),
        !arguments.has("--no-gitignore"));
  }

  private static Path path(String name) {
    if (name.isEmpty()) {
      throw new UsageException("a path is empty");
    }
    return Arguments.path("PATH", name);
  }

  private static Globs globs(List<String> patterns) {
    try {
      return new Globs(patterns);
    } catch (PatternSyntaxException e) {
      throw new UsageException(
          "--exclude: %s is not a valid file pattern: %s"
              .formatted(Quoted.of(e.getPattern()), e.getDescription()));
    }
  }

  /**
   * The files to check, in order, each once.
   *
   * @param stdin standard input, for {@code -}
   * @param leftOut receives what git ignores, for users
   * @throws UsageException if standard input is named twice, or the list of files cannot be read
   */
  List<Input> inputs(InputStream stdin, Consumer<String> leftOut) {
    Set<Path> named = new LinkedHashSet<>(paths);
    if (named.isEmpty() && filesFrom.isEmpty()) {
      named.add(Path.of("."));
    }
    if (filesFrom.equals(Optional.of(STDIN)) && named.contains(STDIN)) {
      throw new UsageException("standard input cannot be both a file and `" + FILES_FROM + "`");
    }
    List<Input> inputs = new ArrayList<>();
    var finder = new FileFinder(excluded, asGit);
    for (Path path : named) {
      if (path.equals(STDIN)) {
        inputs.add(Input.of(stdin, stdinFilename));
      } else {
        // Only hooks, which list files, exclude what is named.
        add(inputs, finder, path, /* listed= */ forceExclude);
      }
    }
    if (filesFrom.isPresent()) {
      for (Path path : listedFiles(filesFrom.get(), stdin)) {
        if (mayBeOurs(path)) {
          add(inputs, finder, path, /* listed= */ true);
        }
      }
    }
    for (FileFinder.LeftOut ignored : finder.leftOut()) {
      leftOut.accept(
          "left out %s: %s in %s"
              .formatted(
                  Quoted.visible(ignored.path()),
                  Quoted.of(ignored.pattern()),
                  Quoted.visible(ignored.origin())));
    }
    return inputs;
  }

  /** The path that decides which configuration a stream has. */
  Path pathOf(Input stream) {
    try {
      return Path.of(stream.path());
    } catch (InvalidPathException e) {
      return Path.of("stdin");
    }
  }

  /** Says that a name is given for standard input, if that is not read. */
  void warnUnreadStdin(PrintWriter err) {
    if (!stdinFilename.equals(UNNAMED) && !paths.contains(STDIN)) {
      err.println("automl-lint: --stdin-filename has no effect without the path `-`");
    }
  }

  /** Whether patterns may exclude an input. */
  boolean mayExclude(Input input) {
    return forceExclude || !input.named();
  }

  private void add(List<Input> inputs, FileFinder finder, Path path, boolean listed) {
    if (forceExclude && excluded.match(path)) {
      return;
    }
    boolean named = !Files.isDirectory(path);
    for (FileFinder.Found found : listed ? finder.findListed(path) : finder.find(path)) {
      String name = found.file().getFileName().toString();
      if (named || !Configuration.NAMES.contains(name)) {
        inputs.add(Input.of(found, named));
      }
    }
  }

  /** Whether a file of a list is to be looked at: lists of changed files name files of any kind. */
  private static boolean mayBeOurs(Path path) {
    return FileFinder.isYaml(path) || path.endsWith("MLTable") || Files.isDirectory(path);
  }

  private static List<Path> listedFiles(Path list, InputStream stdin) {
    if (list.equals(STDIN)) {
      try {
        return PathArguments.read(FILES_FROM, stdin);
      } catch (IOException e) {
        throw new UsageException(FILES_FROM + ": standard input cannot be read");
      }
    }
    String problem = FILES_FROM + ": " + FileFinder.display(list) + ": ";
    if (Files.isDirectory(list)) {
      throw new UsageException(problem + "it is a folder");
    }
    if (Links.leadOutOfRepository(list)) {
      throw new UsageException(problem + "it is a link to a file elsewhere");
    }
    try (InputStream in = Files.newInputStream(list)) { // also a pipe, as in <(git ls-files)
      return PathArguments.read(FILES_FROM, in);
    } catch (IOException e) {
      throw new UsageException(problem + SourceReader.reason(e));
    }
  }
}
