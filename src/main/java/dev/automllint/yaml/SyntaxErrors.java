package dev.automllint.yaml;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.text.CodePoints;
import dev.automllint.text.Span;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Says what the parser found in the user's terms, and at the most helpful place: the parser stops
 * where it can no longer go on, which for an open quote or bracket is far after the mistake.
 */
final class SyntaxErrors {
  static final String NO_PAIR = "this line is not a `key: value` pair";

  private final String text;
  private final String problem;
  private final String context;
  private final int at;
  private final int opened;

  private SyntaxErrors(MarkedYamlEngineException e, String text, CodePoints codePoints) {
    this.text = text;
    this.problem = e.getProblem() == null ? "" : e.getProblem();
    this.context = e.getContext() == null ? "" : e.getContext();
    this.at =
        e.getProblemMark()
            .or(e::getContextMark)
            .map(mark -> Math.min(codePoints.offset(mark.getIndex()), text.length()))
            .orElse(0);
    this.opened =
        e.getContextMark().map(mark -> Math.min(codePoints.offset(mark.getIndex()), at)).orElse(at);
  }

  /**
   * The diagnostic for what the parser refused.
   *
   * @param before the scalars that were read before it
   */
  static Diagnostic of(
      MarkedYamlEngineException e,
      String text,
      CodePoints codePoints,
      List<Scalars.ScalarRange> before) {
    var error = new SyntaxErrors(e, text, codePoints);
    Optional<Diagnostic> conflict = error.slips().mergeConflict();
    if (conflict.isPresent()) {
      return conflict.get();
    }
    if (!before.isEmpty()) {
      Span last = before.get(before.size() - 1).span();
      if (error.isAfterRunawayQuote(last)) {
        return error.openQuote(last.start());
      }
    }
    return error.diagnostic();
  }

  private SyntaxSlips slips() {
    return new SyntaxSlips(text, at, opened);
  }

  private Diagnostic diagnostic() {
    if (context.contains("quoted scalar")
        && (problem.contains("end of stream") || problem.contains("document separator"))) {
      return openQuote(opened);
    }
    if (context.contains("flow sequence") || context.contains("flow mapping")) {
      return bracket();
    }
    if (problem.startsWith("mapping values are not allowed")) {
      return colon();
    }
    if (problem.contains("cannot start any token")) {
      return badStart();
    }
    if (problem.contains("expected <block end>")) {
      return badIndent();
    }
    if (problem.startsWith("expected the node content")) {
      return noContent();
    }
    return context.contains("anchor") || context.contains("alias") ? badName() : rareError();
  }

  private Diagnostic rareError() {
    if (problem.contains("could not find expected ':'")) {
      return slips()
          .keyOnLine()
          .orElseGet(
              () ->
                  at(new Span(opened, LineEnds.after(text, opened)), NO_PAIR)
                      .withHelp(
                          "add the `:`, or indent the line if it belongs to the value above"));
    }
    if (problem.contains("escape character") || context.contains("double-quoted")) {
      return here("invalid escape in double quotes; write a backslash as `\\\\`")
          .withHelp("or use single quotes, which have no escapes");
    }
    if (problem.startsWith("sequence entries are not allowed")) {
      return here("a list cannot begin on the line of its key")
          .withHelp("start the list on the next line");
    }
    if (context.contains("directive")) {
      return at(oneFrom(opened), "a line cannot begin with `%`")
          .withHelp("put quotes around it if it is text");
    }
    if (problem.contains("<document start>")) {
      int first = text.length() - text.stripLeading().length();
      int line = LineEnds.before(text, first);
      if (at == LineEnds.before(text, at)
          && first > line
          && text.substring(line, first).isBlank()) {
        return at(new Span(line, first), "this line is indented, but the lines below it are not")
            .withHelp("remove the spaces before it");
      }
      if (!text.substring(LineEnds.before(text, at), at).isBlank()) {
        return here(Quoted.of(shownCharacter()) + " is not allowed after the end of the document")
            .withHelp("remove it");
      }
      return here("this line is not aligned with the first one")
          .withHelp("start all top-level keys in the same column");
    }
    if (context.contains("block scalar")) {
      return here("only a digit, `+` or `-` is allowed after `|` or `>`")
          .withHelp("begin the text on the next line");
    }
    if (problem.startsWith("mapping keys are not allowed")) {
      return here("`?` is not allowed here").withHelp("put quotes around the value");
    }
    return here("this is not YAML: " + Quoted.visible(problem));
  }

