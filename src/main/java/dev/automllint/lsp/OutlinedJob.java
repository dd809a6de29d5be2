package dev.automllint.lsp;

import dev.automllint.explain.FormatPlace;
import dev.automllint.job.Task;
import dev.automllint.schema.validate.BundledSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A job in an outline.
 *
 * @param root the document or the node of a pipeline that it is
 * @param schema what it may have
 */
record OutlinedJob(OutlineNode root, BundledSchema schema) {
  /**
   * The job that a key or item belongs to.
   *
   * @param ours whether the text is known to have a job; asked only if the outline does not say so
   */
  static Optional<OutlinedJob> around(OutlineNode node, BooleanSupplier ours) {
    List<OutlineNode> chain = new ArrayList<>();
    for (OutlineNode at = node; at != null; at = at.parent) {
      chain.add(0, at);
    }
    OutlineNode document = chain.get(0);
    if (!document.text("type").equals("pipeline")) {
      return saysAutoml(document) || ours.getAsBoolean()
          ? Optional.of(of(document))
          : Optional.empty();
    }
    boolean inNode =
        chain.size() > 2 && "jobs".equals(chain.get(1).key) && chain.get(2).key != null;
    if (!inNode) {
      return Optional.empty();
    }
    OutlineNode root = chain.get(2);
    boolean known = saysAutoml(root) || (root.text("type").isEmpty() && ours.getAsBoolean());
    return known ? Optional.of(of(root)) : Optional.empty();
  }

  /**
   * The job that a document may become which has no more than the first keys of one.
   *
   * @param document what is there so far
   */
  static Optional<OutlinedJob> begun(OutlineNode document) {
    boolean first = document.children.stream().allMatch(c -> c.key != null && isFirst(c.key));
    return first && "automl".startsWith(document.text("type"))
        ? Optional.of(of(document))
        : Optional.empty();
  }

  private static boolean isFirst(String key) {
    return List.of("$schema", "type", "task").contains(key);
  }

  private static boolean saysAutoml(OutlineNode root) {
    String task = root.text("task");
    boolean other = Task.names().contains(task) && Task.of(task).isEmpty();
    return task.startsWith("image_") || (root.text("type").equals("automl") && !other);
  }

  private static OutlinedJob of(OutlineNode root) {
    Task task = Task.of(root.text("task")).orElse(Task.USUAL);
    return new OutlinedJob(root, BundledSchema.of(task).orElseThrow());
  }

  /** What it may have at each place. */
  OutlinedFormat format() {
    return new OutlinedFormat(root, FormatPlace.of(schema.document()));
  }

  /** The names from this job to a key, without indexes. */
  List<String> names(OutlineNode node) {
    List<String> names = node == root ? new ArrayList<>() : names(node.parent);
    if (node != root && node.key != null) {
      names.add(node.key);
    }
    return names;
  }
}
