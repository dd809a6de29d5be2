package dev.automllint.data;

import dev.automllint.job.Task;
import dev.automllint.text.SourceFile;
import dev.automllint.yaml.YamlScalar;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a job says about its data.
 *
 * @param source the text of the job
 * @param file the file of the job, as the user gave it
 * @param task the task of the job
 * @param inputs the inputs that are local folders
 * @param column the name of the label column; empty if it is unknown
 * @param backgroundClass whether the model may add a class for the background
 * @param split how training data is divided; empty if there is validation data
 * @param maxBytes how many bytes of an annotation file are read at most; 0 for none of them
 */
public record DataRequest(
    SourceFile source,
    Path file,
    Task task,
    List<Input> inputs,
    Optional<Place> column,
    boolean backgroundClass,
    Optional<Split> split,
    long maxBytes) {
  /** What an input is for. */
  public enum Role {
    /** The images that the model learns from. */
    TRAINING("training_data"),
    /** The images that it is measured with. */
    VALIDATION("validation_data"),
    /** More such images. */
    TEST("test_data");

    private final String key;

    Role(String key) {
      this.key = key;
    }

    /** The key of the input in a job. */
    public String key() {
      return key;
    }
  }

  /**
   * A value in the file of the job.
   *
   * @param scalar the value
   * @param pointer JSON Pointer to it
   */
  public record Place(YamlScalar scalar, String pointer) {}

  /**
   * An input of the job.
   *
   * @param role what it is for
   * @param path its local path, without errors of its own
   */
  public record Input(Role role, Place path) {}

  /**
   * How Azure sets some training data aside for the validation.
   *
   * @param share the share that is set aside, above 0 and below 1
   * @param place where the job says so; empty if it does not
   */
  public record Split(double share, Optional<Place> place) {}

  public DataRequest {
    inputs = List.copyOf(inputs);
  }
}
