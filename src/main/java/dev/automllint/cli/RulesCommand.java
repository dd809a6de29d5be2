package dev.automllint.cli;

import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.job.Task;
import dev.automllint.report.RuleListJson;
import dev.automllint.report.Style;
import dev.automllint.report.Width;
import dev.automllint.rule.Rules;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Lists the rules. */
final class RulesCommand implements Command {
  private static final int SEVERITY = "warning".length();
  private static final String GAP = "  ";

  /** The formats of the list. */
  private enum ListFormat {
    TEXT,
    JSON
  }

  @Override
  public CommandSpec spec() {
    return Specs.command(this, "rules", "List the rules.")
        .addOption(Specs.choice("-f, --format=NAME", ListFormat.class, "text (default) or json."))
        .addOption(Specs.color());
  }

  @Override
  public ExitCode run(Arguments arguments, Streams streams) throws IOException {
    ListFormat format = arguments.choice("--format", ListFormat.class).orElse(ListFormat.TEXT);
    switch (format) {
      case TEXT -> table(Rules.all(), streams.out(), arguments.style(streams));
      case JSON -> RuleListJson.write(Rules.all(), RulesCommand::tasks, streams.out());
    }
    return ExitCode.CLEAN;
  }

  private static List<String> tasks(RuleInfo rule) {
    return Rules.tasks(rule).stream().map(Task::id).toList();
  }

  /** A note on the tasks of a rule that is not for all of them. */
  private static String onlyFor(RuleInfo rule) {
    List<String> tasks = tasks(rule);
    return tasks.size() == Task.values().length ? "" : "only " + String.join(", ", tasks);
  }

  /** Writes the rules as a table, group by group. */
  private static void table(List<RuleInfo> rules, Writer out, Style style) throws IOException {
    int widest = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
    for (RuleInfo.Group group : RuleInfo.Group.values()) {
      List<RuleInfo> members = rules.stream().filter(rule -> rule.group() == group).toList();
      if (!members.isEmpty()) {
        out.write(style.strong(group.title()) + "\n");
        for (RuleInfo rule : members) {
          row(rule, widest, out, style);
        }
        out.write("\n");
      }
    }
    out.write(
        """
        `automl-lint explain RULE` says more of each.

        Azure's client rejects the keys of refused-key and other-task-key, too. They are
        warnings because the documentation lists them; to let them fail a build, use
        --severity refused-key=error --severity other-task-key=error
        """);
  }

  private static void row(RuleInfo rule, int widest, Writer out, Style style) throws IOException {
    String severity = rule.severity().label();
    String head = GAP + rule.id() + " ".repeat(widest - rule.id().length()) + GAP;
    int margin = head.length() + SEVERITY + GAP.length();
    String only = onlyFor(rule);
    String summary = rule.summary() + (only.isEmpty() ? "" : " (" + only + ")");
    List<String> lines = Width.wrap(summary, style.width() - margin);
    out.write(head + style.severity(rule.severity(), severity));
    out.write(" ".repeat(SEVERITY - severity.length()) + GAP + lines.get(0) + "\n");
    for (String line : lines.subList(1, lines.size())) {
      out.write(" ".repeat(margin) + line + "\n");
    }
  }
}
