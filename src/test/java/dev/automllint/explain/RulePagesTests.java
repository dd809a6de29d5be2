package dev.automllint.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.config.DataMode;
import dev.automllint.config.RuleLevels;
import dev.automllint.diagnostic.AnnotationRules;
import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Fix;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.diagnostic.RuleInfo.Fixes;
import dev.automllint.diagnostic.Severity;
import dev.automllint.diagnostic.Summary;
import dev.automllint.engine.DataReports;
import dev.automllint.engine.LintedFile;
import dev.automllint.engine.Linter;
import dev.automllint.engine.Linter.DataAccess;
import dev.automllint.files.ReadResult;
import dev.automllint.files.SourceReader;
import dev.automllint.job.Task;
import dev.automllint.report.Format;
import dev.automllint.report.Reporter;
import dev.automllint.report.RunInfo;
import dev.automllint.report.Style;
import dev.automllint.rule.Rule;
import dev.automllint.rule.Rules;
import dev.automllint.suppress.Baseline;
import dev.automllint.text.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule has its page and its tests, and what the page shows is what the linter says. */
class RulePagesTests {
  private static final Path PAGES = Path.of("src/main/resources/dev/automllint/rules");
  private static final Path CHECKS = Path.of("src/main/java/dev/automllint/rule/checks");
  private static final Path TESTS = Path.of("src/test/java");

  private static final Linter LINTER = new Linter();

  /** No block of YAML can show these: their pages quote the report, in a block of text. */
  private static final Map<String, Supplier<FileReport>> SHOWN_BY_REPORT =
      Map.of(
          CoreRules.UNREADABLE_FILE.id(),
          () -> LINTER.lint(SourceReader.read(Path.of("jobb.yml"), "jobb.yml")),
          CoreRules.ENCODING.id(),
          () -> LINTER.lint(latin1("type: automl\ntask: image\ndisplay_name: Café\n")),
          CoreRules.INTERNAL.id(),
          () -> LINTER.lint(new ReadResult.Decoded(new SourceFile("job.yml", null))),
          CoreRules.STALE_BASELINE.id(),
          RulePagesTests::beside,
          AnnotationRules.CLASS_COUNT.id(),
          RulePagesTests::manyClasses);

  /** What a terminal is not made to show. */
  private static final Pattern FOREIGN_MARKDOWN =
      Pattern.compile("^(#{3,}|\\||>|\\* |\\d+\\. |~~~)|\\*\\*|\\]\\(|\\t|\\s$|^ ");

  /** What is reported about any relative path, and any few images. */
  private static final Set<String> OF_SMALL_FOLDERS = Set.of("fragile-path", "few-rows");

  @TempDir static Path temporary;

  static final List<RuleInfo> RULES = Rules.all();

  static List<RuleInfo> rulesShownByYaml() {
    return RULES.stream().filter(rule -> !SHOWN_BY_REPORT.containsKey(rule.id())).toList();
  }

  static Collection<String> rulesShownByReport() {
    return new TreeSet<>(SHOWN_BY_REPORT.keySet());
  }

  // ---- form

