package dev.automllint.report;

import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Commands as CI services find them in lines of a log; written after their open sources. */
public final class CiLog {
  /** What GitHub's runner knows; some only to say that it is switched off. */
  private static final Set<String> GITHUB =
      Set.of(
          "add-mask",
          "add-matcher",
          "add-path",
          "debug",
          "echo",
          "endgroup",
          "error",
          "group",
          "notice",
          "remove-matcher",
          "save-state",
          "set-env",
          "set-output",
          "stop-commands",
          "warning");

  /** A command with what it was given. */
  public record Command(String name, TreeMap<String, String> properties, String data) {}

  private CiLog() {}

  /** Both forms of GitHub's runner. */
  public static Optional<Command> github(String line) {
    String text = visible(line).stripLeading();
    int end = text.startsWith("::") ? text.indexOf("::", 2) : -1;
    if (end >= 0) {
      Command command = command(text.substring(2, end), ",", text.substring(end + 2));
      if (GITHUB.contains(command.name())) {
        var properties = new TreeMap<String, String>();
        command
            .properties()
            .forEach(
                (name, value) ->
                    properties.put(name, data(value.replace("%3A", ":").replace("%2C", ","))));
        return Optional.of(new Command(command.name(), properties, data(command.data())));
      }
    }
    return bracketed(text, "##[", "]", GITHUB);
  }

  private static String data(String text) {
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
  }

  /** The agent of Azure Pipelines, and the marks that its log page obeys. */
  public static Optional<Command> azure(String line) {
    String text = visible(line);
    Set<String> marks =
        Set.of("command", "debug", "endgroup", "error", "group", "section", "warning");
    Optional<Command> found = bracketed(text, "##vso[", "]", null);
    return found.isPresent() ? found : bracketed(text, "##[", "]", marks);
  }

  private static Optional<Command> bracketed(
      String text, String prefix, String suffix, Set<String> names) {
    int start = text.indexOf(prefix);
    int end = start < 0 ? -1 : text.indexOf(suffix, start);
    if (end < 0) {
      return Optional.empty();
    }
    Command raw =
        command(text.substring(start + prefix.length(), end), ";", text.substring(end + 1));
    if (names == null ? raw.name().split("\\.").length != 2 : !names.contains(raw.name())) {
      return Optional.empty();
    }
    var properties = new TreeMap<String, String>();
    raw.properties().forEach((name, value) -> properties.put(name, unescaped(value)));
    return Optional.of(new Command(raw.name(), properties, unescaped(raw.data())));
  }

  private static String unescaped(String text) {
    return text.replace("%3B", ";")
        .replace("%0D", "\r")
        .replace("%0A", "\n")
        .replace("%5D", "]")
        .replace("%AZP25", "%");
  }

  private static Command command(String info, String separator, String data) {
    int space = info.indexOf(' ');
    var properties = new TreeMap<String, String>();
    if (space >= 0) {
      for (String property : info.substring(space + 1).split(separator)) {
        String[] pair = property.split("=", 2);
        if (pair.length == 2) {
          properties.put(pair[0].strip(), pair[1]);
        }
      }
    }
    return new Command(space < 0 ? info : info.substring(0, space), properties, data);
  }

  /** They compare by the rules of a culture, which pass over what cannot be seen. */
  static String visible(String line) {
    return line.replaceAll("[\\u200d\\p{Cf}\\ufe00-\\ufe0f]", "");
  }
}
