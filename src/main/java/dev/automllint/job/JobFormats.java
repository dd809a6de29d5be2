package dev.automllint.job;

import java.util.Optional;

/** The formats of the tasks whose jobs can be checked. */
public interface JobFormats {
  /** The format of a task; empty if its jobs cannot be checked. */
  Optional<JobFormat> of(Task task);

  /** The format of the task with a name. */
  default Optional<JobFormat> named(String task) {
    return Task.of(task).flatMap(this::of);
  }

  /** The format whose published schema the value of {@code $schema} names. */
  default Optional<JobFormat> ofSchema(String schema) {
    return Task.ofSchema(schema).flatMap(this::named);
  }

  /** The format of jobs that do not say what they are. */
  default JobFormat usual() {
    return of(Task.USUAL).orElseThrow();
  }

  /** Whether a name is that of an AutoML task whose jobs cannot be checked. */
  default boolean isUncovered(String task) {
    return Task.names().contains(task) && named(task).isEmpty();
  }
}
