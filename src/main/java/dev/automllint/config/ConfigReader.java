package dev.automllint.config;

import static dev.automllint.diagnostic.CoreRules.MISSING_KEY;
import static dev.automllint.diagnostic.CoreRules.MULTIPLE_DOCUMENTS;
import static dev.automllint.diagnostic.CoreRules.UNKNOWN_KEY;
import static dev.automllint.diagnostic.CoreRules.UNKNOWN_VALUE;
import static dev.automllint.diagnostic.CoreRules.WRONG_FORMAT;
import static dev.automllint.diagnostic.CoreRules.WRONG_TYPE;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.files.Globs;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import dev.automllint.yaml.DuplicateKeys;
import dev.automllint.yaml.Pointers;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlReader;
import dev.automllint.yaml.YamlScalar;
import dev.automllint.yaml.YamlSequence;
import dev.automllint.yaml.YamlStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a configuration file. Its scalars are taken as they are written, so that {@code off} is a
 * text; {@code schemas/automlLintConfig.schema.json} says the same to editors.
 */
final class ConfigReader {
  private static final List<String> KEYS =
      Stream.concat(
              Stream.of("exclude", "select", "ignore", "rules", "overrides"),
              OptionReader.KEYS.stream())
          .toList();
  private static final List<String> OVERRIDE_KEYS = List.of("files", "rules");
  private static final String RULES = "`automl-lint rules` lists them";
  private static final List<String> LEVELS =
      Arrays.stream(Level.values()).map(Level::label).toList();

  private final SourceFile source;
  private final Path folder;
  private final ConfigProblems problems;
  private final List<String> ruleIds;
  private final List<ConfigFile.FilePattern> excludes = new ArrayList<>();
  private final Map<String, ConfiguredLevel> rules = new HashMap<>();
  private final List<ConfigFile.ScopedLevels> overrides = new ArrayList<>();
  private ConfiguredOptions options = ConfiguredOptions.NONE;

  private ConfigReader(SourceFile source, Path folder, List<RuleInfo> rules) {
    this.source = source;
    this.folder = folder;
    this.problems = new ConfigProblems(source);
    this.ruleIds = rules.stream().map(RuleInfo::id).toList();
  }

  /**
   * Reads a file.
   *
   * @param source its text
   * @param folder its folder, absolute
   * @param rules all rules
   */
  static ConfigFile read(SourceFile source, Path folder, List<RuleInfo> rules) {
    var reader = new ConfigReader(source, folder, rules);
    reader.read();
    if (reader.problems.isEmpty()) {
      return new ConfigFile(
          folder,
          source.path(),
          reader.excludes,
          reader.rules,
          reader.overrides,
          reader.options,
          Optional.empty());
    }
    return ConfigFile.invalid(
        folder,
        source.path(),
        Optional.of(source),
        reader.problems.sorted(),
        "the configuration has errors");
  }

  private void read() {
    YamlStream stream = YamlReader.readOwn(source);
    stream.error().ifPresent(problems::add);
    if (stream.documents().size() > 1) {
      Span second = stream.documents().get(1).start();
      problems.add(MULTIPLE_DOCUMENTS, second, "", "a configuration must be a single document");
    } else if (!stream.documents().isEmpty()) {
      YamlNode root = stream.documents().get(0).root();
      problems.addAll(DuplicateKeys.in(root, ""));
      if (!isEmpty(root)) {
        mapping(root, "", "the configuration", KEYS).ifPresent(this::readKeys);
      }
    }
  }

  /** Whether a file sets nothing: all may be commented out. */
  private static boolean isEmpty(YamlNode root) {
    return isNull(root) || (root instanceof YamlMapping map && map.entries().isEmpty());
  }

  private void readKeys(YamlMapping root) {
    root.get("exclude").ifPresent(node -> excludes.addAll(patterns(node, "/exclude")));
    root.get("select").ifPresent(this::readSelect);
    root.get("rules").ifPresent(node -> rules.putAll(levels(node, "/rules")));
    root.get("ignore").ifPresent(this::readIgnore);
    root.get("overrides").ifPresent(this::readOverrides);
    options = new OptionReader(problems, folder).read(root);
  }

