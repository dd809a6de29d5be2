package dev.automllint.secret;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells by the name of a value, such as {@code DB_PASSWORD}, that it is a secret. */
public final class SecretNames {
  /** Only the end of a longer name is looked at. */
  private static final int MAX_LENGTH = 256;

  private static final Pattern SEPARATOR = Pattern.compile("[_.-]");

  /** One of them is in every name that a pattern below matches. */
  private static final List<String> STEMS =
      List.of(
          "key", "sig", "string", "cred", "pass", "secret", "pwd", "auth", "pat", "sas", "token");

  /** Anywhere in a name, its separators removed. */
  private static final Pattern PARTS =
      Pattern.compile(
          "(?:access|account|api|auth|client|encryption|functions?|host|master|openai|primary"
              + "|private|secondary|shared|signing|storage|subscription)key"
              + "|accesssignature|connectionstring|credential|passphrase|passw(?:or)?d|secret|pwd$");

  private static final Pattern LAST_WORD =
      Pattern.compile("(?:^|[_.-])(?:authorization|pass|pat|sas|sig)$");

  /** A token; but neither {@code tokenizer} nor {@code pad_token_id}. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "token(?:$|[^a-z](?!class|count|dim|embed|end|expir|file|id|index|len|level|limit|max|min"
              + "|num|path|pattern|ratio|size|start|type|ur[il]))");

  /** The key of a service in the environment; but not {@code PARTITION_KEY}. */
  private static final Pattern ENVIRONMENT =
      Pattern.compile("[A-Z0-9_]+(?<!PUBLIC|PARTITION|SORT|FOREIGN|CACHE)_KEY(?:_?[0-9])?");

  /** In an address, where short names are usual. */
  private static final Pattern PARAMETER = Pattern.compile("auth|code|key|.*signature");

  private SecretNames() {}

  /** Whether the value of a key, variable or option of this name is a secret. */
  public static boolean isSecret(String name) {
    if (name.length() < 3) {
      return false;
    }
    String end = name.substring(Math.max(0, name.length() - MAX_LENGTH));
    String lower = end.toLowerCase(Locale.ROOT);
    if (STEMS.stream().noneMatch(lower::contains)) {
      return false; // as nearly all names, at little cost
    }
    return PARTS.matcher(SEPARATOR.matcher(lower).replaceAll("")).find()
        || TOKEN.matcher(lower).find()
        || LAST_WORD.matcher(lower).find()
        || ENVIRONMENT.matcher(end).matches();
  }

  /** Whether a parameter of an address is a secret, as those of Azure Functions are. */
  static boolean isSecretParameter(String name) {
    return PARAMETER.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }
}
