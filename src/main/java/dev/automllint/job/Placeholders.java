package dev.automllint.job;

import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlScalar;

/** Values that something else fills in before, or while, Azure runs the job. */
public final class Placeholders {
  private Placeholders() {}

  /**
   * Whether a text is to be filled in by a deployment tool before the file is submitted: {@code
   * ${NAME}}, {@code #{NAME}#} or {@code __NAME__}.
   */
  public static boolean isPlaceholder(YamlScalar scalar) {
    if (!(scalar.value() instanceof ScalarValue.Text)) {
      return false;
    }
    String text = scalar.text();
    boolean possible = text.indexOf('{') >= 0 || text.indexOf('_') >= 0;
    return possible && isPlaceholder(text);
  }

  private static boolean isPlaceholder(String text) {
    return hasVariable(text)
        || encloses(text, "#{", "}#")
        || (encloses(text, "__", "__") && isName(inner(text)));
  }

  /** Whether a text is a pipeline binding, {@code ${{parent.inputs.x}}}. */
  public static boolean isBinding(YamlScalar scalar) {
    return scalar.value() instanceof ScalarValue.Text && encloses(scalar.text(), "${{", "}}");
  }

  private static boolean hasVariable(String text) {
    for (int at = text.indexOf("${"); at >= 0; at = text.indexOf("${", at + 2)) {
      if (!text.startsWith("{", at + 2)) {
        int end = text.indexOf('}', at);
        return end > at + 2;
      }
    }
    return false;
  }

  private static boolean encloses(String text, String open, String close) {
    int start = text.indexOf(open);
    return start >= 0 && text.indexOf(close, start + open.length()) > start + open.length();
  }

  private static String inner(String text) {
    int start = text.indexOf("__") + 2;
    return text.substring(start, text.indexOf("__", start));
  }

  private static boolean isName(String text) {
    return !text.isEmpty()
        && text.chars().allMatch(c -> c == '_' || (c < 128 && Character.isLetterOrDigit(c)));
  }
}
