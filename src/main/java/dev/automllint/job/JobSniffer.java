package dev.automllint.job;

import dev.automllint.text.SourceFile;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for signs of an AutoML image job in a text that is not parsed. */
public final class JobSniffer {
  private static final String TYPE = "automl";
  private static final String TASK_PREFIX = "image_";

  private static final Pattern SIGN =
      Pattern.compile(
          "(?<![\\w$.-])[\"']?(type|task|task_type|is_deterministic|\\$schema)[\"']?"
              + "[ \\t]*[:=][ \\t]*[\"']?([^\\s\"',}]+)");

  private static final Pattern COMMENT =
      Pattern.compile("(^|[ \\t])#(?![ \\t]*yaml-language-server:).*");

  private static final Pattern YAML_NAME =
      Pattern.compile("[^.]*|.*\\.(ya?ml|json)(\\..*)?", Pattern.CASE_INSENSITIVE);

  private boolean automl;
  private boolean image;
  private boolean ours;
  private boolean component;
  private Optional<String> otherTask = Optional.empty();

  private JobSniffer() {}

  /**
   * Whether {@link JobFinder} may find anything in a text. It needs a value that contains {@code
   * automl}, in some case, or an image task, or else keys that AutoML jobs alone have. They are in
   * the text as they are unless they are written with escapes.
   *
   * @param formats asked only if nothing else is in the text
   */
  public static boolean mayFindIn(String text, JobFormats formats) {
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
    return formats.usual().mayIdentify(text);
  }

  /** Whether an escape stands for any character, or joins two lines without a space. */
  private static boolean hidesLetters(char escape) {
    return "xuU\n\r\u0085\u2028\u2029".indexOf(escape) >= 0;
  }

  /**
   * Why an unreadable file is not taken for a job; empty if a line begins with {@code type: automl}
   * or an image task, if both are anywhere in it, or if it names a schema of image jobs.
   */
  static Optional<String> skipReason(SourceFile source) {
    var sniffer = new JobSniffer();
    source.text().lines().forEach(sniffer::read);
    if (sniffer.component) {
      return Optional.of(JobFinder.COMPONENT);
    }
    if (sniffer.automl && !sniffer.image && sniffer.otherTask.isPresent()) {
      return sniffer.otherTask.map(JobFinder::unsupported);
    }
    return sniffer.ours || (sniffer.automl && sniffer.image)
        ? Optional.empty()
        : Optional.of("not readable as YAML, and nothing says AutoML");
  }

  /** Whether the name of a file may be that of YAML, or of a template for it. */
  static boolean hasYamlName(SourceFile source) {
    String path = source.path();
    return YAML_NAME.matcher(path.substring(path.lastIndexOf('/') + 1)).matches();
  }

  private void read(String line) {
    Matcher sign = SIGN.matcher(COMMENT.matcher(line).replaceFirst(""));
    while (sign.find()) {
      String value = sign.group(2);
      boolean first = sign.start() == 0;
      switch (sign.group(1)) {
        case "type" -> {
          automl |= value.equals(TYPE);
          ours |= first && value.equals(TYPE);
        }
        case "is_deterministic" -> component = true;
        case "$schema" -> readSchema(value);
        default -> {
          image |= value.startsWith("image") || value.startsWith("Image");
          ours |= first && value.startsWith(TASK_PREFIX);
          otherTask = otherTask.or(() -> Task.names().stream().filter(value::equals).findFirst());
        }
      }
    }
  }

  private void readSchema(String value) {
    Optional<String> task = Task.ofSchema(value);
    boolean ofImages = task.flatMap(Task::of).isPresent();
    component |= Task.isComponentSchema(value);
    image |= ofImages;
    ours |= ofImages || Task.isAutomlSchema(value);
    automl |= task.isPresent();
    otherTask = otherTask.or(() -> task);
  }
}
