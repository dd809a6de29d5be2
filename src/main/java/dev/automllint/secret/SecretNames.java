package dev.automllint.secret;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Tells by the name of a value, such as {@code DB_PASSWORD}, whether it is a secret. */
public final class SecretNames {
  /** What a name says of its value. */
  private enum Verdict {
    HARMLESS,

    /** It is a secret if it looks like one: {@code kaggle_key}, but also {@code image_key}. */
    IF_ODD,

    /** It is a secret unless it is words: {@code token: learning_rate}. */
    UNLESS_WORDS,

    SECRET
  }

  /** Only the end of a longer name is looked at. */
  private static final int MAX_LENGTH = 256;

  /** Nearly all names are keys of the format, which are in every file. */
  private static final Map<String, Verdict> VERDICTS = new ConcurrentHashMap<>();

  private static final int MAX_VERDICTS = 1000;

  private static final Pattern SEPARATOR = Pattern.compile("[_.-]");

  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  /** Anywhere in a name, its separators removed. */
  private static final Pattern PARTS =
      Pattern.compile(
          "(?:access|account|api|auth|client|encryption|functions?|host|master|openai|private"
              + "|shared|signing|storage|subscription)key"
              + "|accesssignature|connectionstring|credential|pass(?:code|phrase|w)"
              + "|secret(?!ary)|pwd$");

  private static final Pattern LAST_WORD =
      Pattern.compile("(?:^|[_.-])(?:authorization|cookie|pass|pat|psk|pw|sas|sig)$");

  private static final Pattern AMBIGUOUS =
      Pattern.compile("(?:^|[_.-])(?:auth|tokens)$|[_.-]key$|pass$");

  /** A token; but neither {@code tokenizer} nor {@code pad_token_id}. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "token(?:$|[^a-z](?!class|count|dim|embed|end|expir|file|id|index|len|level|limit|max|min"
              + "|num|path|pattern|ratio|size|start|type|ur[il]))");

  /** What says something about a secret: {@code password_file}. */
  private static final Pattern ABOUT =
      Pattern.compile(".*[_.-](?:file|length|mode|names?|path|policy|provider|type|ur[il])");

  /** The key of a service in the environment. */
  private static final Pattern ENVIRONMENT = Pattern.compile("[A-Z0-9_]+_KEY(?:_?[0-9])?");

  private static final Pattern NO_SECRET_KEY =
      Pattern.compile("(?:.*[_.-])?(?:public|partition|sort|foreign|cache)[_.-]key");

  /** In an address, where short names are usual. */
  private static final Pattern PARAMETER = Pattern.compile("auth|code|key|.*signature");

  private static final Pattern WORDS = Pattern.compile("[a-z]++(?:_[a-z]++)++");

  /** A placeholder for a secret that is kept elsewhere, or for none. */
  private static final Pattern STAND_IN =
      Pattern.compile(
          "(?:(?i:basic|bearer|token) )?+"
              + "(?:<[^<>]*>|\\$?\\{\\{[\\w .-]*\\}\\}|\\$\\{[\\w.-]*\\}|\\$\\([\\w.-]*\\)"
              + "|\\$[A-Z][A-Z0-9_]*|%[A-Z][A-Z0-9_]*%|#\\{[\\w.-]*\\}#)"
              + "|(?i:true|false|null|none|~)|");

  private SecretNames() {}

  /** Whether what has this name is a secret, unless its value shows that it is none. */
  public static boolean isSecret(String name) {
    return verdict(name).compareTo(Verdict.UNLESS_WORDS) >= 0;
  }

  /** Whether a value may be a secret because of its name. */
  static boolean mayBeSecret(String name) {
    return verdict(name) != Verdict.HARMLESS;
  }

  /** Whether the value of a key, variable or option of this name is a secret. */
  public static boolean isSecret(String name, String value) {
    Verdict verdict = verdict(name);
    return switch (verdict) {
      case HARMLESS -> false;
      case IF_ODD -> RepeatedSecrets.isOdd(value) && !isStandIn(value);
      case UNLESS_WORDS -> !WORDS.matcher(value).matches() && !isStandIn(value);
      case SECRET -> !isStandIn(value);
    };
  }

  /** Whether a value is a placeholder for a secret: {@code ${{secrets.TOKEN}}}. */
  static boolean isStandIn(String value) {
    return value.length() <= MAX_LENGTH && STAND_IN.matcher(value.strip()).matches();
  }

  private static Verdict verdict(String name) {
    if (name.length() < 2) {
      return Verdict.HARMLESS;
    }
    if (VERDICTS.size() > MAX_VERDICTS) {
      VERDICTS.clear();
    }
    String end = name.substring(Math.max(0, name.length() - MAX_LENGTH));
    return VERDICTS.computeIfAbsent(end, SecretNames::judged);
  }

  private static Verdict judged(String name) {
    String lower = HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    if (ABOUT.matcher(lower).matches()) {
      return Verdict.HARMLESS;
    }
    if (PARTS.matcher(SEPARATOR.matcher(lower).replaceAll("")).find()
        || LAST_WORD.matcher(lower).find()) {
      return Verdict.SECRET;
    }
    if (TOKEN.matcher(lower).find()) {
      return name.equals(lower) ? Verdict.UNLESS_WORDS : Verdict.SECRET;
    }
    if (NO_SECRET_KEY.matcher(lower).matches()) {
      return Verdict.HARMLESS;
    }
    return ENVIRONMENT.matcher(name).matches()
        ? Verdict.SECRET
        : AMBIGUOUS.matcher(lower).find() ? Verdict.IF_ODD : Verdict.HARMLESS;
  }

  /** Whether a parameter of an address is a secret, as those of Azure Functions are. */
  static boolean isSecretParameter(String name) {
    return PARAMETER.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }
}
