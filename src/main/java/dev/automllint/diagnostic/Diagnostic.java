package dev.automllint.diagnostic;

import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a check reports about one place of a file.
 *
 * @param rule id of the rule that made it, in kebab case
 * @param severity how bad it is
 * @param message what is wrong and what is allowed: one line, lower-case start, no full stop
 * @param span where, as narrow as it can be said
 * @param pointer JSON Pointer from the root of the document to the key or value; for a missing key
 *     to where it would be
 * @param related other places that play a part
 * @param help what to write instead
 * @param fix a change that repairs it
 */
public record Diagnostic(
    String rule,
    Severity severity,
    String message,
    Span span,
    String pointer,
    List<Related> related,
    Optional<String> help,
    Optional<Fix> fix) {

  /** By place, then the worse first; total, so that equal runs print equal bytes. */
  public static final Comparator<Diagnostic> ORDER = Diagnostic::compare;

  public Diagnostic {
    related = List.copyOf(related);
  }

  /** Not by {@link Comparator#comparing}, whose serializable lambdas take 2 ms to make. */
  private static int compare(Diagnostic a, Diagnostic b) {
    int order = Integer.compare(a.span.start(), b.span.start());
    order = order != 0 ? order : Integer.compare(a.span.end(), b.span.end());
    order = order != 0 ? order : a.severity.compareTo(b.severity);
    order = order != 0 ? order : a.rule.compareTo(b.rule);
    order = order != 0 ? order : a.message.compareTo(b.message);
    return order != 0 ? order : a.pointer.compareTo(b.pointer);
  }

  /** The same with another message. */
  public Diagnostic withMessage(String text) {
    return new Diagnostic(rule, severity, text, span, pointer, related, help, fix);
  }

  /** The same with a hint on what to write instead. */
  public Diagnostic withHelp(String text) {
    return new Diagnostic(rule, severity, message, span, pointer, related, Optional.of(text), fix);
  }

  /** The same with one more related place. */
  public Diagnostic withRelated(Span place, String label) {
    return withRelated(new Related(place, label));
  }

  /** The same with one more related place, perhaps in another file. */
  public Diagnostic withRelated(Related place) {
    var places = new ArrayList<>(related);
    places.add(place);
    return new Diagnostic(rule, severity, message, span, pointer, places, help, fix);
  }

  /** The same with one more related place, if there is one. */
  public Diagnostic withRelated(Optional<Span> place, String label) {
    return place.map(span -> withRelated(span, label)).orElse(this);
  }

  /** The same with its fix, if any, for review. */
  public Diagnostic withUnsafeFix() {
    return fix.isEmpty() ? this : withFix(fix.get().unsafe());
  }

  /** The same with a fix. */
  public Diagnostic withFix(Fix other) {
    return new Diagnostic(
        rule, severity, message, span, pointer, related, help, Optional.of(other));
  }

  /** The same with a fix, if there is one. */
  public Diagnostic withFix(Optional<Fix> other) {
    return other.map(this::withFix).orElse(this);
  }

  /** The same without its fix. */
  public Diagnostic withoutFix() {
    return new Diagnostic(rule, severity, message, span, pointer, related, help, Optional.empty());
  }

  /** The same with another severity. */
  public Diagnostic withSeverity(Severity other) {
    return new Diagnostic(rule, other, message, span, pointer, related, help, fix);
  }

  /** The same with each place of its file changed. */
  public Diagnostic withSpans(UnaryOperator<Span> change) {
    return new Diagnostic(
        rule,
        severity,
        message,
        change.apply(span),
        pointer,
        related.stream()
            .map(
                place ->
                    place.elsewhere().isPresent()
                        ? place
                        : new Related(change.apply(place.span()), place.message()))
            .toList(),
        help,
        fix.map(
            f ->
                new Fix(
                    f.safe(),
                    f.title(),
                    f.edits().stream()
                        .map(edit -> new Edit(change.apply(edit.span()), edit.text()))
                        .toList())));
  }

  /** The same at another place. */
  public Diagnostic withSpan(Span place) {
    return new Diagnostic(rule, severity, message, place, pointer, related, help, fix);
  }
}
