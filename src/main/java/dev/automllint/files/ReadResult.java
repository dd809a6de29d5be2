package dev.automllint.files;

import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;

/** The result of reading a file. */
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
   * A text that Azure cannot read, or that is too large.
   *
   * @param source the text as far as it could be decoded
   * @param tooLarge whether it is larger than the limit; otherwise it is not UTF-8
   * @param span where in {@code source}
   * @param message what is wrong, for users
   */
  record Rejected(SourceFile source, boolean tooLarge, Span span, String message)
      implements ReadResult {
    @Override
    public String path() {
      return source.path();
    }
  }

  /**
   * No text at all.
   *
   * @param path the name for reports
   * @param reason why, for users, in a clause
   */
  record Failed(String path, String reason) implements ReadResult {}

  /**
   * A file outside that a search or a list reached by a link: a repository of others must not show
   * what else is on this machine.
   *
   * @param path the name for reports
   */
  record Outside(String path) implements ReadResult {
    /** Why it is not read, for users, in a clause. */
    public static final String REASON = "a link that leads out of the repository";
  }
}
