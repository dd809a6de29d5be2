package dev.automllint.secret;

import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Searches a text for secrets: by their own form, and by the name before them. Takes linear time on
 * any input, since no pattern goes back further than a bounded number of characters.
 */
final class SecretSearch {
  /** What services issue; a digit or a capital letter among the first tells it from words. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<![A-Za-z0-9_])(?:"
              + "(?:hf_|gh[opsur]_|npm_|sk-)(?=[a-z]{0,19}[A-Z0-9])[A-Za-z0-9]{20}"
              + "|(?:github_pat_|glpat-|xox[abeoprs]-|sk-(?:ant|proj|svcacct)-)"
              + "(?=[a-z_-]{0,19}[A-Z0-9])[\\w-]{20}"
              + "|A[KS]IA[A-Za-z0-9]{16}"
              + "|AIza[\\w-]{30}"
              + "|dapi[0-9a-f]{32}"
              + "|[\\w~.]{3}[0-9]Q~[\\w~.-]{31,}+" // of an application in Microsoft Entra
              + "|(?<!-)eyJ[\\w-]*+(?:\\.[\\w-]*+){2,4}"
              + ")[\\w-]*+"
              + "|(?<=[Bb]earer )(?=[A-Za-z_.~+/-]{0,40}[0-9])[\\w.~+/-]{8,}+=*+"
              + "|(?<![A-Za-z0-9+/])(?=[a-z0-9+/]*+[A-Z])(?=[A-Za-z+/]*+[0-9])" // 32 bytes and more
              + "[A-Za-z0-9+/]{42,}+={1,2}+(?![A-Za-z0-9+/=*])");

  private static final Pattern PRIVATE_KEY =
      Pattern.compile("-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?s:.{0,8000}?-----END|.{0,8000})");

  /** {@code ://user:password@}, {@code https://token@}. */
  private static final Pattern USER =
      Pattern.compile("(https?)?://([^\\s/?#\"'<>`:@]*+)(?::([^\\s/?#\"'<>`]*))?@");

  /** {@code --name value}, {@code "--name", "value"}. */
  private static final Pattern OPTION =
      Pattern.compile("(?<![\\w-])--([\\w-]++)[\"']?+,?+[ \\t]++(?![-\\s])");

