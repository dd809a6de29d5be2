package dev.automllint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README and the pages in {@code src/docs} quote, list and link to is there. */
class DocumentationTests extends ProgramTest {
  private static final Path README = Path.of("README.md");
  private static final Path DOCS = Path.of("src/docs");
  private static final Path PICTURE = DOCS.resolve("broken.svg");

  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern CONSOLE = Pattern.compile("(?ms)^```console\n(.*?)^```$");
  private static final Pattern COMMAND = Pattern.compile("(?m)^\\$ (.*)\n((?:(?!\\$ ).*\n)*)");
  private static final Pattern SHELL =
      Pattern.compile("(?ms)^```sh\n(.*?)^```$|`(automl-lint .*?)`");
  private static final Pattern YAML = Pattern.compile("(?ms)^```yaml\n(.*?)^```$");
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])(--[a-z][a-z-]+)");
  private static final Pattern COMMAND_ROW = Pattern.compile("(?m)^  ([a-z]+)  ");
  private static final Pattern OPTION_ROW = Pattern.compile("(?m)^\\| (`-.*?) \\|");
  private static final Pattern PATH =
      Pattern.compile("(?<![\\w./~-])((?:src|examples|schemas|\\.ci|\\.github)/[\\w./-]*\\w)");
  private static final Pattern PROFILE = Pattern.compile("mvn [^`]*-P (\\w+)");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]*)(?:#([^)]+))?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.list(DOCS)) {
      Stream<Path> others =
          Stream.of(README, Path.of(".github/CONTRIBUTING.md"), Path.of("schemas/README.md"));
      return Stream.concat(others, docs.filter(page -> page.toString().endsWith(".md")))
          .sorted()
          .toList();
    }
  }

  // ---- commands

  @TestFactory
  Stream<DynamicTest> quotesRealOutput() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path page : pages()) {
      for (MatchResult block : all(CONSOLE, Files.readString(page))) {
        List<MatchResult> commands = all(COMMAND, block.group(1));
        assertTrue(commands.size() > 0, () -> page + ": no command in " + block.group());
        for (MatchResult command : commands) {
          String name = page + ": " + command.group(1);
          tests.add(DynamicTest.dynamicTest(name, () -> assertQuoted(command)));
        }
      }
    }
    assertTrue(tests.size() > 0, "no quoted output found");
    return tests.stream();
  }

  private void assertQuoted(MatchResult command) {
    String[] words = command.group(1).split(" ");
    assertEquals("automl-lint", words[0]);
    String[] args = List.of(words).subList(1, words.length).toArray(String[]::new);
    assertEquals(run(args).shown(), command.group(2));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void usesOnlyOptionsThatExist(Path page) throws IOException {
    String usage = run("--help").out();
    Set<String> known = new HashSet<>();
    all(OPTION, usage).forEach(option -> known.add(option.group(1)));
    for (MatchResult command : all(COMMAND_ROW, usage.substring(usage.indexOf("\nCommands:")))) {
      String help = run(command.group(1), "--help").out();
      all(OPTION, help).forEach(option -> known.add(option.group(1)));
    }
    var unknown = new TreeSet<String>();
    for (MatchResult shell : all(SHELL, Files.readString(page))) {
      shell
          .group()
          .lines()
          .filter(line -> line.contains("automl-lint "))
          .map(line -> line.substring(line.indexOf("automl-lint ")))
          .flatMap(line -> all(OPTION, line).stream())
          .map(option -> option.group(1))
          .filter(option -> !known.contains(option))
          .forEach(unknown::add);
    }
    assertEquals(Set.of(), unknown);
  }

  /** A picture that is out of date is drawn anew in {@code target}, to be copied from there. */
  @Test
  void theReadmeShowsAPictureOfRealOutput() throws IOException {
    var colors = new Terminal(/* out= */ true, /* err= */ false, Map.of()); // no progress
    String output = runOn(colors, "examples/broken.yml").shown();
    String command = "automl-lint examples/broken.yml";
    String picture =
        TerminalPicture.svg("What `" + command + "` prints", "$ " + command + "\n" + output);
    Path drawn = Files.writeString(Path.of("target", PICTURE.getFileName().toString()), picture);
    assertTrue(Files.readString(README).contains("](" + PICTURE + ")"));
    assertEquals(picture, Files.readString(PICTURE), "cp " + drawn + " " + PICTURE);
  }

  // ---- files

  @Test
  void theConfigurationIsValid() throws IOException {
    write(".automl-lint.yml", yaml("configuration.md", 0));
    write("job.yml", JOB);
    assertEquals("1 file checked: no errors or warnings\n", run("@/job.yml").shown());
    write(".automl-lint.yml", yaml("configuration.md", 1));
    run("--update-baseline", "@/job.yml");
    assertEquals("1 file checked: no errors or warnings\n", run("@/job.yml").shown());
  }

  @Test
  void theCommentsSilenceWhatTheyName() throws IOException {
    String comments = yaml("configuration.md", 2);
    write("job.yml", "name: fixed\n" + JOB + comments);
    assertEquals("", run("--min-severity", "info", "@/job.yml").out());
    write("job.yml", "name: fixed\n" + JOB + comments.replaceAll("#.*", ""));
    String reported = run("--min-severity", "info", "@/job.yml").out();
    for (String rule : List.of("ineffective-parameter", "out-of-range", "fixed-name")) {
      assertTrue(reported.contains("[" + rule + "]"), reported);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void hooksAndActionsExist(Path page) throws IOException {
    String text = Files.readString(page);
    String hooks = Files.readString(Path.of(".pre-commit-hooks.yaml"));
    for (MatchResult id : all(Pattern.compile("(?m)^ *- id: (\\S+)"), text)) {
      assertTrue(hooks.contains("- id: " + id.group(1) + "\n"), id::group);
    }
    for (MatchResult action : all(Pattern.compile("uses: OWNER/automl-lint/(\\S+)@"), text)) {
      assertTrue(Files.exists(Path.of(action.group(1), "action.yml")), action::group);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void namesPathsAndProfilesThatExist(Path page) throws IOException {
    String text = Files.readString(page);
    Set<String> missing = new TreeSet<>();
    for (MatchResult path : all(PATH, text)) {
      if (!Files.exists(Path.of(path.group(1)))) {
        missing.add(path.group(1));
      }
    }
    String pom = Files.readString(Path.of("pom.xml"));
    for (MatchResult profile : all(PROFILE, text)) {
      if (!pom.contains("<id>" + profile.group(1) + "</id>")) {
        missing.add(profile.group());
      }
    }
    assertEquals(Set.of(), missing);
  }

  /** A block of YAML of a page, by its index. */
  private static String yaml(String page, int index) throws IOException {
    return all(YAML, Files.readString(DOCS.resolve(page))).get(index).group(1);
  }

  // ---- tables

  @Test
  void listsEveryOption() throws IOException {
    String help = run("--help").out();
    List<MatchResult> rows = all(OPTION_ROW, Files.readString(DOCS.resolve("command-line.md")));
    for (MatchResult row : rows) {
      String name = row.group(1).replaceAll("`|,.*| .*", "");
      assertTrue(help.contains(name), name + " is not an option");
    }
    long options = help.lines().filter(line -> line.matches("\\s*(-\\w, )?--.*")).count();
    assertEquals(options - 2, rows.size(), "all but --help and --version are in the table");
  }

  @Test
  void listsEveryRule() throws IOException {
    var table = new StringBuilder("| rule | severity | reports |\n| --- | --- | --- |\n");
    RuleInfo.Group group = null;
    for (RuleInfo rule :
        Rules.all().stream().sorted(Comparator.comparing(RuleInfo::group)).toList()) {
      if (rule.group() != group) {
        group = rule.group();
        table.append("| **%s** | | |\n".formatted(group.title()));
      }
      table.append(
          "| [`%1$s`](../main/resources/dev/automllint/rules/%1$s.md) | %2$s | %3$s |\n"
              .formatted(rule.id(), rule.severity().label(), rule.summary()));
    }
    String page = Files.readString(DOCS.resolve("rules.md"));
    int start = page.indexOf("<!-- rules -->\n") + "<!-- rules -->\n".length();
    assertEquals(table.toString(), page.substring(start, page.indexOf("<!-- /rules -->")));
  }

  // ---- links

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadSomewhere(Path page) throws IOException {
    List<String> dead = new ArrayList<>();
    for (MatchResult link : all(LINK, Files.readString(page))) {
      String target = link.group(1);
      if (target.startsWith("https://")) {
        continue;
      }
      Path file = target.isEmpty() ? page : page.resolveSibling(target).normalize();
      String anchor = link.group(2);
      if (!Files.exists(file) || (anchor != null && !anchors(file).contains(anchor))) {
        dead.add(link.group());
      }
    }
    assertEquals(List.of(), dead);
  }

  /** As GitHub and GitLab name the headings of a page. */
  private static Set<String> anchors(Path page) throws IOException {
    String text = FENCED.matcher(Files.readString(page)).replaceAll("");
    return all(HEADING, text).stream()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\w -]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  @Test
  void theReadmeLinksToEveryPage() throws IOException {
    String readme = Files.readString(README);
    List<Path> missing =
        pages().stream()
            .filter(page -> !page.equals(README) && !readme.contains("](" + page + ")"))
            .toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void theReadmeIsShort() throws IOException {
    long lines = Files.readString(README).lines().count();
    assertTrue(lines <= 200, () -> lines + " lines; more belongs in a page of src/docs");
  }

  private static List<MatchResult> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().toList();
  }
}
