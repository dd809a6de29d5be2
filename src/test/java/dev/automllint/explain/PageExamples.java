package dev.automllint.explain;

import dev.automllint.diagnostic.RuleInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code in the pages of rules. A block after a line with nothing but a name between backticks
 * and a colon is that file; the files of a folder belong to the job before them.
 */
public final class PageExamples {
  /** The name of a job that is alone in its example, or before the files of its data. */
  static final String JOB = "job.yml";

  private static final Pattern CODE =
      Pattern.compile("(?ms)(?:^`(?<name>[^`\n]+)`:\n\n)?^```(?<language>\\w*)\n(?<code>.*?)^```$");

  /**
   * One block of code.
   *
   * @param name the file that it is; empty if there is only one
   */
  private record Block(String name, String language, String code) {
    boolean isJob() {
      return language.equals("yaml") && (name.isEmpty() || name.equals(JOB));
    }
  }

  private PageExamples() {}

  /** The jobs in all sections of a page. */
  public static List<String> of(RuleInfo rule) {
    return blocks(RulePages.of(rule)).stream().filter(Block::isJob).map(Block::code).toList();
  }

  /** The blocks of a language in a section. */
  static List<String> of(RuleInfo rule, String section, String language) {
    return blocks(section(rule, section)).stream()
        .filter(block -> block.language().equals(language))
        .map(Block::code)
        .toList();
  }

  /** The examples of a section: for each the texts of its files, by name. */
  static List<Map<String, String>> files(RuleInfo rule, String section) {
    List<Map<String, String>> examples = new ArrayList<>();
    for (Block block : blocks(section(rule, section))) {
      if (block.isJob()) {
        examples.add(new LinkedHashMap<>(Map.of(JOB, block.code())));
      } else if (!block.name().isEmpty()) {
        examples.get(examples.size() - 1).put(block.name(), block.code());
      }
    }
    return examples;
  }

  private static String section(RuleInfo rule, String section) {
    String start = "\n## " + section + "\n";
    String page = RulePages.of(rule);
    String rest = page.substring(page.indexOf(start) + start.length());
    return rest.split("\n## ", 2)[0];
  }

  private static List<Block> blocks(String markdown) {
    List<Block> blocks = new ArrayList<>();
    for (Matcher block = CODE.matcher(markdown); block.find(); ) {
      String name = block.group("name");
      blocks.add(new Block(name == null ? "" : name, block.group("language"), block.group("code")));
    }
    return blocks;
  }
}
