package dev.automllint.secret;

import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The secrets of one file: passwords, keys, signatures and tokens. Reports end up in the logs of
 * builds, so nothing that is quoted from the file may show one. They are searched for when a text
 * is first quoted: a valid file needs none of this.
 */
public final class Secrets {
  /** What is shown instead of a secret. */
  public static final String MASK = "***";

  /** For texts that belong to no file. */
  public static final Secrets NONE = new Secrets("");

  private final String text;
  private final Supplier<Optional<Collection<Value>>> named;
  private final RepeatedSecrets repeated = new RepeatedSecrets();
  private List<Span> spans;

  /**
   * A value that is a secret by its key.
   *
   * @param span where it is written
   * @param text its content, without quotes and escapes
   * @param isKey whether an alias repeats it as a key
   */
  public record Value(Span span, String text, boolean isKey) {}

  /**
   * The secrets of a text that may be YAML.
   *
   * @param text the text
   * @param named gives those that are known by their keys; empty if the text cannot be parsed
   */
  public Secrets(String text, Supplier<Optional<Collection<Value>>> named) {
    this.text = text;
    this.named = named;
  }

  /** The secrets of a text that is not parsed. */
  public Secrets(String text) {
    this(text, Optional::empty);
  }

  private synchronized List<Span> spans() {
    if (spans == null) {
      Optional<Collection<Value>> values = named.get();
      List<Span> found = new SecretSearch(text, values.isEmpty()).all();
      found.forEach(secret -> repeated.add(text.substring(secret.start(), secret.end())));
      for (Value value : values.orElse(List.of())) {
        found.add(value.span());
        repeated.add(value.text());
        if (value.isKey()) {
          repeated.addKey(value.text());
        }
        value.text().lines().forEach(repeated::add);
      }
      found.addAll(repeated.in(text));
      spans = merged(found);
    }
    return spans;
  }

  private static List<Span> merged(List<Span> found) {
    found.sort((a, b) -> Integer.compare(a.start(), b.start()));
    List<Span> merged = new ArrayList<>();
    for (Span next : found) {
      Span last = merged.isEmpty() ? Span.at(0) : merged.get(merged.size() - 1);
      if (next.start() < last.end()) {
        merged.set(merged.size() - 1, new Span(last.start(), Math.max(last.end(), next.end())));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }

  // ---- parts of the file

  /** Whether the file has none. */
  public boolean isEmpty() {
    return spans().isEmpty();
  }

  /** Whether a part of the file holds a secret, or part of one. */
  public boolean overlap(Span part) {
    int first = firstAfter(spans(), part.start());
    return first < spans.size() && spans.get(first).start() < part.end();
  }

  /** A part of the file with a mask for each secret, or each part of one. */
  public String masked(Span part) {
    return masked(text, spans(), part.start(), part.end());
  }

  /**
   * What may be shown of a value.
   *
   * @param span where it is written
   * @param value its content, without quotes and escapes
   * @param part the value, a part of it, or what else was made of it
   */
  public String masked(Span span, String value, String part) {
    if (isWithinSecret(span)) {
      return MASK;
    }
    String shown = masked(part);
    if (!shown.equals(part) || !overlap(span)) {
      return shown;
    }
    String whole = masked(value);
    return !whole.equals(value) && whole.contains(part) ? part : MASK;
  }

  /** Whether all of a value is secret, apart from the quotes around it. */
  private boolean isWithinSecret(Span span) {
    int first = firstAfter(spans(), span.start() + 1);
    return first < spans.size()
        && spans.get(first).start() <= span.start() + 1
        && spans.get(first).end() >= span.end() - 1;
  }

  // ---- other texts

  /** A text of the file that is known without its place, such as a key, with masks. */
  public String masked(String other) {
    if (this != NONE && isEmpty()) {
      return other;
    }
    List<Span> found = new SecretSearch(other, /* continued= */ false).all();
    found.addAll(repeated.in(other));
    return masked(other, merged(found), 0, other.length());
  }

  /** A message of ours, with masks for those secrets of the file that no other word can be. */
  public String maskedInMessage(String message) {
    return isEmpty() ? message : masked(message, merged(repeated.in(message)), 0, message.length());
  }

  private static String masked(String text, List<Span> secrets, int start, int end) {
    var out = new StringBuilder();
    int at = start;
    for (int i = firstAfter(secrets, start); i < secrets.size(); i++) {
      Span secret = secrets.get(i);
      if (secret.start() >= end) {
        break;
      }
      out.append(text, at, Math.max(at, secret.start())).append(MASK);
      at = Math.min(end, secret.end());
    }
    return out.append(text, at, end).toString();
  }

  /** The first secret that ends after a place; there may be a hundred thousand of them. */
  private static int firstAfter(List<Span> secrets, int offset) {
    int low = 0;
    int high = secrets.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (secrets.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
