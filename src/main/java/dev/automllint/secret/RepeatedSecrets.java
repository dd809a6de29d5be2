package dev.automllint.secret;

import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the secrets of a file again where nothing else tells that they are secrets. */
final class RepeatedSecrets {
  private static final int MIN_LENGTH = 8;

  private static final int MAX_LENGTH = 256;

  /** So many characters tell that it is the same one, also where a message cuts it. */
  private static final int ENOUGH = 32;

  /** Of many that begin alike only the first are looked for, so that hostile files take no time. */
  private static final int MAX_ALIKE = 8;

  /** Of more keys that repeat secrets only the first are looked for. */
  private static final int MAX_KEYS = 100;

  private final List<String> keys = new ArrayList<>();
  private final Map<String, List<String>> byStart = new HashMap<>();

  /** Adds a secret, unless it could also be a word or number that has nothing to do with it. */
  void add(String secret) {
    String value = secret.substring(0, Math.min(secret.length(), MAX_LENGTH));
    if (isOdd(value)) {
      List<String> alike =
          byStart.computeIfAbsent(value.substring(0, MIN_LENGTH), start -> new ArrayList<>());
      if (alike.size() < MAX_ALIKE && !alike.contains(value)) {
        alike.add(value);
      }
    }
  }

  /** Whether a text is too odd for a word, a name or a number: letters and digits are mixed. */
  static boolean isOdd(String text) {
    boolean mixed =
        text.chars().anyMatch(Character::isLetter) && text.chars().anyMatch(Character::isDigit);
    return text.length() >= MIN_LENGTH && mixed && !text.matches("[A-Za-z_.-]*+[0-9]{0,4}");
  }

  /** Adds a secret that is also a key, whatever it looks like: messages and pointers name keys. */
  void addKey(String secret) {
    if (!secret.isBlank() && keys.size() < MAX_KEYS && !keys.contains(secret)) {
      keys.add(secret);
    }
  }

  /** Where they are in a text; they may overlap. */
  List<Span> in(String text) {
    List<Span> found = new ArrayList<>();
    for (String key : keys) {
      for (int at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + key.length())) {
        int end = at + key.length();
        if (!isInWord(text, at) && !isInWord(text, end)) {
          found.add(new Span(at, end));
        }
      }
    }
    for (int at = 0; !byStart.isEmpty() && at + MIN_LENGTH <= text.length(); ) {
      int end = isInWord(text, at) ? at : end(text, at);
      if (end > at) {
        found.add(new Span(at, end));
      }
      at = Math.max(end, at + 1);
    }
    return found;
  }

  private static boolean isInWord(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isLetterOrDigit(text.charAt(at))
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && (at == 1 || text.charAt(at - 2) != '\\'); // after an escape such as \n a word begins
  }

  /** The end of the longest one that begins at a place; that place if there is none. */
  private int end(String text, int at) {
    int end = at;
    for (String value : byStart.getOrDefault(text.substring(at, at + MIN_LENGTH), List.of())) {
      int same = MIN_LENGTH;
      while (same < value.length()
          && at + same < text.length()
          && text.charAt(at + same) == value.charAt(same)) {
        same++;
      }
      if (same >= Math.min(ENOUGH, value.length())) {
        end = Math.max(end, at + same);
      }
    }
    return end;
  }
}
