package dev.automllint.job;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import dev.automllint.yaml.KeySlip;
import dev.automllint.yaml.Pointers;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import dev.automllint.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the jobs of a file, near misses included: a job whose {@code type} or {@code task} is wrong
 * is a job with a fault, while YAML of other tools that happens to share a word is none of ours.
 */
public final class JobFinder {
  static final String COMPONENT = "an AutoML component, not a job";

  /** Why most files are skipped. */
  public static final String NOT_A_JOB = "not an AutoML image job";

  /** No pipeline has a hundredth of them; each takes as long as a file of its own. */
  private static final int MAX_JOBS = 10_000;

  private final SourceFile source;
  private final JobFormats formats;
  private final List<Job> jobs = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private String skipReason = NOT_A_JOB;

  /**
   * What was found in a file.
   *
   * @param jobs the jobs whose keys and values can be judged
   * @param diagnostics what is wrong with the file, or with {@code type} and {@code task}
   * @param skipReason why the file is none of ours; empty if it is
   */
  public record Found(List<Job> jobs, List<Diagnostic> diagnostics, Optional<String> skipReason) {
    public Found {
      jobs = List.copyOf(jobs);
      diagnostics = List.copyOf(diagnostics);
    }
  }

  private JobFinder(SourceFile source, JobFormats formats) {
    this.source = source;
    this.formats = formats;
  }

  /** Finds the jobs of a file that was read, well or not. */
  public static Found find(YamlStream stream, JobFormats formats) {
    if (stream.error().isPresent()) {
      return ofError(stream.source(), stream.error().get());
    }
    var finder = new JobFinder(stream.source(), formats);
    stream.documents().forEach(document -> finder.search(document.root()));
    if (stream.documents().size() == 1) {
      finder.searchText(stream.documents().get(0).root());
    }
    if (finder.jobs.size() > MAX_JOBS) {
      return tooMany(finder.jobs.get(MAX_JOBS));
    }
    boolean ours = !finder.jobs.isEmpty() || !finder.diagnostics.isEmpty();
    if (ours && stream.documents().size() > 1) {
      Span second = stream.documents().get(1).start();
      finder.diagnostics.add(
          CoreRules.MULTIPLE_DOCUMENTS
              .at(second, "", "a second document begins here; Azure accepts only one per file")
              .withHelp("put each job into its own file, and remove this `---`"));
    }
    if (stream.documents().isEmpty()) {
      finder.skipReason = "empty";
    }
    return new Found(
        finder.jobs, finder.diagnostics, ours ? Optional.empty() : Optional.of(finder.skipReason));
  }

  private static Found tooMany(Job first) {
    Diagnostic limit =
        CoreRules.RESOURCE_LIMIT.at(
            first.head(),
            first.pointer(),
            "more than " + MAX_JOBS + " jobs; no pipeline needs a hundred");
    return new Found(List.of(), List.of(limit), Optional.empty());
  }

  /** What to say of a file that cannot be read: nothing, unless its text says that it is ours. */
  public static Found ofError(SourceFile source, Diagnostic error) {
    Optional<String> skipReason =
        JobSniffer.hasYamlName(source)
            ? JobSniffer.skipReason(source)
            : Optional.of("not YAML, and not named like YAML");
    return new Found(List.of(), skipReason.isEmpty() ? List.of(error) : List.of(), skipReason);
  }

  /** Why a job of a task without a schema is skipped. */
  static String unsupported(String task) {
    return "the AutoML task `" + task + "` is not supported yet";
  }

  private void search(YamlNode root) {
    if (!(root instanceof YamlMapping mapping) || mapping.entries().isEmpty()) {
      return;
    }
    if (mapping.text("type").filter(type -> type.text().equals("pipeline")).isPresent()) {
      mapping.entry("jobs").ifPresent(nodes -> searchNodes(mapping, nodes));
    } else if (PipelineType.isPipeline(mapping)) {
      diagnostics.add(PipelineType.fault(mapping));
      mapping.entry("jobs").ifPresent(nodes -> searchNodes(mapping, nodes));
    } else {
      Span head = mapping.entries().get(0).key().span();
      judge(new Candidate(source, "", mapping, "", head, Optional.empty()));
    }
  }

  private void judge(Candidate candidate) {
    CandidateCheck.Verdict verdict = CandidateCheck.judge(candidate, formats);
    verdict.job().ifPresent(jobs::add);
    diagnostics.addAll(verdict.diagnostics());
    verdict.skipReason().ifPresent(reason -> skipReason = reason);
  }

  /** A job without any key that YAML sees is one text: {@code type=automl}, and so on. */
  private void searchText(YamlNode root) {
    if (!(root instanceof YamlScalar text)
        || !text.plain()
        || JobSniffer.skipReason(source).isPresent()) {
      return;
    }
    int start = text.span().start();
    int end = source.lines().lineAt(start).end();
    KeySlip.of(source.text(new Span(start, end)))
        .ifPresent(
            slip ->
                diagnostics.add(
                    CoreRules.SYNTAX
                        .at(new Span(start + slip.start(), start + slip.end()), "", slip.message())
                        .withHelp(slip.help())));
  }

  private void searchNodes(YamlMapping pipeline, YamlMapping.Entry jobs) {
    if (!(jobs.value() instanceof YamlMapping mapping)) {
      if (Candidate.isNull(jobs.value())) {
        pipeline.entries().stream()
            .map(YamlMapping.Entry::value)
            .filter(node -> node instanceof YamlMapping keys && hasKeysOfANode(keys))
            .findFirst()
            .ifPresent(node -> reportIndentation(jobs.key(), "/jobs", "indent the nodes below it"));
      }
      return;
    }
    if (hasKeysOfANode(mapping)) {
      YamlScalar name = mapping.entries().get(0).key();
      reportIndentation(
          name, Pointers.child("/jobs", name.text()), "indent the keys of the node below its name");
      return;
    }
    for (YamlMapping.Entry node : mapping.entries()) {
      boolean taken = mapping.entry(node.name()).filter(node::equals).isPresent();
      if (taken && node.value() instanceof YamlMapping keys) {
        String pointer = Pointers.child("/jobs", node.name());
        judge(
            new Candidate(
                source, node.name(), keys, pointer, node.key().span(), Optional.of(pipeline)));
      }
    }
  }

  /** Whether the keys of a node are beside its name: they are texts, and no nodes. */
  private boolean hasKeysOfANode(YamlMapping nodes) {
    return nodes.text("type").filter(type -> type.text().equals("automl")).isPresent()
        && nodes.text("task").map(YamlScalar::text).flatMap(Task::of).isPresent();
  }

  private void reportIndentation(YamlScalar key, String pointer, String help) {
    diagnostics.add(
        CoreRules.NULL_VALUE
            .at(
                key.span(),
                pointer,
                key.quoted() + " has no value: the keys below are not indented")
            .withHelp(help));
  }
}
