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

/** Findings that were there before, and are not reported again. */
public final class Baseline {
  /** Nothing was there before. */
  public static final Baseline EMPTY = new Baseline(List.of());

  /** Of the form that is read; BaselineJson writes it. */
  private static final String VERSION = "1";

  private final List<BaselineEntry> entries;
  private final Map<String, Map<Key, Integer>> byPath = new HashMap<>();

  /** What findings have in common that count as the same. */
  private record Key(String rule, String pointer) {}

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
   * @throws IllegalArgumentException if it is none; the message says where, for people
   */
  public static Baseline read(SourceFile source) {
    YamlStream stream = YamlReader.read(source);
    if (stream.fault().isPresent() || stream.documents().size() != 1) {
      throw fault(source, stream.fault().map(Diagnostic::span).orElse(Span.at(0)));
    }
    YamlNode root = stream.documents().get(0).root();
    if (!(root instanceof YamlMapping mapping)
        || !(mapping.get("findings").orElse(root) instanceof YamlSequence findings)) {
      throw fault(source, root.span());
    }
    mapping.get("version").ifPresent(version -> checkVersion(source, version));
    List<BaselineEntry> entries = new ArrayList<>();
    for (YamlNode item : findings.items()) {
      entries.add(entry(item).orElseThrow(() -> fault(source, item.span())));
    }
    return new Baseline(entries);
  }

  private static void checkVersion(SourceFile source, YamlNode version) {
    if (!(version instanceof YamlScalar scalar) || !scalar.text().equals(VERSION)) {
      String is = version instanceof YamlScalar scalar ? ", is " + scalar.quoted() : "";
      throw fault(source, version.span(), "its `version` must be " + VERSION + is);
    }
  }

  private static Optional<BaselineEntry> entry(YamlNode item) {
    if (!(item instanceof YamlMapping entry)) {
      return Optional.empty();
    }
    Optional<YamlScalar> path = entry.text("path");
    Optional<YamlScalar> rule = entry.text("rule");
    Optional<YamlScalar> pointer = entry.text("pointer");
    OptionalInt count = count(entry.get("count"));
    return path.isPresent() && rule.isPresent() && pointer.isPresent() && count.isPresent()
        ? Optional.of(
            new BaselineEntry(
                path.get().text(), rule.get().text(), pointer.get().text(), count.getAsInt()))
        : Optional.empty();
  }

  private static OptionalInt count(Optional<YamlNode> node) {
    if (node.isEmpty()) {
      return OptionalInt.of(1);
    }
    boolean number =
        node.get() instanceof YamlScalar scalar
            && scalar.value() instanceof ScalarValue.Int
            && scalar.text().matches("[1-9][0-9]{0,6}");
    return number
        ? OptionalInt.of(Integer.parseInt(((YamlScalar) node.get()).text()))
        : OptionalInt.empty();
  }

  private static IllegalArgumentException fault(SourceFile source, Span span) {
    return fault(source, span, "not a baseline");
  }

  private static IllegalArgumentException fault(SourceFile source, Span span, String what) {
    int line = source.lines().position(span.start()).line();
    return new IllegalArgumentException(
        "%s:%d: %s; remove it, and write it anew with --update-baseline"
            .formatted(Quoted.visible(source.path()), line, what));
  }

  /**
   * Takes away what the baseline holds, and says what it holds in vain.
   *
   * @param report the report on a file
   * @param path the file, as the baseline names it
   */
  public FileReport apply(FileReport report, String path) {
    Map<Key, Integer> held = byPath.get(path);
    if (held == null || report.status() != FileReport.Status.CHECKED) {
      return report;
    }
    Map<Key, Integer> left = new HashMap<>(held);
    List<Diagnostic> findings = new ArrayList<>();
    List<Suppressed> suppressed = new ArrayList<>(report.suppressed());
    for (Diagnostic finding : report.diagnostics()) {
      Key key = new Key(finding.rule(), finding.pointer());
      if (left.getOrDefault(key, 0) > 0) {
        left.merge(key, -1, Integer::sum);
        suppressed.add(
            new Suppressed(
                finding, Suppressed.Kind.BASELINE, Optional.empty(), OptionalInt.empty()));
      } else {
        findings.add(finding);
      }
    }
    boolean isRead = report.diagnostics().stream().noneMatch(d -> CoreRules.isAlwaysOn(d.rule()));
    left.forEach(
        (key, count) -> {
          if (isRead && count > 0) { // what else a file would have had nobody knows
            findings.add(stale(key));
          }
        });
    findings.sort(Diagnostic.ORDER);
    return report.with(findings, suppressed);
  }

  private static Diagnostic stale(Key key) {
    String place = key.pointer().isEmpty() ? "" : " at " + Quoted.of(key.pointer());
    return CoreRules.STALE_BASELINE
        .at(
            Span.at(0),
            key.pointer(),
            "the baseline holds a finding of %s%s that is gone"
                .formatted(Quoted.of(key.rule()), place))
        .withHelp("write it anew with --update-baseline");
  }

  /**
   * What a new baseline holds.
   *
   * @param linted the reports of a run, by the names that the baseline has for the files
   * @return theirs, and what is held for other files
   */
  public List<BaselineEntry> renewed(Map<String, FileReport> linted) {
    List<BaselineEntry> renewed = new ArrayList<>();
    entries.stream().filter(entry -> !linted.containsKey(entry.path())).forEach(renewed::add);
    linted.forEach(
        (path, report) -> {
          Map<Key, Integer> counts = new HashMap<>();
          report
              .diagnostics()
              .forEach(d -> counts.merge(new Key(d.rule(), d.pointer()), 1, Integer::sum));
          counts.forEach(
              (key, count) ->
                  renewed.add(new BaselineEntry(path, key.rule(), key.pointer(), count)));
        });
    return renewed;
  }
}
