package dev.automllint.cli;

import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.report.Style;
import dev.automllint.report.Width;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes rules as a table, group by group. */
final class RuleTable {
  private static final int SEVERITY = "warning".length();
  private static final String GAP = "  ";

  private final Writer out;
  private final Style style;

  RuleTable(Writer out, Style style) {
    this.out = out;
    this.style = style;
  }

  void write(List<RuleInfo> rules) throws IOException {
    int widest = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
    for (RuleInfo.Group group : RuleInfo.Group.values()) {
      List<RuleInfo> members = rules.stream().filter(rule -> rule.group() == group).toList();
      if (!members.isEmpty()) {
        out.write(style.strong(group.title()) + "\n");
        for (RuleInfo rule : members) {
          write(rule, widest);
        }
        out.write("\n");
      }
    }
    out.write("`automl-lint explain RULE` says more of each.\n");
  }

  private void write(RuleInfo rule, int widest) throws IOException {
    String severity = rule.severity().label();
    String head = GAP + rule.id() + " ".repeat(widest - rule.id().length()) + GAP;
    int margin = head.length() + SEVERITY + GAP.length();
    List<String> lines = Width.wrap(rule.summary(), style.width() - margin);
    out.write(head + style.severity(rule.severity(), severity));
    out.write(" ".repeat(SEVERITY - severity.length()) + GAP + lines.get(0) + "\n");
    for (String line : lines.subList(1, lines.size())) {
      out.write(" ".repeat(margin) + line + "\n");
    }
  }
}
