package dev.automllint.cli;

import dev.automllint.diagnostic.Nearest;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.diagnostic.RuleInfo.Fixes;
import dev.automllint.explain.KeyDoc;
import dev.automllint.explain.KeyDocs;
import dev.automllint.explain.RulePages;
import dev.automllint.rule.Rules;
import dev.automllint.schema.validate.BundledSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Explains a rule or a key of the format. */
@Command(
    name = "explain",
    description = "Explain a rule, or a key of the format.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  automl-lint explain unknown-key",
      "  automl-lint explain learning_rate",
      "  automl-lint explain sweep.early_termination.bandit"
    })
final class ExplainCommand implements Callable<Integer> {
  private final Main.Streams streams;

  @Parameters(
      paramLabel = "RULE_OR_KEY",
      description = {
        "A rule as reports name it, a key such as max_trials,",
        "or its path, such as limits.max_trials."
      })
  private String topic;

  @Mixin private ColorOption color;

  ExplainCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    try {
      return explain(new Prose(streams.out(), color.style(streams))).value();
    } catch (IOException e) {
      return Output.failed(e, streams.err());
    }
  }

  private ExitCode explain(Prose prose) throws IOException {
    Optional<RuleInfo> rule =
        Rules.all().stream().filter(info -> info.id().equals(topic.strip())).findFirst();
    if (rule.isPresent()) {
      prose.page(RulePages.of(rule.get()), note(rule.get()));
      return ExitCode.CLEAN;
    }
    var docs = new KeyDocs(BundledSchema.imageClassification().document());
    KeyDocs.Matches matches = docs.find(topic);
    if (matches.single().isPresent()) {
      KeyDoc doc = matches.single().get();
      prose.key(doc);
      mention(prose, matches.all().stream().filter(other -> !other.equals(doc)).toList());
      return ExitCode.CLEAN;
    }
    if (matches.all().isEmpty()) {
      return unknown(docs);
    }
    prose.text("", "`" + Quoted.bare(topic) + "` can be several things:", "");
    prose.line("");
    prose.keys(matches.all());
    prose.line("");
    prose.text("", "`automl-lint explain " + matches.all().get(0).path() + "` explains one.", "");
    return ExitCode.CLEAN;
  }

  private static String note(RuleInfo rule) {
    String fix = rule.fixes() == Fixes.NONE ? "" : ", " + rule.fixes().label() + " fix";
    return rule.severity().label() + fix;
  }

  /** Keys of the same name in other blocks. */
  private static void mention(Prose prose, List<KeyDoc> others) throws IOException {
    if (!others.isEmpty()) {
      prose.line("");
      prose.text("", "Elsewhere the same name means something else:", "");
      prose.line("");
      prose.keys(others);
    }
  }

  private ExitCode unknown(KeyDocs docs) {
    String name = "'" + Quoted.bare(topic) + "'";
    if (docs.isTabular(topic)) {
      streams.err().println("automl-lint: " + name + " is a key of AutoML jobs on tables only");
    } else {
      List<String> nearest = nearest(docs);
      String hint = nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?";
      streams.err().println("automl-lint: no rule or key is called " + name + hint);
    }
    streams
        .err()
        .println("Try 'automl-lint rules', or 'automl-lint explain training_parameters' for keys.");
    return ExitCode.FAILURE;
  }

  private List<String> nearest(KeyDocs docs) {
    List<String> ids = Rules.all().stream().map(RuleInfo::id).toList();
    Set<String> nearest = new LinkedHashSet<>();
    Nearest.of(topic, ids)
        .or(() -> ids.stream().filter(id -> id.startsWith(topic) && !topic.isEmpty()).findFirst())
        .ifPresent(nearest::add);
    nearest.addAll(docs.suggestions(topic));
    return new ArrayList<>(nearest);
  }
}
