package dev.automllint.suppress;

import dev.automllint.diagnostic.Suppressed;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment that suppresses rules.
 *
 * @param comment the comment, from its {@code #} to the end of the line
 * @param line its line, 1-based
 * @param kind what it covers
 * @param ids the rules that it names
 * @param reason the text after them
 * @param defect why it suppresses nothing, if its form is wrong
 */
record Directive(
    Span comment,
    int line,
    Suppressed.Kind kind,
    List<Id> ids,
    Optional<String> reason,
    Optional<String> defect) {
  /** What every directive starts with. */
  static final String WORD = "automl-lint:";

  private static final String IGNORE_FILE = "ignore-file";

  private static final Pattern FORM =
      Pattern.compile("(?s)#[ \\t]*+" + WORD + "[ \\t]*+([^\\[]*+)(?:\\[([^\\]]*+)\\](.*+))?+");

  private static final Pattern NAME = Pattern.compile("[^,\\s](?:[^,]*[^,\\s])?");

  /**
   * A rule in a directive.
   *
   * @param name its id, as it is written
   * @param span where
   */
  record Id(String name, Span span) {}

  /** Reads a comment; nothing if it is not meant to be a directive. */
  static Optional<Directive> read(SourceFile source, Span comment) {
    Matcher form = FORM.matcher(source.text()).region(comment.start(), comment.end());
    if (!form.lookingAt()) {
      return Optional.empty();
    }
    Span line = source.lines().lineAt(comment.start());
    boolean alone = source.text().substring(line.start(), comment.start()).isBlank();
    boolean file = form.group(1).equals(IGNORE_FILE);
    List<Id> ids = form.group(2) == null ? List.of() : ids(form.group(2), form.start(2));
    return Optional.of(
        new Directive(
            comment,
            source.lines().position(comment.start()).line(),
            file ? Suppressed.Kind.FILE : alone ? Suppressed.Kind.NODE : Suppressed.Kind.LINE,
            ids,
            Optional.ofNullable(form.group(3)).map(String::strip).filter(text -> !text.isEmpty()),
            defect(form.group(1), ids, file && comment.start() > line.start())));
  }

  private static Optional<String> defect(String verb, List<Id> ids, boolean inLine) {
    if (!verb.equals("ignore") && !verb.equals(IGNORE_FILE)) {
      return Optional.of("expected `ignore[rule]` or `ignore-file[rule]`, with one or more rules");
    }
    if (ids.isEmpty()) {
      return Optional.of("the rules to silence are missing: `" + verb + "[rule, …]`");
    }
    return inLine
        ? Optional.of("`ignore-file` must begin its line, at column 1")
        : Optional.empty();
  }

  private static List<Id> ids(String list, int offset) {
    List<Id> ids = new ArrayList<>();
    for (Matcher name = NAME.matcher(list); name.find(); ) {
      ids.add(new Id(name.group(), new Span(offset + name.start(), offset + name.end())));
    }
    return ids;
  }
}
