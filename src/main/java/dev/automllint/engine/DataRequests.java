package dev.automllint.engine;

import dev.automllint.data.DataRequest;
import dev.automllint.data.DataRequest.Input;
import dev.automllint.data.DataRequest.Place;
import dev.automllint.data.DataRequest.Role;
import dev.automllint.data.DataRequest.Split;
import dev.automllint.job.Task;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.checks.data.LocalData;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.TrialConfiguration;
import dev.automllint.rule.model.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What jobs say about their data. */
final class DataRequests {
  private static final String SIZE = "validation_data_size";

  /** What Azure sets aside unless the job says otherwise. */
  private static final double USUAL_SHARE = 0.2;

  private DataRequests() {}

  /**
   * What a job says about its data.
   *
   * @param file the file of the job, as the user gave it
   * @param maxBytes how many bytes of an annotation file are read at most
   */
  static DataRequest of(RuleContext job, Path file, long maxBytes) {
    List<Input> inputs = new ArrayList<>();
    for (Role role : Role.values()) {
      LocalData.path(job, role.key()).ifPresent(path -> inputs.add(new Input(role, place(path))));
    }
    return new DataRequest(
        job.job().source(),
        file,
        job.job().task(),
        inputs,
        job.root().value("target_column_name").map(DataRequests::place),
        mayAddBackgroundClass(job),
        split(job),
        maxBytes);
  }

  /** How Azure divides the training data; empty also where the job has an error that matters. */
  private static Optional<Split> split(RuleContext job) {
    Block root = job.root();
    if (!root.lacks(Role.VALIDATION.key())) {
      return Optional.empty();
    }
    Optional<Value> size = root.value(SIZE);
    double share = size.flatMap(Value::number).orElse(USUAL_SHARE);
    boolean known = size.isPresent() || root.lacks(SIZE);
    return known && share > 0 && share < 1
        ? Optional.of(new Split(share, size.map(DataRequests::place)))
        : Optional.empty();
  }

  private static Place place(Value value) {
    return new Place(value.scalar(), value.pointer());
  }

  /** Whether a detection or segmentation model may be one with a class for the background. */
  private static boolean mayAddBackgroundClass(RuleContext job) {
    Task task = job.job().task();
    if (task != Task.IMAGE_OBJECT_DETECTION && task != Task.IMAGE_INSTANCE_SEGMENTATION) {
      return false;
    }
    for (TrialConfiguration trial : job.configurations()) {
      if (trial.models().isEmpty() || !trial.models().stream().allMatch(DataRequests::addsNone)) {
        return true;
      }
    }
    return !job.hasAllConfigurations();
  }

  private static boolean addsNone(Value model) {
    String name = model.text().toLowerCase(Locale.ROOT);
    return name.startsWith("yolov5") || name.startsWith("retinanet");
  }
}
