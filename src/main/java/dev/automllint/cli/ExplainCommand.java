package dev.automllint.cli;

import dev.automllint.diagnostic.Nearest;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.diagnostic.RuleInfo.Fixes;
import dev.automllint.explain.KeyDoc;
import dev.automllint.explain.KeyDocs;
import dev.automllint.explain.KeyTree;
import dev.automllint.explain.RulePages;
import dev.automllint.job.Task;
import dev.automllint.rule.Rules;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.validate.BundledSchema;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;

/** Explains a rule or a key of the format. */
final class ExplainCommand implements Command {
  private static final String TASK = "--task";

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Specs.command(this, "explain", "Explain a rule, or a key of the format.")
            .addPositional(
                Specs.parameter(
                        "RULE_OR_KEY",
                        "A rule as reports name it, a key such as max_trials, or its path, such as"
                            + " limits.max_trials (default: list all keys).")
                    .completionCandidates(() -> topics().iterator())
                    .build())
            .addOption(
                Specs.builder(TASK + "=TASK", "The task of the jobs that have the key.")
                    .completionCandidates(Task.imageNames())
                    .build())
            .addOption(Specs.color());
    spec.usageMessage()
        .footer(
            "",
            "Examples:",
            "  automl-lint explain",
            "  automl-lint explain unknown-key",
            "  automl-lint explain learning_rate",
            "  automl-lint explain sweep.early_termination.bandit");
    return spec;
  }

  @Override
  public ExitCode run(Arguments arguments, Streams streams) throws IOException {
    Optional<String> topic = arguments.parameter();
    Optional<String> task = arguments.text(TASK);
    Map<String, SchemaDocument> schemas =
        schemas(task.map(SchemaCommand::schema).map(List::of).orElseGet(BundledSchema::all));
    var prose = new Prose(streams.out(), arguments.style(streams));
    if (topic.isEmpty()) {
      list(schemas, prose);
      return ExitCode.CLEAN;
    }
    KeyDocs docs =
        task.isPresent()
            ? new KeyDocs(schemas.get(task.get()))
            : KeyDocs.ofTasks(SchemaDocument.shared(), schemas);
    return explain(topic.get(), docs, prose, streams.err());
  }

  /** What can be explained: rules, and keys by their names. */
  private static Set<String> topics() {
    Set<String> topics = new TreeSet<>();
    Rules.all().forEach(rule -> topics.add(rule.id()));
    KeyDocs.ofTasks(SchemaDocument.shared(), schemas(BundledSchema.all())).all().stream()
        .map(KeyDoc::name)
        .filter(name -> name.matches("[a-z][\\w-]*"))
        .forEach(topics::add);
    return topics;
  }

  private static Map<String, SchemaDocument> schemas(List<BundledSchema> schemas) {
    Map<String, SchemaDocument> byTask = new LinkedHashMap<>();
    schemas.forEach(schema -> byTask.put(schema.task().id(), schema.document()));
    return byTask;
  }

  private static void list(Map<String, SchemaDocument> schemas, Prose prose) throws IOException {
    String tasks = schemas.size() == 1 ? "for " + schemas.keySet().iterator().next() : "for images";
    prose.text(
        "",
        "The keys of a job "
            + tasks
            + "; * marks those that it or their block needs. `automl-lint explain KEY` explains"
            + " one.",
        "");
    prose.line("");
    prose.tree(KeyTree.of(schemas));
  }

  private static ExitCode explain(String topic, KeyDocs docs, Prose prose, PrintWriter err)
      throws IOException {
    Optional<RuleInfo> rule =
        Rules.all().stream().filter(info -> info.id().equals(topic.strip())).findFirst();
    if (rule.isPresent()) {
      prose.page(RulePages.of(rule.get()), note(rule.get()));
      return ExitCode.CLEAN;
    }
    KeyDocs.Matches matches = docs.find(topic);
    if (matches.single().isPresent()) {
      KeyDoc doc = matches.single().get();
      prose.key(doc);
      List<KeyDoc> others = matches.all().stream().filter(other -> !other.equals(doc)).toList();
      if (!others.isEmpty()) {
        prose.line("");
        prose.keys("Elsewhere the same name means something else:", others);
      }
      return ExitCode.CLEAN;
    }
    if (matches.all().isEmpty()) {
      return unknown(topic, docs, err);
    }
    prose.keys(Quoted.of(topic) + " can be several things:", matches.all());
    prose.line("");
    prose.text("", "`automl-lint explain " + matches.all().get(0).path() + "` explains one.", "");
    return ExitCode.CLEAN;
  }

  private static String note(RuleInfo rule) {
    String fix = rule.fixes() == Fixes.NONE ? "" : ", " + rule.fixes().label() + " fix";
    return rule.severity().label() + fix;
  }

  private static ExitCode unknown(String topic, KeyDocs docs, PrintWriter err) {
    String name = Quoted.of(topic);
    if (docs.isTabular(topic)) {
      err.println("automl-lint: " + name + " is a key of AutoML jobs for tables only");
    } else {
      List<String> nearest = nearest(topic, docs);
      String hint =
          nearest.isEmpty() ? "" : "; did you mean `" + String.join("` or `", nearest) + "`?";
      err.println("automl-lint: no rule or key " + name + hint);
    }
    err.println("Try 'automl-lint rules', or 'automl-lint explain training_parameters' for keys.");
    return ExitCode.FAILURE;
  }

  private static List<String> nearest(String topic, KeyDocs docs) {
    List<String> ids = Rules.all().stream().map(RuleInfo::id).toList();
    Set<String> nearest = new LinkedHashSet<>();
    Nearest.of(topic, ids)
        .or(() -> ids.stream().filter(id -> id.startsWith(topic) && !topic.isEmpty()).findFirst())
        .ifPresent(nearest::add);
    nearest.addAll(docs.suggestions(topic));
    return new ArrayList<>(nearest);
  }
}