  private Diagnostic noContent() {
    if (at < text.stripTrailing().length()) {
      return here(Quoted.of(shownCharacter()) + " is not allowed here");
    }
    int bracket = new Brackets(text).lastOpen();
    return bracket < 0
        ? at(Span.at(at), "the file ends where a value is expected")
        : unclosed(bracket);
  }

  private Diagnostic badName() {
    String message =
        at > opened + 1
            ? "a name after `&` or `*` cannot contain " + Quoted.of(shownCharacter())
            : "`&` and `*` need a name after them";
    return at(new Span(opened, endOfToken(opened)), message)
        .withHelp("put quotes around the value if it is text");
  }

  // ---- quotes and brackets: the mistake is where they open

  /** Whether a quote ran over lines and ended at the quote that should have opened this text. */
  private boolean isAfterRunawayQuote(Span last) {
    if (last.end() > at || last.start() >= text.length()) {
      return false;
    }
    char quote = text.charAt(last.start());
    return (quote == '"' || quote == '\'')
        && text.substring(last.start(), last.end()).indexOf('\n') >= 0
        && text.substring(last.end(), at).isBlank()
        && LineEnds.after(text, last.end()) >= at;
  }

  private Diagnostic openQuote(int quote) {
    return at(oneFrom(quote), "this quote is not closed").withHelp("close it on the same line");
  }

  private Diagnostic bracket() {
    char open = text.charAt(opened);
    String close = open == '[' ? "]" : "}";
    if (new Brackets(text).isClosed(opened)) {
      return here("expected `,` or `" + close + "`").withRelated(oneFrom(opened), "opened here");
    }
    return unclosed(opened);
  }

  private Diagnostic unclosed(int bracket) {
    Optional<Diagnostic> comment = slips().commentInBrackets(bracket);
    if (comment.isPresent()) {
      return comment.get();
    }
    char open = text.charAt(bracket);
    return at(oneFrom(bracket), "this `" + open + "` is not closed")
        .withHelp("close it with `" + (open == '[' ? ']' : '}') + "`");
  }

  // ---- lines

  private Diagnostic colon() {
    int start = LineEnds.before(text, at);
    boolean second = text.substring(start, at).contains(": ");
    Optional<Diagnostic> above = second ? Optional.empty() : slips().keyAbove();
    if (above.isPresent()) {
      return above.get();
    }
    return second
        ? here("a second `:` on one line; a value that holds `: ` needs quotes")
            .withHelp("put quotes around the value, or remove the space after the `:`")
        : here("unexpected key: the line above already has a value")
            .withHelp("align the line with the key above");
  }

  private Diagnostic badStart() {
    if (at < text.length() && text.charAt(at) == '\t') {
      return here("a tab cannot indent a line").withHelp("use spaces");
    }
    boolean template = at > 0 && text.charAt(at - 1) == '{';
    String found = Quoted.of(shownCharacter());
    return template
        ? at(new Span(at - 1, at + 1), "this is a template, not YAML")
            .withHelp("fill the template in before the file is read")
        : here("a value cannot begin with " + found).withHelp("put quotes around the value");
  }

  private Diagnostic badIndent() {
    if (problem.contains("'<scalar>'")) {
      var loose = new LooseText(text, at);
      return loose.isInBlock()
          ? loose.diagnostic()
          : slips().commentAbove().orElseGet(loose::diagnostic);
    }
    if (problem.contains("'<block mapping start>'")
        || problem.contains("'<block sequence start>'")) {
      return here("the indentation of this line matches no line above it")
          .withHelp("align it with the keys or items at the same level");
    }
    if (problem.contains("'?'")) {
      return here("a key cannot follow list items at the same level")
          .withHelp("indent it deeper, or begin it with `- `");
    }
    if (problem.contains("'-'")) {
      return here("a list item cannot follow keys at the same level")
          .withHelp("check its indentation");
    }
    return here(Quoted.of(shownCharacter()) + " is not allowed here");
  }

  // ---- places

  private static Diagnostic at(Span span, String message) {
    return CoreRules.SYNTAX.at(span, "", message);
  }

  /** At the character where the parser stopped; at the end of a line at an empty range. */
  private Diagnostic here(String message) {
    boolean lineEnds = LineEnds.after(text, at) == at;
    int end = lineEnds ? at : at + Character.charCount(text.codePointAt(at));
    return at(new Span(at, end), message);
  }

  private Span oneFrom(int offset) {
    return new Span(offset, Math.min(offset + 1, text.length()));
  }

  private String shownCharacter() {
    return at < text.length() ? Character.toString(text.codePointAt(at)) : "";
  }

  private int endOfToken(int offset) {
    int end = offset;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
