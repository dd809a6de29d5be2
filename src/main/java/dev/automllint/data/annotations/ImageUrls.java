package dev.automllint.data.annotations;

import dev.automllint.diagnostic.Quoted;
import java.util.Locale;
import java.util.Set;

/** Checks the address of an image: whether the machine that trains can read it. */
final class ImageUrls {
  private static final String POINTER = "/" + RowReader.URL;
  private static final String SUBSCRIPTIONS = "azureml://subscriptions/";
  private static final String SHORT = "azureml://datastores/";

  /** Where Azure reads from. */
  private static final Set<String> SCHEMES =
      Set.of("azureml", "amldatastore", "https", "http", "wasbs", "wasb", "abfss", "abfs", "adl");

  /** A shorter one is a drive. */
  private static final int MIN_SCHEME = 2;

  private static final String EXAMPLE =
      "write the address in the cloud, such as `azureml://subscriptions/…/datastores/…/paths/…`";

  private ImageUrls() {}

  /** Checks a row; whether it can be used. */
  static boolean check(Row row, int line, FileLog log) {
    if (!row.url.isPresent()) {
      log.add(Problem.NO_URL, () -> KeyNames.missing(Problem.NO_URL, RowReader.URL, row, line));
      return false;
    }
    Problem problem = problem(row.url);
    if (problem != null) {
      log.add(problem, () -> draft(problem, row.url, line));
      return false;
    }
    String url = row.url.text();
    if (!ImageFormats.isImage(url)) {
      log.add(Problem.URL_EXTENSION, () -> extension(url, line));
    }
    if (url.startsWith("http://")) {
      log.add(Problem.URL_HTTP, () -> info(Problem.URL_HTTP, line, "is not encrypted"));
    } else if (url.startsWith(SHORT)) {
      String message = "names no workspace, which the documented form does";
      log.add(Problem.URL_SHORT, () -> info(Problem.URL_SHORT, line, message));
    } else if (url.contains("%20") && !url.startsWith("https:")) {
      String message = "contains `%20`: it finds the image only if that is part of its name";
      log.add(Problem.URL_ESCAPED, () -> info(Problem.URL_ESCAPED, line, message));
    }
    return true;
  }

  private static Problem problem(Value value) {
    String url = value.text();
    if (!value.is(Kind.TEXT) || url.isBlank()) {
      return Problem.URL_TYPE;
    }
    if (hasPlaceholder(url)) {
      return Problem.URL_PLACEHOLDER;
    }
    if (url.charAt(0) <= ' ' || url.charAt(url.length() - 1) <= ' ') {
      return Problem.URL_FORM;
    }
    int colon = url.indexOf(':');
    if (colon < MIN_SCHEME || !Ascii.isWord(url, 0, colon) || url.indexOf('\\') >= 0) {
      return Problem.URL_LOCAL;
    }
    String scheme = url.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!SCHEMES.contains(scheme)) {
      return scheme.equals("file") ? Problem.URL_LOCAL : Problem.URL_SCHEME;
    }
    if (!url.startsWith("//", colon + 1)) {
      return Problem.URL_FORM;
    }
    if (url.endsWith("/")) {
      return Problem.URL_FOLDER;
    }
    return isWhole(url) ? null : Problem.URL_FORM;
  }

  /** What documentation prints to be filled in, and what scripts fill in. */
  private static boolean hasPlaceholder(String url) {
    int open = url.indexOf('<');
    return (open >= 0 && url.indexOf('>', open + 2) > 0)
        || (url.contains("{{") && url.contains("}}"))
        || (url.contains("${") && url.contains("}"));
  }

  /** Whether an address of a datastore has all its parts. */
  private static boolean isWhole(String url) {
    if (!url.startsWith(SUBSCRIPTIONS)) {
      return true;
    }
    int datastore = url.indexOf("/datastores/", SUBSCRIPTIONS.length());
    return datastore > 0 && url.indexOf("/paths/", datastore) > 0;
  }

  private static Draft draft(Problem problem, Value value, int line) {
    String url = value.text();
    String quoted = Quoted.of(url);
    Spot spot = Spot.value(line, POINTER);
    return switch (problem) {
      case URL_TYPE ->
          Draft.of(
                  problem,
                  spot,
                  "`image_url` must be the address of an image, but is "
                      + (value.is(Kind.TEXT) ? "an empty text" : value.kind().words()))
              .withHelp(EXAMPLE);
      case URL_PLACEHOLDER ->
          Draft.of(problem, spot, "`image_url` has a placeholder that is not filled in: " + quoted);
      case URL_LOCAL ->
          Draft.of(
                  problem,
                  spot,
                  quoted + " is a local path; the machine that trains cannot read it")
              .withHelp(EXAMPLE);
      case URL_SCHEME ->
          Draft.of(
                  problem,
                  spot,
                  "Azure cannot read from "
                      + Quoted.of(url.substring(0, url.indexOf(':') + 1))
                      + "; supported are azureml, https, wasbs, abfss and adl")
              .withHelp(EXAMPLE);
      case URL_FOLDER -> Draft.of(problem, spot, quoted + " is a folder, not an image");
      default ->
          Draft.of(problem, spot, quoted + " is not a valid address of an image").withHelp(EXAMPLE);
    };
  }

  private static Draft extension(String url, int line) {
    String path = ImageFormats.withoutQuery(url);
    String message =
        Quoted.of(path.substring(path.lastIndexOf('/') + 1))
            + " is not in a documented image format: "
            + ImageFormats.words();
    return Draft.of(Problem.URL_EXTENSION, Spot.value(line, POINTER), message);
  }

  private static Draft info(Problem problem, int line, String message) {
    return Draft.of(problem, Spot.value(line, POINTER), "this address " + message);
  }
}
