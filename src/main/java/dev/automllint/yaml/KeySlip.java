package dev.automllint.yaml;

import dev.automllint.diagnostic.Quoted;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key that YAML does not see as one, because a space is missing after its colon or because
 * something else separates it from its value.
 *
 * @param key the key
 * @param separator what follows the key
 * @param value the rest, without a comment
 * @param start where the key begins in the text
 * @param end where the separator ends
 */
public record KeySlip(String key, String separator, String value, int start, int end) {
  private static final Pattern LINE =
      Pattern.compile(
          "[ \\t]*(?:- +)*(?<quote>[\"']?)(?<key>[A-Za-z_$][\\w$.-]*)\\k<quote>"
              + "(?:(?<colon>:)(?=[^\\s:])|[ \\t]*(?<sign>:?=>?)(?!=)[ \\t]*)"
              + "(?<value>.*)");

  /** Keys that only begin an address or the name of an asset. */
  private static final Pattern SCHEME = Pattern.compile("azureml|https?");

  private static final Pattern COMMENT = Pattern.compile("(^|[ \\t])#.*");
  private static final int MAX_SHOWN = 40;

  /** The slip on a line, if it is one. */
  public static Optional<KeySlip> of(String line) {
    Matcher slip = LINE.matcher(line);
    if (!slip.matches()) {
      return Optional.empty();
    }
    boolean colon = slip.group("colon") != null;
    String group = colon ? "colon" : "sign";
    String value = COMMENT.matcher(slip.group("value")).replaceFirst("").strip();
    boolean address =
        SCHEME.matcher(slip.group("key")).matches()
            || (colon && (value.startsWith("//") || value.startsWith("\\")));
    return address
        ? Optional.empty()
        : Optional.of(
            new KeySlip(
                slip.group("key"), slip.group(group), value, slip.start("key"), slip.end(group)));
  }

  /** What is wrong. */
  public String message() {
    return separator.equals(":")
        ? "a space is missing after the `:` of " + Quoted.of(key)
        : Quoted.of(key) + " must be followed by `:` and a space, not by `" + separator + "`";
  }

  /** What to write instead. */
  public String help() {
    if (value.isEmpty()) {
      return "write " + Quoted.of(key + ":");
    }
    return "write " + Quoted.of(key + ": " + (value.length() <= MAX_SHOWN ? value : "…"));
  }
}
