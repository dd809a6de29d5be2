package dev.automllint.schema.message;

import dev.automllint.job.Job;
import dev.automllint.yaml.Pointers;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the repairs of a job have to know and its findings do not say.
 *
 * @param homes the one place for a misplaced key, by the pointer of the key
 * @param supplements an entry that would do for a missing key, by the pointer of the key
 */
public record FixHints(Map<String, Home> homes, Map<String, Supplement> supplements) {
  public FixHints {
    homes = Map.copyOf(homes);
    supplements = Map.copyOf(supplements);
  }

  /**
   * A mapping of a job, as the place for a key.
   *
   * @param pointer JSON Pointer to it from the root of the document
   * @param phrase how it is called, such as {@code in `limits`}
   */
  public record Home(String pointer, String phrase) {}

  /**
   * An entry for a mapping that lacks it.
   *
   * @param lines its lines, not indented
   * @param after the key of the mapping behind which people write it; empty for the first
   */
  public record Supplement(List<String> lines, Optional<String> after) {
    public Supplement {
      lines = List.copyOf(lines);
    }
  }

  /**
   * The one mapping that a job has of those to which a key may belong.
   *
   * @param patterns the mappings as the schema knows them, such as {@code search_space[]}
   * @return nothing where the job has none of them, or several
   */
  public static Optional<Home> home(Job job, List<String> patterns) {
    List<Home> homes = new ArrayList<>();
    for (String pattern : patterns) {
      List<String> steps =
          pattern.isEmpty() ? List.of() : List.of(pattern.replace("[]", ".[]").split("\\."));
      collect(job.mapping(), job.pointer(), steps, Wording.home(pattern), homes);
    }
    return homes.size() == 1 ? Optional.of(homes.get(0)) : Optional.empty();
  }

  private static void collect(
      YamlNode node, String pointer, List<String> steps, String phrase, List<Home> homes) {
    if (homes.size() > 1) {
      return; // several are as good as none
    }
    if (steps.isEmpty()) {
      if (node instanceof YamlMapping) {
        homes.add(new Home(pointer, phrase));
      }
      return;
    }
    String step = steps.get(0);
    List<String> rest = steps.subList(1, steps.size());
    if (step.equals("[]") && node instanceof YamlSequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        collect(list.items().get(i), Pointers.child(pointer, i), rest, phrase, homes);
      }
    } else if (node instanceof YamlMapping mapping && mapping.has(step)) {
      YamlNode value = mapping.get(step).orElseThrow();
      collect(value, Pointers.child(pointer, step), rest, phrase, homes);
    }
  }
}
