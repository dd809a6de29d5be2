package dev.automllint.job;

/** Looks for signs of an AutoML image job in a text that is not parsed. */
public final class JobSniffer {
  private static final String TYPE = "automl";
  private static final String TASK_PREFIX = "image_";

  private JobSniffer() {}

  /**
   * Whether {@link JobFinder} may find anything in a text. It needs a value that contains {@code
   * automl}, in some case, or an image task, and such a value is in the text as it is unless it is
   * written with escapes.
   */
  public static boolean mayFindIn(String text) {
    if (text.isBlank() || text.contains(TASK_PREFIX)) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\'
          ? i + 1 < text.length() && hidesLetters(text.charAt(i + 1))
          : (c == 'a' || c == 'A') && text.regionMatches(true, i, TYPE, 0, TYPE.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether an escape stands for any character, or joins two lines without a space. */
  private static boolean hidesLetters(char escape) {
    return "xuU\n\r\u0085\u2028\u2029".indexOf(escape) >= 0;
  }

  /**
   * Whether a line says {@code type: automl}, an image task or an AutoML schema, and none names an
   * AutoML task that cannot be checked.
   */
  static boolean in(String text, JobFormats formats) {
    boolean found = false;
    for (int start = 0; start >= 0 && start < text.length(); start = nextLine(text, start)) {
      String type = valueOf("type", text, start);
      String task = valueOf("task", text, start);
      String schema = valueOf("$schema", text, start);
      if (task != null && formats.isUncovered(task)) {
        return false;
      }
      found |=
          TYPE.equals(type)
              || (task != null && task.startsWith(TASK_PREFIX))
              || (schema != null && isAutomlSchema(schema, formats));
    }
    return found;
  }

  /** Whether the value of {@code $schema} names a schema of AutoML jobs. */
  static boolean isAutomlSchema(String value, JobFormats formats) {
    return formats.ofSchema(value).isPresent() || value.endsWith("autoMLJob.schema.json");
  }

  private static int nextLine(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        return i + 1;
      }
    }
    return -1;
  }

  /** The word behind {@code key:} if a line begins with it, without quotes; else null. */
  private static String valueOf(String key, String text, int lineStart) {
    if (!text.startsWith(key, lineStart) || !text.startsWith(":", lineStart + key.length())) {
      return null;
    }
    int start = lineStart + key.length() + 1;
    while (start < text.length() && isBlankOrQuote(text.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < text.length()
        && !isBlankOrQuote(text.charAt(end))
        && text.charAt(end) != '\n'
        && text.charAt(end) != '\r') {
      end++;
    }
    return text.substring(start, end);
  }

  private static boolean isBlankOrQuote(char c) {
    return c == ' ' || c == '\t' || c == '"' || c == '\'';
  }
}
