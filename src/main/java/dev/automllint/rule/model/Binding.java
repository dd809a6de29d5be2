package dev.automllint.rule.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An expression that Azure resolves when a pipeline runs, {@code ${{parent.inputs.x}}}.
 *
 * @param parts the expression between the braces, split at the dots
 */
public record Binding(List<String> parts) {
  private static final String OPEN = "${{";
  private static final String CLOSE = "}}";
  private static final List<String> SCOPES = List.of("inputs", "outputs", "jobs");

  public Binding {
    parts = List.copyOf(parts);
  }

  /** The expression if a text consists of exactly one. */
  public static Optional<Binding> of(String text) {
    String trimmed = text.strip();
    boolean whole = trimmed.startsWith(OPEN) && trimmed.indexOf(CLOSE) == trimmed.length() - 2;
    return whole ? in(trimmed).stream().findFirst() : Optional.empty();
  }

  /** All expressions in a text. */
  public static List<Binding> in(String text) {
    List<Binding> bindings = new ArrayList<>();
    int start = text.indexOf(OPEN);
    while (start >= 0) {
      int end = text.indexOf(CLOSE, start);
      if (end < 0) {
        return bindings;
      }
      String expression = text.substring(start + OPEN.length(), end).strip();
      bindings.add(new Binding(List.of(expression.split("\\.", -1))));
      start = text.indexOf(OPEN, end);
    }
    return bindings;
  }

  /** Whether it refers to the pipeline. */
  public boolean ofParent() {
    return parts.get(0).equals("parent");
  }

  /** Whether it would refer to the pipeline if it began with {@code parent}. */
  public boolean lacksParent() {
    return SCOPES.contains(parts.get(0));
  }

  /** The input of the pipeline to which it refers. */
  public Optional<String> input() {
    return named("inputs");
  }

  /** The output of the pipeline to which it refers. */
  public Optional<String> output() {
    return named("outputs");
  }

  /** The node to which it refers. */
  public Optional<String> node() {
    return named("jobs");
  }

  /** The output of a node to which it refers. */
  public Optional<String> outputOfNode() {
    boolean isOutput = node().isPresent() && parts.size() == 5 && parts.get(3).equals("outputs");
    return isOutput ? Optional.of(parts.get(4)) : Optional.empty();
  }

  private Optional<String> named(String scope) {
    boolean named = ofParent() && parts.size() > 2 && parts.get(1).equals(scope);
    return named ? Optional.of(parts.get(2)) : Optional.empty();
  }

  /** The expression as written, without blanks. */
  @Override
  public String toString() {
    return OPEN + String.join(".", parts) + CLOSE;
  }
}
