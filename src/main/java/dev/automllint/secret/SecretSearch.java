package dev.automllint.secret;

import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Searches a text for secrets: by their own form, and by the name before them. Takes linear time on
 * any input: the patterns take back at most a few characters, and never a long repetition.
 */
final class SecretSearch {
  /**
   * A form of secrets that a text must hold a literal for: most texts hold none of the literals,
   * and looking for one costs much less than a pattern.
   */
  private record Form(String literal, Pattern pattern) {
    static Form token(String literal, String rest) {
      return new Form(literal, Pattern.compile("(?<![A-Za-z0-9_])" + rest + "[\\w-]*+"));
    }
  }

  /** What services issue; a digit or a capital letter among the first tells it from words. */
  private static final List<Form> TOKENS =
      List.of(
          Form.token("hf_", "hf_(?=[a-z]{0,19}[A-Z0-9])[A-Za-z0-9]{20}"),
          Form.token("gh", "gh[opsur]_(?=[a-z]{0,19}[A-Z0-9])[A-Za-z0-9]{20}"),
          Form.token("npm_", "npm_(?=[a-z]{0,19}[A-Z0-9])[A-Za-z0-9]{20}"),
          Form.token("sk-", "sk-(?=[a-z]{0,19}[A-Z0-9])[A-Za-z0-9]{20}"),
          Form.token("sk-", "sk-(?:ant|proj|svcacct)-(?=[a-z_-]{0,19}[A-Z0-9])[\\w-]{20}"),
          Form.token("github_pat_", "github_pat_(?=[a-z_-]{0,19}[A-Z0-9])[\\w-]{20}"),
          Form.token("glpat-", "glpat-(?=[a-z_-]{0,19}[A-Z0-9])[\\w-]{20}"),
          Form.token("pypi-", "pypi-(?=[a-z_-]{0,19}[A-Z0-9])[\\w-]{20}"),
          Form.token("xox", "xox[abeoprs]-(?=[a-z_-]{0,19}[A-Z0-9])[\\w-]{20}"),
          Form.token("KIA", "AKIA[A-Za-z0-9]{16}"),
          Form.token("SIA", "ASIA[A-Za-z0-9]{16}"),
          Form.token("AIza", "AIza[\\w-]{30}"),
          Form.token("dapi", "dapi[0-9a-f]{32}"),
          Form.token("shp", "shp(?:at|ca|pa|ss)_[0-9a-f]{32}"),
          Form.token("_v1_", "do[opr]_v1_[0-9a-f]{64}"),
          Form.token("Q~", "[\\w~.]{3}[0-9]Q~[\\w~.-]{31,}+"), // an application in Microsoft Entra
          Form.token("eyJ", "(?<!-)eyJ[\\w-]*+(?:\\.[\\w-]*+){2,4}"),
          new Form(
              "earer ",
              Pattern.compile("(?<=[Bb]earer )(?=[A-Za-z_.~+/-]{0,40}[0-9])[\\w.~+/-]{8,}+=*+")),
          new Form( // 32 bytes and more in base64
              "=",
              Pattern.compile(
                  "(?<![A-Za-z0-9+/])(?=[a-z0-9+/]*+[A-Z])(?=[A-Za-z+/]*+[0-9])"
                      + "[A-Za-z0-9+/]{42,}+={1,2}+(?![A-Za-z0-9+/=*])")),
          new Form(
              "PRIVATE KEY",
              Pattern.compile(
                  "-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?s:.{0,8000}?-----END|.{0,8000})")));

  /** {@code ://user:password@}, {@code https://token@}. */
  private static final Pattern USER =
      Pattern.compile("(https?)?://([^\\s/?#\"'<>`:@]*+)(?::([^\\s/?#\"'<>`]*))?@");

