package dev.automllint.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something to lint, read when its turn comes.
 *
 * @param path its name for reports, with {@code /} between folders
 * @param file where it is; empty for a stream
 * @param named whether the user named it, rather than a folder above it
 * @param outside whether it must not be read, as links lead to it that lead out of the repository
 * @param reader reads it; a stream can be read once
 */
public record Input(
    String path, Optional<Path> file, boolean named, boolean outside, Supplier<ReadResult> reader) {
  /** A file that was found. */
  public static Input of(FileFinder.Found found, boolean named) {
    return new Input(
        found.path(),
        Optional.of(found.file()),
        named,
        found.outside(),
        () ->
            found.outside()
                ? new ReadResult.Outside(found.path())
                : SourceReader.read(found.file(), found.path()));
  }

  /**
   * A stream.
   *
   * @param name what reports call it
   */
  public static Input of(InputStream stream, String name) {
    return new Input(
        name, Optional.empty(), /* named= */ true, /* outside= */ false, () -> read(stream, name));
  }

  private static ReadResult read(InputStream stream, String name) {
    try {
      return SourceReader.read(stream, name);
    } catch (IOException e) {
      return new ReadResult.Failed(name, "standard input cannot be read");
    }
  }

  /** Its text, or why there is none. */
  public ReadResult read() {
    return reader.get();
  }
}
