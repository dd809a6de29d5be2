package dev.automllint.yaml;

import dev.automllint.text.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * Reads a file as Azure's client does, which is YAML 1.1 with PyYAML: a plain file by {@link
 * PlainReader}, any other with the library.
 */
public final class YamlReader {
  private YamlReader() {}

  /** Reads all documents of a file; a fault is part of the result. */
  public static YamlStream read(SourceFile source) {
    YamlStream plain = plain(source);
    return plain != null ? plain : LibraryReader.read(source);
  }

  /** The same for a file of ours, which Azure never sees: its patterns may hold any sign. */
  public static YamlStream readOwn(SourceFile source) {
    YamlStream plain = plain(source);
    return plain != null ? plain : LibraryReader.readOwn(source);
  }

  private static YamlStream plain(SourceFile source) {
    YamlStream.Document document = PlainReader.read(source.text());
    return document == null ? null : new YamlStream(source, List.of(document), Optional.empty());
  }
}
