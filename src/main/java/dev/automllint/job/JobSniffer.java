package dev.automllint.job;

/** Signs in the text of an unreadable file that it was meant to be an AutoML image job. */
final class JobSniffer {
  private JobSniffer() {}

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
          "automl".equals(type)
              || (task != null && task.startsWith("image_"))
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
