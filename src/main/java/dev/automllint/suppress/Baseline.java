package dev.automllint.suppress;

import dev.automllint.diagnostic.BaselineEntry;
import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.Suppressed;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlReader;
import dev.automllint.yaml.YamlScalar;
import dev.automllint.yaml.YamlSequence;
import dev.automllint.yaml.YamlStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Known diagnostics, which are not reported again. */
public final class Baseline {
  /** A baseline without diagnostics. */
  public static final Baseline EMPTY = new Baseline(List.of());

  /** How many entries a baseline may have; more are not read again. */
  public static final int MAX_ENTRIES = 500_000;

  /** Of the form that is read; BaselineJson writes it. */
  private static final String VERSION = "1";

  private final List<BaselineEntry> entries;
  private final Map<String, Map<Key, Integer>> byPath = new HashMap<>();

  /** What equal diagnostics have in common; ordered for maps in which all have one hash code. */
  private record Key(String rule, String pointer) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = pointer.compareTo(other.pointer);
      return order != 0 ? order : rule.compareTo(other.rule);
    }
  }

  private Baseline(List<BaselineEntry> entries) {
    this.entries = entries;
    for (BaselineEntry entry : entries) {
      byPath
          .computeIfAbsent(entry.path(), path -> new HashMap<>())
          .merge(new Key(entry.rule(), entry.pointer()), entry.count(), Integer::sum);
    }
  }

  /**
   * Reads a baseline.
   *
   * @param source its text: JSON, which is YAML as well
   * @throws IllegalArgumentException if it is not a baseline; the message says where, for users
   */
  public static Baseline read(SourceFile source) {
    YamlStream stream = YamlReader.readOwn(source);
    if (stream.error().isPresent() || stream.documents().size() != 1) {
      throw invalid(source, stream.error().map(Diagnostic::span).orElse(Span.at(0)));
    }
    YamlNode root = stream.documents().get(0).root();
    if (!(root instanceof YamlMapping mapping)
        || !(mapping.get("findings").orElse(root) instanceof YamlSequence diagnostics)) {
      throw invalid(source, root.span());
    }
    mapping.get("version").ifPresent(version -> checkVersion(source, version));
    List<BaselineEntry> entries = new ArrayList<>();
    for (YamlNode item : diagnostics.items()) {
      entries.add(entry(item).orElseThrow(() -> invalid(source, item.span())));
    }
    return new Baseline(entries);
  }

  private static void checkVersion(SourceFile source, YamlNode version) {
    if (!(version instanceof YamlScalar scalar) || !scalar.text().equals(VERSION)) {
      String is = version instanceof YamlScalar scalar ? ", but is " + scalar.quoted() : "";
      throw invalid(source, version.span(), "its `version` must be " + VERSION + is);
    }
  }

  private static Optional<BaselineEntry> entry(YamlNode item) {
    if (!(item instanceof YamlMapping entry)) {
      return Optional.empty();
    }
    List<String> texts =
        Stream.of("path", "rule", "pointer")
            .flatMap(key -> entry.text(key).stream())
            .map(YamlScalar::text)
            .toList();
    OptionalInt count = count(entry.get("count"));
    return texts.size() == 3 && count.isPresent()
        ? Optional.of(new BaselineEntry(texts.get(0), texts.get(1), texts.get(2), count.getAsInt()))
        : Optional.empty();
  }

  private static OptionalInt count(Optional<YamlNode> node) {
    if (node.isEmpty()) {
      return OptionalInt.of(1);
    }
    return node.get() instanceof YamlScalar scalar
            && scalar.value() instanceof ScalarValue.Int
            && scalar.text().matches("[1-9][0-9]{0,6}")
        ? OptionalInt.of(Integer.parseInt(scalar.text()))
        : OptionalInt.empty();
  }

  private static IllegalArgumentException invalid(SourceFile source, Span span) {
    return invalid(source, span, "not a baseline");
  }

  private static IllegalArgumentException invalid(SourceFile source, Span span, String what) {
    int line = source.lines().position(span.start()).line();
    return new IllegalArgumentException(
        "%s:%d: %s; remove it, and write it again with --update-baseline"
            .formatted(Quoted.visible(source.path()), line, what));
  }

  /**
   * Removes the diagnostics that the baseline holds, and reports those that it holds in vain.
   *
   * @param report the report on a file
   * @param path the file, as the baseline names it
   */
  public FileReport apply(FileReport report, String path) {
    if (!byPath.containsKey(path) || report.status() != FileReport.Status.CHECKED) {
      return report;
    }
    Map<Key, Integer> left = new HashMap<>(byPath.get(path));
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<Suppressed> suppressed = new ArrayList<>(report.suppressed());
    for (Diagnostic diagnostic : report.diagnostics()) {
      Key key = new Key(diagnostic.rule(), diagnostic.pointer());
      if (left.getOrDefault(key, 0) > 0) {
        left.merge(key, -1, Integer::sum);
        suppressed.add(
            new Suppressed(
                diagnostic, Suppressed.Kind.BASELINE, Optional.empty(), OptionalInt.empty()));
      } else {
        diagnostics.add(diagnostic);
      }
    }
    // A file that cannot be parsed may still have all that the baseline holds for it.
    if (report.diagnostics().stream().noneMatch(d -> CoreRules.isAlwaysOn(d.rule()))) {
      left.values().removeIf(count -> count == 0);
      left.keySet().forEach(key -> diagnostics.add(stale(key)));
      diagnostics.sort(Diagnostic.ORDER);
    }
    return report.with(diagnostics, suppressed);
  }

  private static Diagnostic stale(Key key) {
    String place = key.pointer().isEmpty() ? "" : " at " + Quoted.of(key.pointer());
    return CoreRules.STALE_BASELINE
        .at(
            Span.at(0),
            key.pointer(),
            "the baseline contains a diagnostic of %s%s that no longer occurs"
                .formatted(Quoted.of(key.rule()), place))
        .withHelp("write it again with --update-baseline");
  }

  /**
   * What a new baseline holds.
   *
   * @param linted the reports of a run, by the names that the baseline has for the files
   * @return theirs, and what this one holds for other files
   */
  public List<BaselineEntry> renewed(Map<String, FileReport> linted) {
    List<BaselineEntry> renewed = new ArrayList<>(entries);
    renewed.removeIf(entry -> linted.containsKey(entry.path()));
    linted.forEach(
        (path, report) -> {
          Map<Key, Integer> counts = new HashMap<>();
          for (Diagnostic diagnostic : report.diagnostics()) {
            counts.merge(new Key(diagnostic.rule(), diagnostic.pointer()), 1, Integer::sum);
          }
          counts.forEach(
              (key, count) ->
                  renewed.add(new BaselineEntry(path, key.rule(), key.pointer(), count)));
        });
    return renewed;
  }
}