  /** What comes right before a password in a command, without a name that tells. */
  private static final List<Form> BEFORE_PASSWORD =
      List.of(
          new Form(
              "-p",
              Pattern.compile(
                  "\\b(?:login|sshpass)[ \\t](?:[^\r\n|;&]{0,200}?[ \\t])??-p[ \\t=]*+(?![-\\s])")),
          new Form(
              "mysql",
              Pattern.compile("\\bmysql\\w*+[ \\t](?:[^\r\n|;&]{0,200}?[ \\t])??-p(?![-\\s])")),
          new Form("login", Pattern.compile("\\blogin[ \\t]++(?=\\w[\\w-]{19,}+(?![./:]))")),
          new Form(
              ":", // of a user and a password
              Pattern.compile(
                  "(?<![\\w-])(?:-[uU][ \\t]*+|--(?:proxy-)?user(?:[ \\t]++|=))"
                      + "[\"']?+[^\\s:\"'/@]++:(?!/|[0-9]++(?!\\S))")),
          new Form("pass:", Pattern.compile("(?<=\\s)pass:(?=\\S)")),
          new Form(
              "echo ",
              Pattern.compile(
                  "\\becho[ \\t]++(?:-\\w++[ \\t]++)?+"
                      + "(?=[^\r\n|]{1,300}\\|[^\r\n]{0,200}(?:login|stdin))")));

  /** {@code "name": "DB_PASSWORD", "value": "…"}, in quotes or where YAML cannot be parsed. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i:name|key)[\"'\\\\]*+[ \\t]*+[:=][ \\t]*+[\"'\\\\]*+([\\w.-]{2,99}+)[\"'\\\\]*+,?+"
              + "\\s{1,40}+[\"'\\\\]*+(?i:value)\\\\*+[\"']?+[ \\t]*+[:=]");

  private static final Pattern NAMED_AFTER =
      Pattern.compile(
          "(?i:value)[\"'\\\\]*+[ \\t]*+[:=][ \\t]*+[\"'\\\\]*+([^\\s,\"'\\\\{}]{1,999}+)[\"'\\\\]*+,?+"
              + "\\s{1,40}+[\"'\\\\]*+(?i:name|key)[\"'\\\\]*+[ \\t]*+[:=][ \\t]*+[\"'\\\\]*+"
              + "([\\w.-]{2,99}+)");

  /** {@code --name value}, {@code "--name", "value"}. */
  private static final Pattern OPTION =
      Pattern.compile("(?<![\\w-])--([\\w-]++)[\"']?+,?+[ \\t]++(?![-\\s])");

  /** {@code name: value}, {@code name=value}, the name perhaps in quotes, which may be escaped. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\w.-])([\\w.-]++)(?:\\\\*+[\"'][ \\t]*+:|[ \\t]*+:(?=\\s|\\z)|[\"']?+[ \\t]*+=(?!=))");

  /** The same at the start of a line, where the space after the colon was forgotten. */
  private static final Pattern TIGHT_NAME =
      Pattern.compile("(?m)^[ \\t-]*+[\"']?+(\\w++)[\"']?+:(?=[^\\s/])");

  private static final String QUOTED =
      "[ \\t]*+(?:\"((?:[^\"\\\\\r\n]|\\\\.)*+)|'((?:[^'\r\n]|'')*+)|(";

  /** The value of a parameter or an option. */
  private static final Pattern WORD =
      Pattern.compile(QUOTED + "(?:[^\\s&;,\"']|,(?!\\s|\\z)|[\"'](?![\\s,}\\])]|\\z))*+))");

  /** The rest of a line, without a comment. */
  private static final Pattern REST =
      Pattern.compile(QUOTED + "(?:[^\\s#]|(?<=\\S)#|[ \\t]++(?![\\s#]|\\z))*+))");

  /** A value between brackets. */
  private static final Pattern ITEM = Pattern.compile(QUOTED + "[^\\[{\r\n,}\\]]*+))");

  /** The name of what is certainly a secret. */
  private static final String CERTAIN = "password";

  /** So much of a value is looked at that may be a secret. */
  private static final int MAX_AMBIGUOUS = 100;

  private final String text;
  private final boolean continued;
  private final List<Span> found = new ArrayList<>();

  /** How many brackets are open in the line before {@link #counted}. */
  private int brackets;

  private int counted;
  private int lineStart;

  /**
   * Prepares a search.
   *
   * @param continued whether values continue on deeper indented lines, as in YAML; not needed for
   *     YAML that could be parsed
   */
  SecretSearch(String text, boolean continued) {
    this.text = text;
    this.continued = continued;
  }

  /** The secrets in no particular order; some may overlap. */
  List<Span> all() {
    for (Form form : TOKENS) {
      if (text.contains(form.literal())) {
        form.pattern().matcher(text).results().forEach(token -> add(token.start(), token.end()));
      }
    }
    found.addAll(RandomWords.in(text));
    addUsers();
    addFromCommands();
    addFromPairs();
    Matcher name = NAME.matcher(text);
    boolean mayBeNamed = text.indexOf(':') >= 0 || text.indexOf('=') >= 0;
    if (mayBeNamed) {
      addTight();
    }
    for (int at = 0; mayBeNamed && name.find(at); ) {
      at = addValueOf(name);
    }
    return found;
  }

