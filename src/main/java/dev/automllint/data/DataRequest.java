package dev.automllint.data;

import dev.automllint.job.Task;
import dev.automllint.yaml.YamlScalar;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a job says about its data.
 *
 * @param file the file of the job, as the user gave it
 * @param task the task of the job
 * @param inputs the inputs that are local folders
 * @param column the name of the label column; empty if it is unknown
 * @param backgroundClass whether the model may add a class for the background
 * @param maxBytes how many bytes of an annotation file are read at most
 */
public record DataRequest(
    Path file,
    Task task,
    List<Input> inputs,
    Optional<Place> column,
    boolean backgroundClass,
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

  public DataRequest {
    inputs = List.copyOf(inputs);
  }
}
