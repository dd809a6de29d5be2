package dev.automllint.rule.checks.data;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Nearest;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Binding;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.DataLocation;
import dev.automllint.rule.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reports a data path that Azure misinterprets or cannot resolve.
 *
 * <p>The behavior for each form was measured with Azure's client, which accepts all of them.
 */
public final class DataPath extends Rule {
  public DataPath() {
    super("data-path", Severity.ERROR, "a data path that Azure misinterprets or cannot resolve");
  }

  private static final String WORKSPACE =
      "(subscriptions/[^/]+/resourcegroups/[^/]+/(providers/microsoft\\.machinelearningservices/)?"
          + "workspaces/[^/]+/)";

  private static final Pattern AZUREML =
      Pattern.compile(
          WORKSPACE
              + "?datastores/[^/]+/paths(/.*)?"
              + "|"
              + WORKSPACE
              + "?jobs/.+"
              + "|("
              + WORKSPACE
              + "|registries/[^/]+/|locations/[^/]+/workspaces/[^/]+/)"
              + "data/[^/]+/(versions|labels)/[^/]+/?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern RESOURCE_ID =
      Pattern.compile(
          "/" + WORKSPACE + "data/[^/]+/(versions|labels)/[^/]+", Pattern.CASE_INSENSITIVE);
  private static final Pattern SINGLE_SLASH = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):/.*");

  /** The extensions of files with data or references to data. */
  private static final List<String> FILES =
      List.of(".jsonl", ".json", ".csv", ".parquet", ".yml", ".yaml");

  private static final List<String> SCHEMES = List.of("azureml", "https", "wasbs", "abfss", "adl");

  /** The schemes of the form {@code scheme://container@account/folder}. */
  private static final Set<String> WITH_CONTAINER = Set.of("wasbs", "abfss");

  private static final String DATASTORE = "`azureml://datastores/NAME/paths/FOLDER`";

  @Override
  public void check(RuleContext job) {
    for (Value path : paths(job)) {
      diagnose(path)
          .map(found -> isSaved(job, path) ? found.withSeverity(Severity.INFO) : found)
          .ifPresent(job::report);
    }
  }

  /**
   * Whether Azure's client wrote the path: it saves a local folder with the prefix of an asset, in
   * a job with these blocks, the properties without any.
   */
  private static boolean isSaved(RuleContext job, Value path) {
    var location = new DataLocation(path.text());
    Block root = job.root();
    return location.kind() == DataLocation.Kind.ASSET
        && location.assetName().contains("/")
        && location.version().isEmpty()
        && path.text().equals(path.text().strip())
        && root.has("outputs")
        && root.has("tags")
        && root.isMapping("properties")
        && root.block("properties").keys().isEmpty();
  }

  /** The data paths of a standalone job; a pipeline node gets its data through bindings. */
  static List<Value> paths(RuleContext job) {
    List<Value> paths = new ArrayList<>();
    if (!job.job().isNode()) {
      for (String data : List.of("training_data", "validation_data")) {
        job.root()
            .block(data)
            .value("path")
            .filter(path -> Binding.in(path.text()).isEmpty())
            .ifPresent(paths::add);
      }
    }
    return paths;
  }

  /** The diagnostic for a path, if it is invalid. */
  Optional<Diagnostic> diagnose(Value path) {
    String text = path.text();
    if (!text.equals(text.strip())) {
      return Optional.of(
          at(path, "Azure does not remove the spaces around a path")
              .withHelp("write " + path.quoted(text.strip())));
    }
    var location = new DataLocation(text);
    return switch (location.kind()) {
      case ADDRESS -> address(path, location);
      case RESOURCE_ID -> resourceId(path, location);
      case ASSET -> asset(path, location);
      case LOCAL -> local(path, location).or(() -> folder(path, location));
    };
  }

  // ---- addresses

  private Optional<Diagnostic> address(Value path, DataLocation location) {
    String scheme = location.scheme();
    if (scheme.equals("azureml")) {
      return AZUREML.matcher(location.rest()).matches()
          ? folder(path, location)
          : Optional.of(azureml(path, location));
    }
    if (scheme.equals("http")) {
      return Optional.of(
          at(path, "`" + scheme + "` is not a documented scheme")
              .withSeverity(Severity.INFO)
              .withHelp("write `https://…`"));
    }
    if (!SCHEMES.contains(scheme)) {
      return Optional.of(unknownScheme(path, scheme));
    }
    String host = location.rest().split("/", 2)[0];
    if (WITH_CONTAINER.contains(scheme) && host.indexOf('@') < 1) {
      return Optional.of(
          at(path, "the address has no container before an `@`")
              .withSeverity(Severity.WARNING)
              .withHelp("write `" + scheme + "://CONTAINER@ACCOUNT…/FOLDER`"));
    }
    return folder(path, location);
  }

  private Diagnostic unknownScheme(Value path, String scheme) {
    return scheme.equals("file")
        ? at(path, "Azure does not support `file:` addresses").withHelp("write only the path")
        : at(
                path,
                "Azure does not support addresses that begin with "
                    + path.quoted(scheme + ":")
                    + "; the supported ones begin with `"
                    + String.join(":`, `", SCHEMES)
                    + ":`")
            .withHelp("create a datastore or a data asset for it");
  }

  private Diagnostic azureml(Value path, DataLocation location) {
    List<String> parts = List.of(location.rest().split("/", -1));
    Diagnostic diagnostic = at(path, "invalid data address: " + reason(path, parts));
    return diagnostic.withHelp("write " + DATASTORE + " or `azureml:NAME:VERSION`");
  }