  private void readOverrides(YamlNode node) {
    List<YamlNode> items = items(node, "/overrides", "mappings with `files` and `rules`");
    for (int i = 0; i < items.size(); i++) {
      String pointer = Pointers.child("/overrides", i);
      mapping(items.get(i), pointer, "an override", OVERRIDE_KEYS)
          .ifPresent(override -> readOverride(override, pointer));
    }
  }

  private void readOverride(YamlMapping override, String pointer) {
    for (String key : OVERRIDE_KEYS) {
      if (!override.has(key)) {
        Span head = override.entries().get(0).key().span();
        String message = "`" + key + "` is missing in an override";
        problems.add(MISSING_KEY, head, Pointers.child(pointer, key), message);
      }
    }
    List<ConfigFile.FilePattern> files =
        override
            .get("files")
            .map(node -> patterns(node, Pointers.child(pointer, "files")))
            .orElse(List.of());
    Map<String, ConfiguredLevel> levels =
        override
            .get("rules")
            .map(node -> levels(node, Pointers.child(pointer, "rules")))
            .orElse(Map.of());
    overrides.add(new ConfigFile.ScopedLevels(files, levels));
  }

  // ---- lists of rules

  /** Turns off what is not listed, as {@code --select} does. */
  private void readSelect(YamlNode node) {
    List<YamlScalar> selected = rules(node, "/select");
    if (node instanceof YamlSequence sequence && sequence.items().isEmpty()) {
      problems.add(WRONG_TYPE, node.span(), "/select", "`select` must name at least one rule");
    }
    Set<String> ids = selected.stream().map(YamlScalar::text).collect(Collectors.toSet());
    var off =
        new ConfiguredLevel(Level.OFF, ConfiguredLevel.NOT_SELECTED + problems.origin(node.span()));
    ruleIds.stream()
        .filter(id -> !ids.contains(id) && !CoreRules.isAlwaysOn(id))
        .forEach(id -> rules.put(id, off));
  }

  private void readIgnore(YamlNode node) {
    for (YamlScalar rule : rules(node, "/ignore")) {
      if (CoreRules.isAlwaysOn(rule.text())) {
        reportAlwaysOn(rule, "/ignore");
      } else {
        String origin = problems.origin(rule.span());
        rules.put(rule.text(), new ConfiguredLevel(Level.OFF, origin));
      }
    }
  }

  /** The rules of a list that exist. */
  private List<YamlScalar> rules(YamlNode node, String pointer) {
    List<YamlScalar> known = new ArrayList<>();
    List<YamlNode> items = items(node, pointer, "rules, such as [unknown-key, wrong-type]");
    for (int i = 0; i < items.size(); i++) {
      String child = Pointers.child(pointer, i);
      if (!(items.get(i) instanceof YamlScalar scalar) || isNull(scalar)) {
        problems.add(WRONG_TYPE, items.get(i).span(), child, "a rule must be a text");
      } else if (ruleIds.contains(scalar.text())) {
        known.add(scalar);
      } else {
        Diagnostic unknown =
            UNKNOWN_VALUE.at(scalar.span(), child, "unknown rule " + scalar.quoted());
        problems.addSuggesting(unknown, scalar.text(), ruleIds, RULES);
      }
    }
    return known;
  }

  private void reportAlwaysOn(YamlScalar rule, String pointer) {
    problems.add(
        UNKNOWN_VALUE,
        rule.span(),
        pointer,
        "the level of " + rule.quoted() + " cannot be changed: such a file is not checked at all");
  }

  // ---- levels

