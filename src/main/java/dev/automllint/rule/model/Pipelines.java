package dev.automllint.rule.model;

import dev.automllint.job.Job;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The outputs that pipeline nodes in a file use from each other. Computed once per pipeline, not
 * once per node.
 */
public final class Pipelines {
  private final IdentityHashMap<YamlMapping, Map<String, List<Use>>> usesByNode =
      new IdentityHashMap<>();

  private final Set<String> checked;

  /** Prepares the pipelines around the jobs of a file. */
  public Pipelines(List<Job> jobs) {
    checked = jobs.stream().map(Job::name).collect(Collectors.toSet());
  }

  /** Whether a node is a job that is checked. */
  public boolean isChecked(String node) {
    return checked.contains(node);
  }

  /**
   * A use of the output of a node.
   *
   * @param user the node that has the binding
   * @param output the output
   * @param text the text with the binding
   */
  public record Use(YamlScalar user, String output, YamlScalar text) {}

  /** The uses of the outputs of a node by other nodes, in the order of the file. */
  public List<Use> usesOf(YamlMapping pipeline, String node) {
    return usesByNode.computeIfAbsent(pipeline, Pipelines::uses).getOrDefault(node, List.of());
  }

  private static Map<String, List<Use>> uses(YamlMapping pipeline) {
    Map<String, List<Use>> uses = new HashMap<>();
    Optional<YamlNode> jobs = pipeline.get("jobs");
    if (jobs.isPresent() && jobs.get() instanceof YamlMapping nodes) {
      Set<String> names = new LinkedHashSet<>();
      nodes.entries().forEach(entry -> names.add(entry.name()));
      for (String name : names) {
        YamlMapping.Entry entry = nodes.entry(name).orElseThrow();
        if (entry.value() instanceof YamlMapping node) {
          collect(entry.key(), node, uses);
        }
      }
    }
    return uses;
  }

  private static void collect(YamlScalar user, YamlNode node, Map<String, List<Use>> uses) {
    if (node instanceof YamlMapping mapping) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        if (mapping.counts(entry)) {
          collect(user, entry.value(), uses);
        }
      }
    } else if (node instanceof YamlScalar scalar
        && scalar.value() instanceof ScalarValue.Text text) {
      collect(user, scalar, text.value(), uses);
    }
  }

  private static void collect(
      YamlScalar user, YamlScalar scalar, String text, Map<String, List<Use>> uses) {
    for (Binding binding : Binding.in(text)) {
      Optional<String> output = binding.outputOfNode();
      String maker = binding.node().orElse(user.text());
      if (output.isPresent() && !maker.equals(user.text())) {
        uses.computeIfAbsent(maker, name -> new ArrayList<>())
            .add(new Use(user, output.get(), scalar));
      }
    }
  }
}
