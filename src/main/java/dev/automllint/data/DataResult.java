package dev.automllint.data;

import dev.automllint.diagnostic.Diagnostic;
import java.util.List;

/**
 * The result of reading the data of a job.
 *
 * @param diagnostics what is wrong with the job itself
 * @param files the files that were read
 */
public record DataResult(List<Diagnostic> diagnostics, List<DataFile> files) {
  public DataResult {
    diagnostics = List.copyOf(diagnostics);
    files = List.copyOf(files);
  }
}
