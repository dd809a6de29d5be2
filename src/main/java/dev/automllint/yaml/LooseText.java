package dev.automllint.yaml;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.text.Span;
import java.util.regex.Pattern;

/** A text where the value before it has ended: what to write depends on how that value began. */
final class LooseText {
  private static final Pattern BLOCK_HEADER = Pattern.compile(".*[:-] *[|>][-+0-9]*[ \\t]*(#.*)?");

  private final String text;
  private final int at;

  /**
   * Looks at a text.
   *
   * @param text the whole file
   * @param at where the text begins
   */
  LooseText(String text, int at) {
    this.text = text;
    this.at = at;
  }

  Diagnostic diagnostic() {
    var span = new Span(at, LineEnds.after(text, at));
    return isInBlock()
        ? CoreRules.SYNTAX
            .at(span, "", "this line is indented less than the first line of its text")
            .withHelp("indent all lines of the text after `|` or `>` alike")
        : CoreRules.SYNTAX.at(span, "", "unexpected text after the value").withHelp(help());
  }

  private String help() {
    String before = text.substring(0, at).stripTrailing();
    return switch (before.charAt(before.length() - 1)) {
      case ']' -> "`[` begins a list; put quotes around the whole value if it is text";
      case '}' -> "`{` begins a mapping; put quotes around the whole value if it is text";
      case '"', '\'' ->
          "quote the whole value; quotes inside quotes are doubled ('it''s') or escaped"
              + " (\"say \\\"x\\\"\")";
      default -> "put quotes around the whole value";
    };
  }

  /** Whether the nearest line above that is indented less begins a block of text. */
  boolean isInBlock() {
    String[] lines = text.substring(0, at).split("\\r?\\n", -1);
    String own = lines[lines.length - 1];
    for (int i = lines.length - 2; own.isBlank() && i >= 0; i--) {
      int indent = lines[i].length() - lines[i].stripLeading().length();
      if (!lines[i].isBlank() && indent < own.length()) {
        return BLOCK_HEADER.matcher(lines[i]).matches();
      }
    }
    return false;
  }
}
