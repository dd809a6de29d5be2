package dev.automllint.config;

import static dev.automllint.diagnostic.CoreRules.MISSING_KEY;
import static dev.automllint.diagnostic.CoreRules.MULTIPLE_DOCUMENTS;
import static dev.automllint.diagnostic.CoreRules.UNKNOWN_KEY;
import static dev.automllint.diagnostic.CoreRules.UNKNOWN_VALUE;
import static dev.automllint.diagnostic.CoreRules.WRONG_FORMAT;
import static dev.automllint.diagnostic.CoreRules.WRONG_TYPE;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Nearest;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.files.Globs;
import dev.automllint.rule.Rules;
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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/**
 * Reads a configuration file. Its scalars are taken as they are written, so that {@code off} is a
 * word; {@code schemas/automlLintConfig.schema.json} says the same to editors.
 */
final class ConfigReader {
  private static final List<String> KEYS = List.of("exclude", "rules", "overrides");
  private static final List<String> OVERRIDE_KEYS = List.of("files", "rules");
  private static final List<String> LEVELS =
      Arrays.stream(Level.values()).map(Level::label).toList();

  private final SourceFile source;
  private final List<Diagnostic> faults = new ArrayList<>();

  private ConfigReader(SourceFile source) {
    this.source = source;
  }

  /**
   * What came of reading.
   *
   * @param file the configuration; without use if there are faults
   * @param faults what is wrong with it, in order
   */
  record Result(ConfigFile file, List<Diagnostic> faults) {}

  /**
   * Reads a file.
   *
   * @param source its text
   * @param folder the folder that it stands in, absolute
   */
  static Result read(SourceFile source, Path folder) {
    return new ConfigReader(source).read(folder);
  }

  private Result read(Path folder) {
    YamlStream stream = YamlReader.readOwn(source);
    stream.fault().ifPresent(faults::add);
    List<ConfigFile.Exclude> excludes = new ArrayList<>();
    Map<String, ConfiguredLevel> rules = new LinkedHashMap<>();
    List<ConfigFile.Scoped> overrides = new ArrayList<>();
    if (stream.documents().size() > 1) {
      Span second = stream.documents().get(1).start();
      faults.add(MULTIPLE_DOCUMENTS.at(second, "", "a configuration is one document"));
    } else if (!stream.documents().isEmpty()) {
      YamlNode root = stream.documents().get(0).root();
      faults.addAll(DuplicateKeys.in(root, ""));
      if (!isEmpty(root)) { // a file of comments says nothing, and that is fine
        mapping(root, "", "the configuration", KEYS)
            .ifPresent(
                top -> {
                  top.get("exclude").ifPresent(node -> excludes.addAll(excludes(node)));
                  top.get("rules").ifPresent(node -> rules.putAll(rules(node, "/rules")));
                  top.get("overrides").ifPresent(node -> overrides.addAll(overrides(node)));
                });
      }
    }
    faults.sort(Diagnostic.ORDER);
    return new Result(
        new ConfigFile(folder, source.path(), excludes, rules, overrides), List.copyOf(faults));
  }

  private List<ConfigFile.Exclude> excludes(YamlNode node) {
    List<ConfigFile.Exclude> excludes = new ArrayList<>();
    for (YamlScalar pattern : patterns(node, "/exclude")) {
      globs(List.of(pattern), "/exclude")
          .ifPresent(
              globs ->
                  excludes.add(
                      new ConfigFile.Exclude(pattern.shown(), globs, origin(pattern.span()))));
    }
    return excludes;
  }

  private List<ConfigFile.Scoped> overrides(YamlNode node) {
    List<ConfigFile.Scoped> overrides = new ArrayList<>();
    List<YamlNode> items = items(node, "/overrides", "mappings with `files` and `rules`");
    for (int i = 0; i < items.size(); i++) {
      String pointer = Pointers.child("/overrides", i);
      Optional<YamlMapping> override = mapping(items.get(i), pointer, "an override", OVERRIDE_KEYS);
      if (override.isEmpty()) {
        continue;
      }
      for (String key : OVERRIDE_KEYS) {
        if (!override.get().has(key)) {
          Span head = override.get().entries().get(0).key().span();
          faults.add(
              MISSING_KEY.at(
                  head, Pointers.child(pointer, key), "`" + key + "` is missing in an override"));
        }
      }
      String files = Pointers.child(pointer, "files");
      Optional<Globs> globs =
          override.get().get("files").flatMap(list -> globs(patterns(list, files), files));
      Map<String, ConfiguredLevel> rules =
          override
              .get()
              .get("rules")
              .map(map -> rules(map, Pointers.child(pointer, "rules")))
              .orElse(Map.of());
      globs.ifPresent(matching -> overrides.add(new ConfigFile.Scoped(matching, rules)));
    }
    return overrides;
  }

