package dev.automllint.explain;

import dev.automllint.explain.KeyDoc.Fact;
import dev.automllint.schema.message.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of a key in several tasks: what all of them say once, the rest by task. */
final class TaskFacts {
  private TaskFacts() {}

  /**
   * Describes a key in several tasks.
   *
   * @param shared what they have in common
   * @param tasks what each says of all keys, by its name and their paths
   */
  static KeyDoc merged(KeyDoc shared, Map<String, Map<String, KeyDoc>> tasks) {
    Map<String, List<Fact>> facts = new LinkedHashMap<>();
    Map<String, String> examples = new LinkedHashMap<>();
    tasks.forEach(
        (task, docs) -> {
          if (docs.containsKey(shared.path())) {
            facts.put(task, docs.get(shared.path()).facts());
            examples.put(task, docs.get(shared.path()).example());
          }
        });
    Map<String, List<Fact>> own = new LinkedHashMap<>(facts);
    own.values().removeIf(list -> list.stream().anyMatch(TaskFacts::isOfOtherTask));
    return new KeyDoc(
        shared.name(),
        shared.title(),
        shared.paths(),
        shared.aliases(),
        shared.description(),
        merged(own, own.size() < facts.size()),
        example(examples));
  }

  /** One example is enough: that of the first task, which is the usual one. */
  private static String example(Map<String, String> tasks) {
    if (Set.copyOf(tasks.values()).size() <= 1) {
      return String.join("", Set.copyOf(tasks.values()));
    }
    String first = tasks.keySet().iterator().next();
    return "# for " + first + "; --task shows another one\n" + tasks.get(first);
  }

  private static boolean isOfOtherTask(Fact fact) {
    return fact.label().equals(KeyFacts.TASKS);
  }

  private static List<Fact> merged(Map<String, List<Fact>> tasks, boolean some) {
    var labels = new LinkedHashSet<String>();
    tasks.values().forEach(facts -> facts.forEach(fact -> labels.add(fact.label())));
    List<Fact> merged = new ArrayList<>();
    for (String label : labels) {
      byText(label, tasks)
          .forEach(
              (text, names) ->
                  merged.add(
                      new Fact(
                          label,
                          names.size() == tasks.size()
                              ? text
                              : text + " (" + Wording.allOf(names) + ")")));
    }
    if (some) {
      merged.add(new Fact(KeyFacts.TASKS, Wording.allOf(List.copyOf(tasks.keySet())) + " only"));
    }
    return merged;
  }

  /** The texts of a label, each with the tasks that have it. */
  private static Map<String, List<String>> byText(String label, Map<String, List<Fact>> tasks) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    tasks.forEach(
        (task, facts) ->
            facts.stream()
                .filter(fact -> fact.label().equals(label))
                .forEach(
                    fact -> texts.computeIfAbsent(fact.text(), t -> new ArrayList<>()).add(task)));
    return texts;
  }
}
