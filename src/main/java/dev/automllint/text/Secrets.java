package dev.automllint.text;

import java.util.List;

/**
 * Keeps to itself what lets somebody in: passwords, keys, signatures and tokens. Reports end up in
 * the logs of builds, so none of these may get into one.
 */
public final class Secrets {
  /** What is shown in the place of a secret. */
  public static final String MASK = "***";

  private Secrets() {}

  /** The places of the secrets in a text, in its order; they do not overlap. */
  public static List<Span> in(String text) {
    return new SecretSearch(text).all();
  }

  /** A text with a mask in the place of each secret. */
  public static String masked(String text) {
    List<Span> secrets = in(text);
    return secrets.isEmpty() ? text : masked(text, secrets, 0, text.length());
  }

  /**
   * A part of a text with a mask in the place of each secret, or of each part of one.
   *
   * @param secrets the places of the secrets in the whole text, in its order
   */
  public static String masked(String text, List<Span> secrets, int start, int end) {
    var out = new StringBuilder();
    int at = start;
    for (int i = firstBehind(secrets, start); i < secrets.size(); i++) {
      Span secret = secrets.get(i);
      if (secret.start() >= end) {
        break;
      }
      out.append(text, at, Math.max(at, secret.start())).append(MASK);
      at = Math.min(end, secret.end());
    }
    return out.append(text, at, end).toString();
  }

  /** Whether a part of a text holds a secret, or part of one. */
  public static boolean overlap(List<Span> secrets, int start, int end) {
    int first = firstBehind(secrets, start);
    return first < secrets.size() && secrets.get(first).start() < end;
  }

  /** The first secret that ends behind a place; there may be a hundred thousand of them. */
  private static int firstBehind(List<Span> secrets, int offset) {
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
