package dev.automllint.job;

import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import dev.automllint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The tasks that a job may have which does not say it, by its metric and its models. */
final class LikelyTask {
  private static final String MODEL = "model_name";

  private final Set<String> words = new LinkedHashSet<>();

  private LikelyTask() {}

  /**
   * The formats that fit a job best: the usual one if nothing speaks against it.
   *
   * @param formats the formats to choose from
   */
  static List<JobFormat> of(YamlMapping job, JobFormats formats) {
    var likely = new LikelyTask();
    job.get("primary_metric").ifPresent(likely::add);
    job.get("training_parameters").ifPresent(likely::addModels);
    job.get("search_space").ifPresent(likely::addModels);
    return likely.best(formats);
  }

  private List<JobFormat> best(JobFormats formats) {
    List<JobFormat> best = new ArrayList<>(List.of(formats.usual()));
    int most = -1;
    for (Task task : words.isEmpty() ? new Task[0] : Task.values()) {
      JobFormat format = formats.of(task).orElse(null);
      int count = format == null ? -1 : count(format);
      if (count > most) {
        best.clear();
        most = count;
      }
      if (count == most && format != null) {
        best.add(format);
      }
    }
    return best.contains(formats.usual()) ? List.of(formats.usual()) : best;
  }

  private int count(JobFormat format) {
    Set<String> known = format.words().get();
    return (int) words.stream().filter(known::contains).count();
  }

  /** The models of a block, or of the entries of a list. */
  private void addModels(YamlNode node) {
    if (node instanceof YamlMapping block) {
      block.get(MODEL).ifPresent(this::add);
    } else if (node instanceof YamlSequence entries) {
      entries.items().forEach(this::addModels);
    }
  }

  private void add(YamlNode node) {
    if (node instanceof YamlScalar scalar && scalar.value() instanceof ScalarValue.Text) {
      words.add(scalar.text());
    } else if (node instanceof YamlSequence list) {
      list.items().forEach(this::add);
    } else if (node instanceof YamlMapping choice) {
      choice.get("values").ifPresent(this::add);
    }
  }
}
