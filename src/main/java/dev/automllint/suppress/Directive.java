package dev.automllint.suppress;

import dev.automllint.diagnostic.Suppressed;
import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a comment asks for.
 *
 * @param comment the comment, from its {@code #} to the end of the line
 * @param line its line, from 1
 * @param kind what it covers
 * @param ids the rules it names
 * @param reason the words behind
 */
record Directive(
    Span comment, int line, Suppressed.Kind kind, List<Id> ids, Optional<String> reason) {
  /** What every directive begins with. */
  static final String WORD = "automl-lint:";

  private static final String IGNORE = "ignore";
  private static final String IGNORE_FILE = "ignore-file";

  /**
   * A rule in a directive.
   *
   * @param name its id, as it is written
   * @param span where
   */
  record Id(String name, Span span) {}

  /** What is wrong with a comment that begins like a directive and is none. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message);
    }
  }

  /**
   * Reads a comment.
   *
   * @param text the file
   * @param comment the comment in it
   * @param line its line, from 1
   * @param alone whether nothing stands before it on its line
   * @return nothing if it is an ordinary comment
   * @throws Malformed if it is meant to be a directive, and cannot be understood
   */
  static Optional<Directive> read(String text, Span comment, int line, boolean alone)
      throws Malformed {
    int at = skipBlanks(text, comment.start() + 1, comment.end());
    if (!text.startsWith(WORD, at)) {
      return Optional.empty();
    }
    at = skipBlanks(text, at + WORD.length(), comment.end());
    int open = Comments.find(text, '[', at, comment.end());
    String verb = text.substring(at, open < 0 ? comment.end() : open);
    if (!verb.equals(IGNORE) && !verb.equals(IGNORE_FILE)) {
      throw new Malformed("expected `ignore[rule]` or `ignore-file[rule]`, with one rule or more");
    }
    int close = Comments.find(text, ']', at, comment.end());
    if (open < 0 || close < 0) {
      throw new Malformed("the rules to silence are missing: `" + verb + "[rule, …]`");
    }
    List<Id> ids = ids(text, open + 1, close);
    if (ids.isEmpty()) {
      throw new Malformed("the rules to silence are missing: `" + verb + "[rule, …]`");
    }
    boolean file = verb.equals(IGNORE_FILE);
    boolean first = comment.start() == 0 || "\n\r".indexOf(text.charAt(comment.start() - 1)) >= 0;
    if (file && !first) {
      throw new Malformed("`ignore-file` has to begin its line, at column 1");
    }
    String reason = text.substring(close + 1, comment.end()).strip();
    return Optional.of(
        new Directive(
            comment,
            line,
            file ? Suppressed.Kind.FILE : alone ? Suppressed.Kind.NODE : Suppressed.Kind.LINE,
            ids,
            reason.isEmpty() ? Optional.empty() : Optional.of(reason)));
  }

  private static List<Id> ids(String text, int start, int end) {
    List<Id> ids = new ArrayList<>();
    int at = start;
    while (at < end) {
      int comma = Comments.find(text, ',', at, end);
      int stop = comma < 0 ? end : comma;
      int from = skipBlanks(text, at, stop);
      String name = text.substring(from, stop).strip();
      if (!name.isEmpty()) {
        ids.add(new Id(name, new Span(from, from + name.length())));
      }
      at = stop + 1;
    }
    return ids;
  }

  private static int skipBlanks(String text, int from, int end) {
    int at = from;
    while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }
}