  @ParameterizedTest
  @FieldSource("RULES")
  void hasItsHeadingAndSections(RuleInfo rule) {
    String page = RulePages.of(rule);
    String head = "# " + rule.id() + "\n\n";
    assertTrue(page.startsWith(head), page);
    String summary = page.substring(head.length(), page.indexOf("\n\n", head.length()));
    assertTrue(summary.endsWith("."), summary);
    List<String> sections = new ArrayList<>(List.of("Why", "Bad", "Good"));
    if (rule.fixes() != Fixes.NONE) {
      sections.add("Fix");
    }
    assertEquals(
        sections,
        page.lines()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring(3))
            .toList());
  }

  @ParameterizedTest
  @FieldSource("RULES")
  void keepsToWhatATerminalCanShow(RuleInfo rule) {
    String prose = RulePages.of(rule).replaceAll("(?s)```.*?```", "```");
    List<String> foreign =
        prose.lines().filter(line -> FOREIGN_MARKDOWN.matcher(line).find()).toList();
    assertEquals(List.of(), foreign);
    List<String> wide = prose.lines().filter(line -> line.length() > 100).toList();
    assertEquals(List.of(), wide);
  }

  @ParameterizedTest
  @FieldSource("RULES")
  void saysForWhichTasksTheRuleIs(RuleInfo rule) {
    String page = RulePages.of(rule);
    List<Task> tasks = Rules.tasks(rule);
    boolean some = tasks.size() < Task.values().length;
    assertEquals(some, page.contains("\nThis rule checks "), page);
    tasks.forEach(task -> assertTrue(!some || page.contains("`" + task + "`"), page));
  }

  @Test
  void noPageIsLeftOver() throws IOException {
    Set<String> ids = RULES.stream().map(RuleInfo::id).collect(Collectors.toSet());
    try (Stream<Path> pages = Files.list(PAGES)) {
      Set<String> named =
          pages
              .map(page -> page.getFileName().toString().replaceFirst("\\.md$", ""))
              .collect(Collectors.toSet());
      assertEquals(ids, named);
    }
  }

  @Test
  void idsAreUnique() {
    assertEquals(RULES.size(), RULES.stream().map(RuleInfo::id).distinct().count());
  }

  // ---- examples

  @ParameterizedTest
  @MethodSource("rulesShownByYaml")
  void badExampleGivesThisRuleAndNoOther(RuleInfo rule) {
    for (Map<String, String> example : examples(rule, "Bad")) {
      List<Diagnostic> found = lint(example, rule);
      assertEquals(Set.of(rule.id()), rulesOf(found), () -> describe(found));
    }
  }

  @ParameterizedTest
  @FieldSource("RULES")
  void goodExampleGivesNothing(RuleInfo rule) {
    for (Map<String, String> example : examples(rule, "Good")) {
      List<Diagnostic> found = lint(example, rule);
      assertEquals(Set.of(), rulesOf(found), () -> describe(found));
      assertEquals(FileReport.Status.CHECKED, lint(example.get(PageExamples.JOB)).status());
    }
  }

  @ParameterizedTest
  @MethodSource("rulesShownByYaml")
  void fixesAreAsAnnounced(RuleInfo rule) {
    Set<Fixes> kinds = new HashSet<>();
    for (Map<String, String> example : examples(rule, "Bad")) {
      for (Diagnostic diagnostic : lint(example, rule)) {
        diagnostic.fix().map(Fix::safe).map(RulePagesTests::kind).ifPresent(kinds::add);
      }
    }
    assertEquals(rule.fixes() == Fixes.NONE ? Set.of() : Set.of(rule.fixes()), kinds);
  }

  private static Fixes kind(boolean safe) {
    return safe ? Fixes.SAFE : Fixes.UNSAFE;
  }

  @ParameterizedTest
  @MethodSource("rulesShownByReport")
  void quotedReportIsWhatThePrinterWrites(String id) throws IOException {
    RuleInfo rule = RULES.stream().filter(info -> info.id().equals(id)).findFirst().orElseThrow();
    assertEquals(List.of(), PageExamples.of(rule, "Bad", "yaml"));
    var out = new StringWriter();
    var run = new RunInfo(() -> "1", RULES, page -> Optional.empty(), summary -> 0);
    Reporter reporter = Format.TEXT.reporter(out, new Style(/* color= */ false, 80), run);
    reporter.file(SHOWN_BY_REPORT.get(id).get());
    reporter.end(new Summary());
    assertEquals(out.toString(), String.join("", PageExamples.of(rule, "Bad", "text")));
  }

  private static List<Map<String, String>> examples(RuleInfo rule, String section) {
    List<Map<String, String>> examples = PageExamples.files(rule, section);
    assertFalse(examples.isEmpty(), section + " shows no YAML");
    return examples;
  }

  /** What is reported about the files of an example, without what is true of each small folder. */
  private static List<Diagnostic> lint(Map<String, String> example, RuleInfo rule) {
    List<FileReport> reports =
        example.size() == 1 ? List.of(lint(example.get(PageExamples.JOB))) : reports(example);
    return reports.stream()
        .flatMap(report -> report.diagnostics().stream())
        .filter(found -> found.rule().equals(rule.id()) || !OF_SMALL_FOLDERS.contains(found.rule()))
        .toList();
  }

  /** The reports on a job and its data. */
  private static List<FileReport> reports(Map<String, String> example) {
    try {
      return reportsIn(write(example));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path write(Map<String, String> example) throws IOException {
    Path folder = Files.createTempDirectory(temporary, "example");
    for (Map.Entry<String, String> file : example.entrySet()) {
      Path path = folder.resolve(file.getKey());
      if (file.getKey().endsWith("/")) {
        Files.createDirectories(path);
        continue;
      }
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return folder;
  }

  private static List<FileReport> reportsIn(Path folder) {
    Path job = folder.resolve(PageExamples.JOB);
    LintedFile linted =
        LINTER.check(
            SourceReader.read(job, PageExamples.JOB),
            RuleLevels.DEFAULT,
            Optional.of(new DataAccess(job, DataMode.AUTO.maxBytes())));
    var data = new DataReports();
    data.add(linted.data());
    Stream<FileReport> reports =
        Stream.concat(
            Stream.of(linted.report()),
            data.files().stream().map(file -> DataReports.report(file, RuleLevels.DEFAULT)));
    return reports.toList();
  }

  private static FileReport lint(String text) {
    FileReport all = LINTER.lint(new ReadResult.Decoded(new SourceFile("job.yml", text)));
    return all.atLeast(Severity.INFO);
  }

  private static Set<String> rulesOf(List<Diagnostic> found) {
    return found.stream().map(Diagnostic::rule).collect(Collectors.toSet());
  }

  private static String describe(List<Diagnostic> found) {
    return found.stream()
        .map(diagnostic -> diagnostic.rule() + ": " + diagnostic.message())
        .collect(Collectors.joining("\n"));
  }

  /** A clean job beside a baseline that holds a diagnostic. */
  private static FileReport beside() {
    String job = examples(CoreRules.STALE_BASELINE, "Good").get(0).get(PageExamples.JOB);
    String entry =
        """
        {"findings": [{"path": "job.yml", "rule": "out-of-range",
          "pointer": "/training_parameters/learning_rate"}]}
        """;
    return Baseline.read(new SourceFile("baseline.json", entry)).apply(lint(job), "job.yml");
  }

  /** The annotations of a job with as many classes as images. */
  private static FileReport manyClasses() {
    Map<String, String> example =
        new HashMap<>(examples(AnnotationRules.CLASS_COUNT, "Good").get(0));
    var rows = new StringBuilder();
    for (int i = 0; i <= 10_000; i++) {
      rows.append(
          "{\"image_url\": \"AmlDatastore://images/%1$d.jpg\", \"label\": \"no %1$d\"}\n"
              .formatted(i));
    }
    example.put("train/train.jsonl", rows.toString());
    FileReport report =
        reports(example).stream()
            .filter(file -> file.kind() == FileReport.Kind.ANNOTATIONS)
            .findFirst()
            .orElseThrow();
    SourceFile source = report.source().orElseThrow();
    return new FileReport(
        "train/train.jsonl",
        FileReport.Status.CHECKED,
        Optional.of(source),
        List.of(),
        report.diagnostics(),
        Optional.empty());
  }

  private static ReadResult latin1(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
      return SourceReader.read(new ByteArrayInputStream(bytes), "job.yml");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  // ---- the rules for several keys

  @Test
  void everyCheckHasItsTests() {
    for (Rule rule : Rules.checks()) {
      Path tests = TESTS.resolve(rule.getClass().getName().replace('.', '/') + "Tests.java");
      assertTrue(Files.isRegularFile(tests), () -> "missing: " + tests);
    }
  }

  @Test
  void everyCheckIsListed() throws IOException {
    Set<String> listed =
        Rules.checks().stream()
            .map(rule -> rule.getClass().getSimpleName())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> written = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(CHECKS)) {
      for (Path source : sources.filter(Files::isRegularFile).toList()) {
        if (Files.readString(source).contains(" extends Rule ")) {
          written.add(source.getFileName().toString().replace(".java", ""));
        }
      }
    }
    assertEquals(written, listed);
  }

  @Test
  void aMissingPageIsAnErrorOfTheDistribution() {
    var unknown = new RuleInfo("no-such-rule", RuleInfo.Group.FILE, Severity.INFO, "nothing");
    assertThrows(IllegalStateException.class, () -> RulePages.of(unknown));
  }
}
