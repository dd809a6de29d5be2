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

  /** The expressions that Azure itself fills in. */
  private static final String AZURES =
      "(?i:parent|inputs|outputs|jobs|search_space|name|default_datastore)";

  /** What tools fill in before the file is submitted. */
  private static final Pattern TOKEN =
      Pattern.compile(
          String.join(
              "|",
              "\\$\\{[^{}]+\\}",
              "\\$\\([^()]+\\)",
              "(?<![\\w$])\\$[A-Za-z_]\\w*",
              "\\$\\{\\{\\s*+(?!" + AZURES + "\\s*[.}])[^{}]+\\}\\}",
              "(?<!\\$)\\{\\{[^{}]+\\}\\}",
              "#\\{[^{}]+\\}#",
              "(?<!_)__(?!_)\\w*?[A-Za-z0-9]__(?!_)"));

  /**
   * Whether a value is to be filled in before the file is submitted: by a tool, such as {@code
   * ${NAME}}, {@code {{ name }}} or {@code #{NAME}#}, or by a person, such as {@code <name>}.
   */
  public static boolean isPlaceholder(YamlScalar scalar) {
    String text = scalar.text();
    return mayBePlaceholder(text)
        && (scalar.value() instanceof ScalarValue.Text || scalar.isNull())
        && (TOKEN.matcher(text).find() || PRINTED.matcher(text).find());
  }

  /** Avoids the expressions, which are slow to make, for the texts of usual jobs. */
  private static boolean mayBePlaceholder(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '$' || c == '{' || c == '<' || (c == '_' && text.startsWith("__", i))) {
        return true;
      }
    }
    return false;
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

  private static boolean encloses(String text, String open, String close) {
    int start = text.indexOf(open);
    return start >= 0 && text.indexOf(close, start + open.length()) > start + open.length();
  }
}
