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
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the README quotes is what the program prints. */
class ReadmeTests extends ProgramTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern CONSOLE = Pattern.compile("(?ms)^```console\n\\$ (.*?)\n(.*?)^```$");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");
  private static final Pattern OPTION = Pattern.compile("(?m)^\\| (`-.*?) \\|");

  @TestFactory
  Stream<DynamicTest> quotesRealOutput() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    Matcher block = CONSOLE.matcher(Files.readString(README));
    while (block.find()) {
      String command = block.group(1);
      String quoted = block.group(2);
      tests.add(
          DynamicTest.dynamicTest(
              command,
              () -> {
                String[] words = command.split(" ");
                assertEquals("automl-lint", words[0]);
                String[] args = List.of(words).subList(1, words.length).toArray(String[]::new);
                assertEquals(run(args).shown(), quoted);
              }));
    }
    assertTrue(tests.size() > 0, "no quoted output found");
    return tests.stream();
  }

  @Test
  void listsEveryOption() throws IOException {
    String help = run("--help").out();
    Matcher option = OPTION.matcher(Files.readString(README));
    int listed = 0;
    while (option.find()) {
      String name = option.group(1).replaceAll("`|,.*| .*", "");
      assertTrue(help.contains(name), name + " is not an option");
      listed++;
    }
    long options = help.lines().filter(line -> line.matches("\\s*(-\\w, )?--.*")).count();
    assertEquals(options - 2, listed, "all but --help and --version are in the table");
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
          "| [`%1$s`](src/main/resources/dev/automllint/rules/%1$s.md) | %2$s | %3$s |\n"
              .formatted(rule.id(), rule.severity().label(), rule.summary()));
    }
    String readme = Files.readString(README);
    int start = readme.indexOf("<!-- rules -->\n") + "<!-- rules -->\n".length();
    assertEquals(table.toString(), readme.substring(start, readme.indexOf("<!-- /rules -->")));
  }

  @Test
  void linksToFilesThatExist() throws IOException {
    Matcher link = LINK.matcher(Files.readString(README));
    while (link.find()) {
      String target = link.group(1);
      assertTrue(target.startsWith("https://") || Files.exists(Path.of(target)), target);
    }
  }
}
