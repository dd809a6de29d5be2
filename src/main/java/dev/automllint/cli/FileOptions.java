package dev.automllint.cli;

import dev.automllint.diagnostic.Quoted;
import dev.automllint.files.FileFinder;
import dev.automllint.files.Globs;
import dev.automllint.files.Input;
import dev.automllint.files.SourceReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which files a run is about. */
final class FileOptions {
  /** The option that every hook gives. */
  static final String FORCE_EXCLUDE = "--force-exclude";

  private static final Path STDIN = Path.of("-");

  /** What systems take for a path, more or less. */
  private static final int MAX_NAME = 4096;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = {
        "Files, folders to search for *.yml and *.yaml,",
        "or - for standard input (default: the current folder)."
      })
  private List<Path> paths = List.of();

  @Option(
      names = "--stdin-filename",
      paramLabel = "NAME",
      defaultValue = "<stdin>",
      description = "What - is called in reports.")
  private String stdinFilename = "<stdin>";

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "Leave these out of searches; repeatable.")
  private List<String> exclude = List.of();

  @Option(names = FORCE_EXCLUDE, description = "Leave out files named on the command line, too.")
  private boolean forceExclude;

  @Option(
      names = "--files-from",
      paramLabel = "FILE",
      description = {
        "Read paths from a file, or - for standard input:",
        "one a line, or separated by zero bytes."
      })
  private Path filesFrom;

  /** Takes what no parser has read. */
  void take(List<Path> named, boolean excludesNamed) {
    paths = List.copyOf(named);
    forceExclude = excludesNamed;
  }

  /**
   * What is to be linted, in order, each file once.
   *
   * @param stdin standard input, for {@code -}
   * @throws UsageException if the options contradict each other, or the list of files cannot be
   *     read
   */
  List<Input> inputs(InputStream stdin) {
    UsageException.checkName("--stdin-filename", stdinFilename);
    UsageException.checkName("--files-from", filesFrom);
    if (stdinFilename.length() > MAX_NAME) {
      throw new UsageException("--stdin-filename is longer than " + MAX_NAME + " characters");
    }
    Globs excluded = globs();
    boolean listed = filesFrom != null;
    List<Path> named = paths.isEmpty() && !listed ? List.of(Path.of(".")) : paths;
    if (listed && filesFrom.equals(STDIN) && named.contains(STDIN)) {
      throw new UsageException("standard input cannot be both a file and --files-from");
    }
    List<Input> inputs = new ArrayList<>();
    var finder = new FileFinder(excluded);
    boolean stdinTaken = false;
    for (Path path : named) {
      if (path.toString().isEmpty()) {
        throw new UsageException("a path is empty");
      }
      if (!path.equals(STDIN)) {
        add(inputs, finder, PathArguments.unmarked(path), excluded);
      } else if (!stdinTaken) {
        stdinTaken = true;
        inputs.add(Input.of(stdin, stdinFilename));
      }
    }
    if (listed) {
      for (Path path : listedFiles(stdin)) {
        add(inputs, finder, path, excluded);
      }
    }
    return inputs;
  }

  /** Where a stream would be if it were a file. */
  Path placeOf(Input stream) {
    try {
      return Path.of(stream.path());
    } catch (InvalidPathException e) {
      return Path.of("stdin");
    }
  }

  /** Whether patterns may leave an input out. */
  boolean mayExclude(Input input) {
    return forceExclude || !input.named();
  }

  private Globs globs() {
    try {
      return new Globs(exclude);
    } catch (PatternSyntaxException e) {
      throw new UsageException(
          "--exclude: not a pattern: " + Quoted.of(e.getPattern()) + ": " + e.getDescription());
    }
  }

  private void add(List<Input> inputs, FileFinder finder, Path path, Globs excluded) {
    if (forceExclude && excluded.match(path)) {
      return;
    }
    boolean named = !Files.isDirectory(path);
    for (FileFinder.Found found : finder.find(path)) {
      inputs.add(Input.of(found, named));
    }
  }

  private List<Path> listedFiles(InputStream stdin) {
    if (filesFrom.equals(STDIN)) {
      try {
        return PathArguments.read(stdin);
      } catch (IOException e) {
        throw new UsageException("--files-from: standard input cannot be read");
      }
    }
    String problem = "--files-from: " + FileFinder.display(filesFrom) + ": ";
    if (Files.isDirectory(filesFrom)) {
      throw new UsageException(problem + "it is a folder");
    }
    // A pipe is as good as a file, as in --files-from <(git ls-files), and no list is endless.
    try (InputStream in = Files.newInputStream(filesFrom)) {
      return PathArguments.read(in);
    } catch (IOException e) {
      throw new UsageException(problem + SourceReader.reason(e));
    }
  }
}
