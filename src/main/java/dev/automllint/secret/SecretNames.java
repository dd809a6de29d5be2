package dev.automllint.secret;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Tells by the name of a value, such as {@code DB_PASSWORD}, that it is a secret. */
public final class SecretNames {
  /** Only the end of a longer name is looked at. */
  private static final int MAX_LENGTH = 256;

  /** Nearly all names are keys of the format, which are in every file. */
  private static final Map<String, Boolean> VERDICTS = new ConcurrentHashMap<>();

  private static final int MAX_VERDICTS = 1000;

  private static final Pattern SEPARATOR = Pattern.compile("[_.-]");

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
    if (VERDICTS.size() > MAX_VERDICTS) {
      VERDICTS.clear();
    }
    String end = name.substring(Math.max(0, name.length() - MAX_LENGTH));
    return VERDICTS.computeIfAbsent(end, SecretNames::matches);
  }

  private static boolean matches(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return PARTS.matcher(SEPARATOR.matcher(lower).replaceAll("")).find()
        || TOKEN.matcher(lower).find()
        || LAST_WORD.matcher(lower).find()
        || ENVIRONMENT.matcher(name).matches();
  }

  /** Whether a parameter of an address is a secret, as those of Azure Functions are. */
  static boolean isSecretParameter(String name) {
    return PARAMETER.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }
}
