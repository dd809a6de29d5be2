package dev.automllint.data;

import dev.automllint.data.MlTable.Item;
import dev.automllint.diagnostic.DataRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.Fix;
import dev.automllint.diagnostic.Severity;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says what is wrong with the form of a path in an MLTable. */
final class PathForm {
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:([/\\\\].*|[^/:]*)");
  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*");
  private static final Pattern WILDCARD = Pattern.compile(".*([*?]|\\[[^\\]]+\\]).*");

  /** The short address of a datastore, which the package mltable takes for a local path. */
  private static final String SHORT = "azureml://datastores/";

  private PathForm() {}

  /** Whether a path is an address in the cloud, or may be one. */
  static boolean isAddress(String path) {
    return ADDRESS.matcher(path).matches();
  }

  /** What is wrong with a path, wherever its folder is. */
  static Optional<Diagnostic> diagnose(Item item) {
    String path = item.value().text();
    if (path.startsWith(SHORT)) {
      return Optional.of(
          at(item, "the `mltable` package takes this short address for a local path")
              .withSeverity(Severity.WARNING)
              .withHelp(
                  "write `azureml://subscriptions/…/resourcegroups/…/workspaces/…/datastores/…`"));
    }
    if (isAddress(path)) {
      return Optional.empty();
    }
    if (DRIVE.matcher(path).matches() || path.startsWith("/") || path.startsWith("\\\\")) {
      return Optional.of(
          at(item, item.value().quoted() + " exists only on this machine")
              .withHelp("write a path relative to the folder of the MLTable"));
    }
    if (path.indexOf('\\') >= 0) {
      return Optional.of(backSlash(item, path.replace('\\', '/')));
    }
    if (leavesFolder(path)) {
      return Optional.of(
          at(item, "only the folder of the MLTable is uploaded, and this path leads out of it")
              .withHelp("move the file into the folder"));
    }
    return Optional.empty();
  }

  private static Diagnostic backSlash(Item item, String path) {
    return at(item, "Azure does not read `\\` as a separator")
        .withHelp("write " + item.value().quoted(path))
        .withFix(new Fix(true, "write `/`", List.of(new Edit(item.value().span(), path))));
  }

  private static boolean leavesFolder(String path) {
    try {
      return Path.of(path).normalize().startsWith("..");
    } catch (InvalidPathException e) {
      return false; // then there is no such file
    }
  }

  /** Whether a path has characters that are only special in a pattern. */
  static boolean hasWildcard(String path) {
    return WILDCARD.matcher(path).matches();
  }

  /** The diagnostic for a path with wildcards that is not a pattern. */
  static Diagnostic wildcard(Item item) {
    String kind = item.key().text();
    Diagnostic found =
        at(item, "Azure looks for a " + kind + " with exactly this name: only `pattern` matches")
            .withHelp("write `pattern: " + item.value().shown() + "`");
    Edit rename = new Edit(item.key().span(), "pattern");
    return kind.equals("file")
        ? found.withFix(new Fix(true, "rename the key to `pattern`", List.of(rename)))
        : found;
  }

  private static Diagnostic at(Item item, String message) {
    return DataRules.MLTABLE_PATH.at(item.value().span(), item.pointer(), message);
  }
}
