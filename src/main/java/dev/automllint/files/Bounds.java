package dev.automllint.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder outside of which no file is opened for a job: the repository around the job; without
 * one the working folder, or the folder of the job if that is elsewhere. Git's own files are not
 * opened either.
 *
 * @param job the folder of the job, without links
 * @param root the folder that contains all that may be read, without links
 */
public record Bounds(Path job, Path root) {
  /**
   * The bounds for a job.
   *
   * @param file the file of the job
   * @param workingFolder the working folder, absolute
   * @throws IOException if the folder of the job does not exist
   */
  public static Bounds of(Path file, Path workingFolder) throws IOException {
    Path job = file.toAbsolutePath().getParent().toRealPath();
    for (Path folder = job; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(".git"))) {
        return new Bounds(job, folder);
      }
    }
    Path working = workingFolder.toRealPath();
    return new Bounds(job, job.startsWith(working) ? working : job);
  }

  /** Whether a path, as it is written, stays inside; the file system is not asked. */
  public boolean contains(Path path) {
    return Links.contains(root, path.normalize());
  }

  /** The path without links; empty if there is nothing, or if it is outside. */
  public Optional<Path> real(Path path) {
    try {
      return contains(path)
          ? Optional.of(path.toRealPath()).filter(this::contains)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
