package dev.automllint.yaml;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.Fix;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Keeps the style of a text in its fixes: what replaces a quoted key or value is quoted alike, and
 * JSON stays JSON.
 */
public final class QuotedEdits {
  /** What needs no escape between quotes of either kind. */
  private static final Pattern WORD = Pattern.compile("[\\w$.:/-]+");

  private static final Pattern JSON =
      Pattern.compile(
          "[\\[\\]]?|\"[^\"\\\\]*\"|-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null");

  /** The beginning of JSON: an object whose first key is quoted. */
  private static final Pattern JSON_START = Pattern.compile("\\s*+\\{\\s*+\"");

  private final String text;
  private final boolean json;

  /** Prepares the fixes of a file. */
  public QuotedEdits(SourceFile source) {
    this.text = source.text();
    this.json = JSON_START.matcher(text).lookingAt();
  }

  /** A diagnostic with its fix in the style of the text; without it where JSON would not stay. */
  public Diagnostic keep(Diagnostic diagnostic) {
    if (diagnostic.fix().isEmpty()) {
      return diagnostic;
    }
    Fix fix = diagnostic.fix().get();
    List<Edit> edits = fix.edits().stream().map(this::quoted).toList();
    boolean broken = json && edits.stream().anyMatch(edit -> !JSON.matcher(edit.text()).matches());
    return broken
        ? diagnostic.withoutFix()
        : diagnostic.withFix(new Fix(fix.safe(), fix.title(), edits));
  }

  private Edit quoted(Edit edit) {
    Span span = edit.span();
    boolean word =
        WORD.matcher(edit.text()).matches()
            && Yaml11.resolve(edit.text()) instanceof ScalarValue.Text;
    if (!word || span.start() == span.end() || !isQuoted(span)) {
      return edit;
    }
    char quote = text.charAt(span.start());
    return new Edit(span, quote + edit.text() + quote);
  }

  private boolean isQuoted(Span span) {
    char first = text.charAt(span.start());
    return (first == '"' || first == '\'') && text.charAt(span.end() - 1) == first;
  }
}