  /** {@code name: value}, {@code name=value}, the name perhaps in quotes. */
  private static final Pattern NAME =
      Pattern.compile("(?<![\\w.-])([\\w.-]++)([\"']?+)[ \\t]*+([:=])");

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
    TOKEN.matcher(text).results().forEach(token -> add(token.start(), token.end()));
    PRIVATE_KEY.matcher(text).results().forEach(key -> add(key.start(), key.end()));
    Matcher user = USER.matcher(text);
    while (user.find()) {
      if (user.group(3) != null) {
        add(user.start(3), user.end(3));
      } else if (user.group(1) != null && RepeatedSecrets.isOdd(user.group(2))) {
        add(user.start(2), user.end(2));
      }
    }
    Matcher option = OPTION.matcher(text);
    while (option.find()) {
      if (SecretNames.isSecret(option.group(1))) {
        addWord(option.end());
      }
    }
    Matcher name = NAME.matcher(text);
    for (int at = 0; name.find(at); ) {
      at = Math.max(name.end(), isAt(name.end() - 1, '=') ? parameter(name) : key(name));
    }
    return found;
  }

  private int add(int start, int end) {
    if (start < end) {
      found.add(new Span(start, end));
    }
    return end;
  }

  private int parameter(Matcher name) {
    boolean inAddress = isAt(name.start() - 1, '?') || isAt(name.start() - 1, '&');
    boolean secret =
        SecretNames.isSecret(name.group(1))
            || (inAddress && SecretNames.isSecretParameter(name.group(1)));
    return secret && !isAt(name.end(), '=') ? addWord(skipBlanks(name.end())) : name.end();
  }

  private int key(Matcher name) {
    boolean isKey = !name.group(2).isEmpty() || isBlank(name.end());
    if (!isKey || !SecretNames.isSecret(name.group(1))) {
      return name.end();
    }
    count(name.start());
    int start = skipBlanks(name.end());
    int end;
    if (isQuote(start)) {
      end = addQuoted(start);
    } else if (isAt(start, '[') || isAt(start, '{')) {
      end = continued ? add(start, lineEnd(start)) : start;
    } else {
      end = add(start, brackets > 0 ? flowEnd(start) : plainEnd(start));
    }
    boolean last = continued && brackets == 0 && isLineEnd(skipBlanks(end));
    return last ? addLines(end, name.start() - lineStart) : end;
  }

  private void count(int until) {
    for (; counted < until; counted++) {
      char c = text.charAt(counted);
      if (isLineEnd(counted)) {
        brackets = 0;
        lineStart = counted + 1;
      } else if (c == '{' || c == '[') {
        brackets++;
      } else if (c == '}' || c == ']') {
        brackets--;
      }
    }
  }

  /** Adds the lines after a value that are indented deeper than its key, or are items of a list. */
  private int addLines(int from, int column) {
    int end = from;
    for (int line = nextLine(end); line <= text.length(); line = nextLine(end)) {
      int start = skipBlanks(line);
      int indent = start - line;
      boolean deeper = indent > column || (indent == column && isAt(start, '-'));
      if (!deeper && !isLineEnd(start)) {
        break;
      }
      end = add(start, lineEnd(start));
    }
    return end;
  }

  // ---- the ends of values

  private int addQuoted(int opening) {
    char quote = text.charAt(opening);
    int end = opening + 1;
    while (!isLineEnd(end)
        && (text.charAt(end) != quote || (quote == '\'' && isAt(end + 1, '\'')))) {
      boolean escaped = text.charAt(end) == quote || (text.charAt(end) == '\\' && quote == '"');
      end += escaped && !isLineEnd(end + 1) ? 2 : 1;
    }
    return add(opening + 1, end);
  }

  /** Adds the value of a parameter or an option. */
  private int addWord(int start) {
    if (isQuote(start)) {
      return addQuoted(start);
    }
    int end = start;
    while (!isBlank(end) && !isAfterWord(end)) {
      end++;
    }
    return add(start, end);
  }

  private boolean isAfterWord(int at) {
    return switch (text.charAt(at)) {
      case '&', ';' -> true;
      case ',' -> isBlank(at + 1);
      case '"', '\'' -> isBlank(at + 1) || ",}])".indexOf(text.charAt(at + 1)) >= 0;
      default -> false;
    };
  }

  private int flowEnd(int start) {
    int end = start;
    while (!isLineEnd(end) && ",}]".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** The end of the line, or of what comes before a comment. */
  private int plainEnd(int start) {
    int end = start;
    while (!isLineEnd(end) && !(text.charAt(end) == '#' && isBlank(end - 1))) {
      end++;
    }
    while (end > start && isBlank(end - 1)) {
      end--;
    }
    return end;
  }

  private int lineEnd(int start) {
    int end = start;
    while (!isLineEnd(end)) {
      end++;
    }
    return end;
  }

  private int nextLine(int from) {
    int end = lineEnd(from);
    return text.startsWith("\r\n", end) ? end + 2 : end + 1;
  }

  private int skipBlanks(int from) {
    int at = from;
    while (isAt(at, ' ') || isAt(at, '\t')) {
      at++;
    }
    return at;
  }

  // ---- characters

  private boolean isAt(int at, char c) {
    return at >= 0 && at < text.length() && text.charAt(at) == c;
  }

  private boolean isQuote(int at) {
    return isAt(at, '"') || isAt(at, '\'');
  }

  private boolean isLineEnd(int at) {
    return at >= text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }

  private boolean isBlank(int at) {
    return at >= text.length() || text.charAt(at) <= ' ';
  }
}
