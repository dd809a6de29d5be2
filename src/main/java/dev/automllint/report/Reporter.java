package dev.automllint.report;

import dev.automllint.diagnostic.FileReport;
import dev.automllint.diagnostic.Summary;
import java.io.IOException;

/** Writes the report of one run: the files in order, then the end. */
public interface Reporter {
  /**
   * Adds a file.
   *
   * @throws IOException if the report cannot be written
   */
  void file(FileReport report) throws IOException;

  /**
   * Ends the report.
   *
   * @param summary counts over all files
   * @throws IOException if the report cannot be written
   */
  void end(Summary summary) throws IOException;
}
