package dev.automllint.explain;

import dev.automllint.diagnostic.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The code in the pages of rules. */
public final class PageExamples {
  private static final Pattern CODE = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");

  private PageExamples() {}

  /** The jobs in all sections of a page. */
  public static List<String> of(RuleInfo rule) {
    return code(RulePages.of(rule), "yaml");
  }

  static List<String> of(RuleInfo rule, String section, String language) {
    String start = "\n## " + section + "\n";
    String page = RulePages.of(rule);
    String rest = page.substring(page.indexOf(start) + start.length());
    return code(rest.split("\n## ", 2)[0], language);
  }

  private static List<String> code(String markdown, String language) {
    List<String> code = new ArrayList<>();
    for (Matcher block = CODE.matcher(markdown); block.find(); ) {
      if (block.group(1).equals(language)) {
        code.add(block.group(2));
      }
    }
    return code;
  }
}