  private static String reason(Value path, List<String> parts) {
    int datastores = parts.indexOf("datastores");
    if (datastores >= 0) {
      boolean unnamed = datastores + 1 < parts.size() && parts.get(datastores + 1).equals("paths");
      return unnamed
          ? "the name of the datastore is missing before `/paths/`"
          : "`/paths/` is missing after the name of the datastore";
    }
    List<String> known = List.of("datastores", "subscriptions", "registries");
    return Nearest.of(parts.get(0), known)
        .filter(near -> !near.equals(parts.get(0)))
        .map(near -> path.quoted(parts.get(0)) + " must be `" + near + "`")
        .orElse("it does not say which data");
  }

  private Optional<Diagnostic> resourceId(Value path, DataLocation location) {
    return RESOURCE_ID.matcher(location.rest()).matches()
        ? Optional.empty()
        : Optional.of(
            at(path, "not a valid data asset id")
                .withHelp(
                    "write `azureml:NAME:VERSION`, or the full id that ends with"
                        + " `/data/NAME/versions/VERSION`"));
  }

  // ---- assets

  private Optional<Diagnostic> asset(Value path, DataLocation location) {
    String name = location.assetName();
    if (name.isEmpty()) {
      return Optional.of(
          at(path, "the name of the data asset is missing")
              .withHelp("write `azureml:NAME:VERSION`"));
    }
    if (name.contains("/") || hasBlank(name)) {
      return Optional.of(
          at(path, path.quoted(name) + " is not a valid data asset name")
              .withHelp("write `azureml:NAME:VERSION`, or without `azureml:` for a local folder"));
    }
    if (location.hasLabel()) {
      return location.label().equals("latest")
          ? Optional.empty()
          : Optional.of(
              at(
                      path,
                      "the only documented label is `latest`, not " + path.quoted(location.label()))
                  .withSeverity(Severity.WARNING)
                  .withHelp("use a version: `azureml:" + path.shown(name) + ":VERSION`"));
    }
    return location.version().isEmpty()
        ? Optional.of(
            at(path, "the version of the data asset is missing")
                .withHelp("write `azureml:" + path.shown(name) + ":VERSION`"))
        : Optional.empty();
  }

  private static boolean hasBlank(String name) {
    return name.chars().anyMatch(Character::isWhitespace);
  }

  // ---- local folders

  private Optional<Diagnostic> local(Value path, DataLocation location) {
    String text = location.text();
    if (text.startsWith("~")) {
      return Optional.of(
          at(path, "Azure does not expand `~` to the home folder").withHelp("write the full path"));
    }
    if (location.hasDrive()) {
      return Optional.of(
          at(path, "Azure treats a path with a drive letter as a data asset, because of its colon")
              .withHelp("write a path relative to this file, with `/`"));
    }
    boolean asset = text.contains(":") || text.contains("@");
    if (asset) {
      return Optional.of(takenForAsset(path, text));
    }
    if (text.contains("*") || text.contains("?")) {
      return Optional.of(
          at(path, "Azure looks for a file with exactly this name: patterns belong in the MLTable")
              .withHelp("write the folder that contains the file `MLTable`"));
    }
    return text.contains("\\")
        ? Optional.of(
            at(path, "only Windows uses `\\` as a separator")
                .withSeverity(Severity.WARNING)
                .withHelp("write " + path.quoted(text.replace('\\', '/'))))
        : Optional.empty();
  }

  private Diagnostic takenForAsset(Value path, String text) {
    String prefix = text.split("[:@]", 2)[0];
    if (prefix.toLowerCase(Locale.ROOT).equals("file")) {
      return at(path, "Azure does not support `file:` addresses").withHelp("write only the path");
    }
    boolean misspelled =
        text.startsWith(prefix + ":") && Nearest.of(prefix, List.of("azureml")).isPresent();
    if (misspelled) {
      return at(path, "the prefix must be exactly `azureml:`, but is " + path.quoted(prefix + ":"))
          .withHelp("write " + path.quoted("azureml:" + text.substring(prefix.length() + 1)));
    }
    if (SINGLE_SLASH.matcher(text).matches()) {
      return at(
              path,
              "Azure treats this as a data asset, because of its colon: it supports no address that"
                  + " begins with "
                  + path.quoted(prefix + ":"))
          .withHelp("create a datastore or a data asset for it");
    }
    return !prefix.contains("/") && !prefix.contains(".")
        ? at(path, "a data asset needs the prefix `azureml:`")
            .withHelp("write " + path.quoted("azureml:" + text))
        : at(path, "Azure treats a path with `:` or `@` as a data asset")
            .withHelp("rename the folder, or use a data asset: `azureml:NAME:VERSION`");
  }

  /**
   * An MLTable is a folder. The job looks for a file {@code MLTable} in the path; only one with a
   * slash at its end, or a folder of Parquet files, may still be a folder.
   */
  private Optional<Diagnostic> folder(Value path, DataLocation location) {
    String name = location.lastPart();
    String lower = name.toLowerCase(Locale.ROOT);
    if (!name.equals("MLTable") && FILES.stream().noneMatch(lower::endsWith)) {
      return Optional.empty();
    }
    boolean doubtful = path.text().endsWith("/") || lower.endsWith(".parquet");
    return Optional.of(
        at(path, path.quoted(name) + " looks like a file, but the path of an MLTable is a folder")
            .withSeverity(doubtful ? Severity.INFO : Severity.WARNING)
            .withHelp("write the folder that contains the file `MLTable`"));
  }
}