  private Map<String, ConfiguredLevel> rules(YamlNode node, String pointer) {
    Map<String, ConfiguredLevel> settings = new LinkedHashMap<>();
    List<String> ids = Rules.all().stream().map(RuleInfo::id).toList();
    if (!(node instanceof YamlMapping mapping)) {
      faults.add(
          WRONG_TYPE.at(node.span(), pointer, "`rules` must be a mapping of rules to levels"));
      return settings;
    }
    for (YamlMapping.Entry entry : mapping.entries()) {
      String id = entry.name();
      String child = Pointers.child(pointer, id);
      if (entry.merged() && mapping.entry(id).filter(own -> !own.merged()).isPresent()) {
        continue; // what is written here beats what is merged in
      }
      if (!ids.contains(id)) {
        String message = "unknown rule " + Quoted.of(id);
        Diagnostic fault = UNKNOWN_KEY.at(entry.key().span(), child, message);
        faults.add(withMeant(fault, id, ids, "`automl-lint rules` lists them"));
      } else if (CoreRules.isAlwaysOn(id)) {
        faults.add(
            UNKNOWN_VALUE.at(
                entry.key().span(),
                child,
                "the level of `" + id + "` cannot be changed: such a file is not checked at all"));
      } else {
        level(entry, child)
            .ifPresent(
                level -> settings.put(id, new ConfiguredLevel(level, origin(entry.key().span()))));
      }
    }
    return settings;
  }

  private Optional<Level> level(YamlMapping.Entry entry, String pointer) {
    String must = entry.key().quoted() + " must be off, info, warning or error";
    if (!(entry.value() instanceof YamlScalar scalar)) {
      faults.add(WRONG_TYPE.at(entry.value().span(), pointer, must));
      return Optional.empty();
    }
    Optional<Level> level = Level.of(scalar.text());
    if (isNull(scalar)) {
      faults.add(UNKNOWN_VALUE.at(entry.key().span(), pointer, must));
    } else if (level.isEmpty()) {
      String message = must + ", is " + scalar.quoted();
      Diagnostic fault = UNKNOWN_VALUE.at(scalar.span(), pointer, message);
      faults.add(withMeant(fault, scalar.text(), LEVELS, null));
    }
    return level;
  }

  // ---- shapes

  private Optional<YamlMapping> mapping(
      YamlNode node, String pointer, String what, List<String> keys) {
    String known = "`" + String.join("`, `", keys) + "`";
    if (!(node instanceof YamlMapping mapping) || mapping.entries().isEmpty()) {
      faults.add(WRONG_TYPE.at(node.span(), pointer, what + " must be a mapping with " + known));
      return Optional.empty();
    }
    for (YamlMapping.Entry entry : mapping.entries()) {
      if (!keys.contains(entry.name())) {
        String message = "unknown key " + entry.key().quoted() + " in " + what;
        Diagnostic fault =
            UNKNOWN_KEY.at(entry.key().span(), Pointers.child(pointer, entry.name()), message);
        List<String> free = keys.stream().filter(key -> !mapping.has(key)).toList();
        faults.add(withMeant(fault, entry.name(), free, "expected " + known));
      }
    }
    return Optional.of(mapping);
  }

  private List<YamlNode> items(YamlNode node, String pointer, String of) {
    if (node instanceof YamlSequence sequence) {
      return sequence.items();
    }
    String key = Pointers.last(pointer);
    faults.add(WRONG_TYPE.at(node.span(), pointer, "`" + key + "` must be a list of " + of));
    return List.of();
  }

  private List<YamlScalar> patterns(YamlNode node, String pointer) {
    List<YamlScalar> patterns = new ArrayList<>();
    for (YamlNode item : items(node, pointer, "patterns for files")) {
      if (item instanceof YamlScalar scalar && !scalar.text().isEmpty()) {
        patterns.add(scalar);
      } else {
        faults.add(WRONG_TYPE.at(item.span(), pointer, "a pattern for files must be a text"));
      }
    }
    return patterns;
  }

  private Optional<Globs> globs(List<YamlScalar> patterns, String pointer) {
    for (YamlScalar pattern : patterns) {
      try {
        new Globs(List.of(pattern.text()));
      } catch (PatternSyntaxException e) {
        String message = pattern.quoted() + " is no pattern for files";
        faults.add(
            WRONG_FORMAT
                .at(pattern.span(), pointer, message)
                .withHelp("such as \"archive/**\" or \"*.generated.yml\""));
        return Optional.empty();
      }
    }
    return Optional.of(new Globs(patterns.stream().map(YamlScalar::text).toList()));
  }

  private static boolean isEmpty(YamlNode node) {
    return isNull(node) || (node instanceof YamlMapping map && map.entries().isEmpty());
  }

  private static boolean isNull(YamlNode node) {
    return node instanceof YamlScalar scalar && scalar.plain() && scalar.isNull();
  }

  private static Diagnostic withMeant(
      Diagnostic fault, String written, Collection<String> known, String otherwise) {
    return Nearest.of(written, known)
        .map(meant -> fault.withHelp("did you mean `" + meant + "`?"))
        .orElse(otherwise == null ? fault : fault.withHelp(otherwise));
  }

  private String origin(Span span) {
    return source.path() + ":" + source.lines().position(span.start()).line();
  }
}
