package dev.automllint.rule.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An expression that Azure fills in when a pipeline runs, {@code ${{parent.inputs.x}}}.
 *
 * @param parts what stands between the braces, divided at the dots
 */
public record Binding(List<String> parts) {
  private static final String OPEN = "${{";
  private static final String CLOSE = "}}";
  private static final List<String> SCOPES = List.of("inputs", "outputs", "jobs");

  public Binding {
    parts = List.copyOf(parts);
  }

  /** The expression that a text consists of; empty for one that holds more, or none. */
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

  /** Whether it speaks of the pipeline around a node. */
  public boolean ofParent() {
    return parts.get(0).equals("parent");
  }

  /** Whether it would speak of the pipeline around a node, if it began with {@code parent}. */
  public boolean lacksParent() {
    return SCOPES.contains(parts.get(0));
  }

  /** The input of the pipeline that it stands for. */
  public Optional<String> input() {
    return named("inputs");
  }

  /** The output of the pipeline that it stands for. */
  public Optional<String> output() {
    return named("outputs");
  }

  /** The node of which it takes something. */
  public Optional<String> node() {
    return named("jobs");
  }

  /** The output of a node that it stands for. */
  public Optional<String> outputOfNode() {
    boolean isOutput = node().isPresent() && parts.size() == 5 && parts.get(3).equals("outputs");
    return isOutput ? Optional.of(parts.get(4)) : Optional.empty();
  }

  private Optional<String> named(String scope) {
    boolean named = ofParent() && parts.size() > 2 && parts.get(1).equals(scope);
    return named ? Optional.of(parts.get(2)) : Optional.empty();
  }

  /** As it is written in a file, without blanks. */
  @Override
  public String toString() {
    return OPEN + String.join(".", parts) + CLOSE;
  }
}
