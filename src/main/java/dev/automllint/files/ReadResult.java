package dev.automllint.files;

import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;

/** What came of reading a file. */
public sealed interface ReadResult {
  /** The name for reports. */
  String path();

  /**
   * A text that can be linted.
   *
   * @param source the decoded text
   */
  record Decoded(SourceFile source) implements ReadResult {
    @Override
    public String path() {
      return source.path();
    }
  }

  /**
   * A text that Azure could not read, or that is too large for us: enough of it to see what it was
   * meant to be, and where it goes wrong.
   *
   * @param source the text as far as it can be shown
   * @param fault what is wrong
   * @param where the place in {@code source}
   * @param message the same for people
   */
  record Faulty(SourceFile source, Fault fault, Span where, String message) implements ReadResult {
    @Override
    public String path() {
      return source.path();
    }
  }

  /**
   * No text at all.
   *
   * @param path the name for reports
   * @param reason why, for people, in a clause
   */
  record Failed(String path, String reason) implements ReadResult {}

  /** The kinds of fault a file's bytes can have. */
  enum Fault {
    /** The bytes are no UTF-8. */
    ENCODING,
    /** There are more bytes than the reader takes. */
    TOO_LARGE
  }
}
