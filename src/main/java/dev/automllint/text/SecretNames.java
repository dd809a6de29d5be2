package dev.automllint.text;

import java.util.Locale;

/** The names of settings whose values nobody else should know. */
final class SecretNames {
  /** So much of a name is looked at. */
  static final int LONGEST = 256;

  /**
   * Wherever they stand in a name, with its hyphens, dots and underscores left out; by their first
   * letters, since every key of every file is looked at.
   */
  private static final String[] OF_A = {"accountkey", "accesskey", "accesssignature", "apikey"};

  private static final String[] OF_C = {"credential", "connectionstring"};
  private static final String[] OF_M = {"masterkey"};
  private static final String[] OF_P = {
    "password", "passwd", "passphrase", "privatekey", "primarykey"
  };
  private static final String[] OF_S = {
    "secret", "sharedkey", "storagekey", "subscriptionkey", "secondarykey"
  };
  private static final String[] NONE = {};

  private SecretNames() {}

  static boolean isSecret(String name) {
    if (name.length() < 3) {
      return false;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("sig") || lower.equals("sas") || lower.endsWith("pwd") || isToken(lower)) {
      return true;
    }
    for (int i = 0; i < lower.length(); i++) {
      for (String part : partsOf(lower.charAt(i))) {
        if (holds(lower, i, part)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a name goes on with the letters of a part from a place on, whatever separates them. */
  private static boolean holds(String name, int from, String part) {
    int at = from;
    for (int i = 0; i < part.length(); i++) {
      while (at < name.length() && isSeparator(name.charAt(at))) {
        at++;
      }
      if (at == name.length() || name.charAt(at) != part.charAt(i)) {
        return false;
      }
      at++;
    }
    return true;
  }

  private static boolean isSeparator(char c) {
    return c == '_' || c == '-' || c == '.';
  }

  /** The same for parameters of addresses, where short names are usual. */
  static boolean isSecretInQuery(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "auth", "code", "key" -> true; // such as those of Azure Functions
      default -> lower.endsWith("signature");
    };
  }

  private static String[] partsOf(char first) {
    return switch (first) {
      case 'a' -> OF_A;
      case 'c' -> OF_C;
      case 'm' -> OF_M;
      case 'p' -> OF_P;
      case 's' -> OF_S;
      default -> NONE;
    };
  }

  /** A token, and neither a number of tokens nor a tokenizer. */
  private static boolean isToken(String lower) {
    int after = lower.lastIndexOf("token") + 5;
    return after >= 5 && (after == lower.length() || !Character.isLetter(lower.charAt(after)));
  }
}
