package dev.automllint.job;

import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import dev.automllint.yaml.YamlMapping;
import java.util.Optional;

/**
 * An AutoML image job: a whole document or a node of a pipeline.
 *
 * @param source the file that contains it
 * @param name the name of the node; empty for a document
 * @param task the task
 * @param mapping its keys
 * @param pointer JSON Pointer to it: empty, or {@code /jobs/<name>}
 * @param head where a key that it lacks is reported: its name in the pipeline, or its first key
 * @param pipeline the document around it, if it is a node
 */
public record Job(
    SourceFile source,
    String name,
    Task task,
    YamlMapping mapping,
    String pointer,
    Span head,
    Optional<YamlMapping> pipeline) {
  /** Whether it is a node of a pipeline, where values may be bindings. */
  public boolean isNode() {
    return pipeline.isPresent();
  }
}