  private void addUsers() {
    Matcher user = USER.matcher(text);
    while (text.contains("://") && text.contains("@") && user.find()) {
      if (user.group(3) == null) {
        if (user.group(1) != null && RepeatedSecrets.isOdd(user.group(2))) {
          add(user.start(2), user.end(2));
        }
      } else if (!SecretNames.isStandIn(user.group(3))) {
        add(user.start(3), user.end(3));
      }
    }
  }

  private void addFromCommands() {
    Matcher option = OPTION.matcher(text);
    while (text.contains("--") && option.find()) {
      if (SecretNames.mayBeSecret(option.group(1))) {
        addValue(option.group(1), WORD, option.end());
      }
    }
    for (Form form : BEFORE_PASSWORD) {
      if (text.contains(form.literal())) {
        form.pattern().matcher(text).results().forEach(m -> addValue(CERTAIN, WORD, m.end()));
      }
    }
  }

  private void addTight() {
    Matcher name = TIGHT_NAME.matcher(text);
    for (int at = 0; name.find(at); ) {
      at =
          SecretNames.isSecret(name.group(1))
              ? addValue(name.group(1), REST, name.end())
              : name.end();
    }
  }

  private void addFromPairs() {
    if (!text.contains("alue")) {
      return;
    }
    Matcher named = NAMED.matcher(text);
    for (int at = 0; named.find(at); ) {
      at = addValue(named.group(1), ITEM, named.end());
    }
    Matcher after = NAMED_AFTER.matcher(text);
    while (after.find()) {
      if (SecretNames.isSecret(after.group(2), after.group(1))) {
        add(after.start(1), after.end(1));
      }
    }
  }

  private int addValueOf(Matcher match) {
    boolean parameter = match.start() > 0 && "?&".indexOf(text.charAt(match.start() - 1)) >= 0;
    boolean certain = parameter && SecretNames.isSecretParameter(match.group(1));
    String name = certain ? CERTAIN : match.group(1);
    if (!SecretNames.mayBeSecret(name)) {
      return match.end();
    }
    if (text.charAt(match.end() - 1) == '=') {
      return addValue(name, WORD, match.end());
    }
    count(match.start());
    int end = addValue(name, brackets > 0 && !continued ? ITEM : REST, match.end());
    return continued && SecretNames.isSecret(name)
        ? addDeeperLines(end, match.start() - lineStart)
        : end;
  }

  private void count(int until) {
    for (; counted < until; counted++) {
      switch (text.charAt(counted)) {
        case '\n', '\r' -> {
          brackets = 0;
          lineStart = counted + 1;
        }
        case '{', '[' -> brackets++;
        case '}', ']' -> brackets--;
        default -> {}
      }
    }
  }

  /**
   * Adds a value, without the quotes around it, if it is a secret.
   *
   * @return where to go on: a value that is none may hold another
   */
  private int addValue(String name, Pattern kind, int from) {
    boolean clear = SecretNames.isSecret(name);
    int until = clear ? text.length() : Math.min(from + MAX_AMBIGUOUS, text.length());
    Matcher value =
        (clear ? kind : WORD).matcher(text).useTransparentBounds(true).region(from, until);
    if (!value.lookingAt()) {
      return from;
    }
    int group = value.start(1) >= 0 ? 1 : value.start(2) >= 0 ? 2 : 3;
    return SecretNames.isSecret(name, value.group(group))
        ? add(value.start(group), value.end(group))
        : from;
  }

  /** Adds the lines after a value that are indented deeper than its key, or are items of a list. */
  private int addDeeperLines(int end, int column) {
    String deeper = "(?: *+\\t| {" + column + "}(?: |-(?!-)))[^\r\n]*+";
    String line = "(?>\\R)(?:[ \\t]*+(?=[\r\n]|\\z)|" + deeper + ")";
    Matcher lines =
        Pattern.compile("[\"']?+[ \\t]*+(?:#[^\r\n]*+)?+((?:" + line + ")*+)").matcher(text);
    return lines.region(end, text.length()).lookingAt() ? add(lines.start(1), lines.end()) : end;
  }

  private int add(int start, int end) {
    if (start < end) {
      found.add(new Span(start, end));
    }
    return end;
  }
}