  private Map<String, ConfiguredLevel> levels(YamlNode node, String pointer) {
    Map<String, ConfiguredLevel> levels = new HashMap<>();
    if (!(node instanceof YamlMapping mapping)) {
      problems.add(WRONG_TYPE, node.span(), pointer, "`rules` must map rules to levels");
      return levels;
    }
    for (YamlMapping.Entry entry : mapping.entries()) {
      String id = entry.name();
      String child = Pointers.child(pointer, id);
      Span key = entry.key().span();
      if (!mapping.counts(entry)) {
        continue; // a key of its own counts more than a merged one
      }
      if (!ruleIds.contains(id)) {
        Diagnostic unknown = UNKNOWN_KEY.at(key, child, "unknown rule " + entry.key().quoted());
        problems.addSuggesting(unknown, id, ruleIds, RULES);
      } else if (CoreRules.isAlwaysOn(id)) {
        reportAlwaysOn(entry.key(), child);
      } else {
        level(entry, child)
            .ifPresent(level -> levels.put(id, new ConfiguredLevel(level, problems.origin(key))));
      }
    }
    return levels;
  }

  private Optional<Level> level(YamlMapping.Entry entry, String pointer) {
    String message = entry.key().quoted() + " must be off, info, warning or error";
    if (!(entry.value() instanceof YamlScalar scalar)) {
      problems.add(WRONG_TYPE, entry.value().span(), pointer, message);
      return Optional.empty();
    }
    Optional<Level> level = Level.of(scalar.text());
    if (isNull(scalar)) {
      problems.add(UNKNOWN_VALUE, entry.key().span(), pointer, message);
    } else if (level.isEmpty()) {
      message += ", but is " + scalar.quoted();
      Diagnostic unknown = UNKNOWN_VALUE.at(scalar.span(), pointer, message);
      problems.addSuggesting(unknown, scalar.text(), LEVELS, "");
    }
    return level;
  }

  private static boolean isNull(YamlNode node) {
    return node instanceof YamlScalar scalar && scalar.plain() && scalar.isNull();
  }

  // ---- shapes

  private Optional<YamlMapping> mapping(
      YamlNode node, String pointer, String what, List<String> keys) {
    String known = "`" + String.join("`, `", keys) + "`";
    if (!(node instanceof YamlMapping mapping) || mapping.entries().isEmpty()) {
      problems.add(WRONG_TYPE, node.span(), pointer, what + " must be a mapping with " + known);
      return Optional.empty();
    }
    for (YamlMapping.Entry entry : mapping.entries()) {
      String name = entry.name();
      if (!keys.contains(name)) {
        String message = "unknown key " + entry.key().quoted() + " in " + what;
        Diagnostic unknown =
            UNKNOWN_KEY.at(entry.key().span(), Pointers.child(pointer, name), message);
        List<String> free = keys.stream().filter(key -> !mapping.has(key)).toList();
        problems.addSuggesting(unknown, name, free, "expected " + known);
      }
    }
    return Optional.of(mapping);
  }

  private List<YamlNode> items(YamlNode node, String pointer, String of) {
    if (node instanceof YamlSequence sequence) {
      return sequence.items();
    }
    String message = "`" + Pointers.last(pointer) + "` must be a list of " + of;
    problems.add(WRONG_TYPE, node.span(), pointer, message);
    return List.of();
  }

  private List<ConfigFile.FilePattern> patterns(YamlNode node, String pointer) {
    List<ConfigFile.FilePattern> patterns = new ArrayList<>();
    for (YamlNode item : items(node, pointer, "patterns for files")) {
      if (item instanceof YamlScalar scalar && !scalar.text().isEmpty()) {
        pattern(scalar, pointer).ifPresent(patterns::add);
      } else {
        problems.add(WRONG_TYPE, item.span(), pointer, "a file pattern must be a text");
      }
    }
    return patterns;
  }

  private Optional<ConfigFile.FilePattern> pattern(YamlScalar scalar, String pointer) {
    String text = scalar.text();
    try {
      return Optional.of(
          new ConfigFile.FilePattern(
              scalar.shown(), new Globs(List.of(text)), problems.origin(scalar.span())));
    } catch (PatternSyntaxException e) {
      problems.add(
          WRONG_FORMAT
              .at(scalar.span(), pointer, scalar.quoted() + " is not a valid file pattern")
              .withHelp("write one such as \"archive/**\" or \"*.generated.yml\""));
      return Optional.empty();
    }
  }
}
