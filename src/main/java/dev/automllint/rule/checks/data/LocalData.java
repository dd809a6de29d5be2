package dev.automllint.rule.checks.data;

import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Binding;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.DataLocation;
import dev.automllint.rule.model.Value;
import java.util.List;
import java.util.Optional;

/** The local folders from which jobs read their data. */
public final class LocalData {
  private static final List<String> KEYS = List.of("training_data", "validation_data", "test_data");

  private static final DataPath DATA_PATH = new DataPath();

  private LocalData() {}

  /** Whether a job has an input that is a local MLTable. */
  public static boolean isNamedBy(RuleContext job) {
    for (String key : KEYS) {
      if (path(job, key).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The path of an input that is a local MLTable, in the job or in its pipeline; empty if it is
   * something else, or has an error.
   *
   * @param key the key of the input in the job
   */
  public static Optional<Value> path(RuleContext job, String key) {
    return job.root().has(key)
        ? input(job, key).filter(LocalData::isTable).flatMap(LocalData::localPath)
        : Optional.empty();
  }

  private static Optional<Block> input(RuleContext job, String key) {
    if (!job.job().isNode()) {
      return Optional.of(job.root().block(key));
    }
    Optional<String> input =
        job.root().text(key).flatMap(text -> Binding.of(text.text())).flatMap(Binding::input);
    return job.pipeline().flatMap(all -> input.map(name -> all.block("inputs").block(name)));
  }

  private static boolean isTable(Block input) {
    return !input.has("type") || input.value("type").filter(type -> type.is("mltable")).isPresent();
  }

  private static Optional<Value> localPath(Block input) {
    return input
        .value("path")
        .filter(path -> Binding.in(path.text()).isEmpty())
        .filter(path -> new DataLocation(path.text()).kind() == DataLocation.Kind.LOCAL)
        .filter(path -> !path.text().isEmpty() && DATA_PATH.diagnose(path).isEmpty());
  }
}
