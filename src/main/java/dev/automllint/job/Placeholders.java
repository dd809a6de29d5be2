package dev.automllint.job;

import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlScalar;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that something else fills in before, or while, Azure runs the job. */
public final class Placeholders {
  private Placeholders() {}

  /** What documentation prints to be filled in, such as {@code <my-cluster>}. */
  private static final Pattern PRINTED = Pattern.compile("<[A-Za-z_][\\w .:-]*>");

  /**
   * Whether a text is to be filled in before the file is submitted, by a deployment tool: {@code
   * ${NAME}}, {@code #{NAME}#} or {@code __NAME__}; or by a person: {@code <name>}.
   */
  public static boolean isPlaceholder(YamlScalar scalar) {
    if (!(scalar.value() instanceof ScalarValue.Text)) {
      return false;
    }
    String text = scalar.text();
    boolean possible = text.indexOf('{') >= 0 || text.indexOf('_') >= 0 || text.indexOf('<') >= 0;
    return possible && isPlaceholder(text);
  }

  private static boolean isPlaceholder(String text) {
    return hasVariable(text)
        || encloses(text, "#{", "}#")
        || (encloses(text, "__", "__") && isName(inner(text)))
        || printed(text).isPresent();
  }

  /** The first part of a text that documentation prints to be filled in. */
  public static Optional<String> printed(String text) {
    Matcher part = PRINTED.matcher(text);
    return part.find() ? Optional.of(part.group()) : Optional.empty();
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
