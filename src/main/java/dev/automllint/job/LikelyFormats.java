package dev.automllint.job;

import dev.automllint.diagnostic.Nearest;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlScalar;
import dev.automllint.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a mapping says of its task beside {@code task} itself: by its schema, keys and values. */
final class LikelyFormats {
  /** How a comment tells editors the schema of a file. */
  private static final Pattern SCHEMA_COMMENT =
      Pattern.compile("\\A(?:#.*\\R)*#[ \\t]*yaml-language-server:[ \\t]*\\$schema=(\\S+)");

  private final Candidate candidate;
  private final YamlMapping mapping;
  private final JobFormats formats;
  private List<JobFormat> likely = List.of();

  LikelyFormats(Candidate candidate, JobFormats formats) {
    this.candidate = candidate;
    this.mapping = candidate.mapping();
    this.formats = formats;
  }

  /** The address of the schema: the value of a key, or in a comment before all keys. */
  Optional<String> schema() {
    if (mapping.has("$schema") || candidate.pipeline().isPresent()) {
      return mapping.text("$schema").map(YamlScalar::text);
    }
    Matcher comment = SCHEMA_COMMENT.matcher(candidate.source().text());
    return comment.find() ? Optional.of(comment.group(1)) : Optional.empty();
  }

  /** Whether the schema is one of AutoML jobs. */
  boolean hasAutomlSchema() {
    return schema()
        .filter(schema -> Task.isAutomlSchema(schema) || formats.ofSchema(schema).isPresent())
        .isPresent();
  }

  /** The task that the schema names, with or without a format. */
  Optional<String> taskOfSchema() {
    return schema().flatMap(Task::ofSchema);
  }

  /** The task in a list of one. */
  Optional<String> taskInList() {
    return mapping.get("task").orElse(null) instanceof YamlSequence list && list.items().size() == 1
        ? Candidate.asText(list.items().get(0)).flatMap(item -> Task.meant(item.text()))
        : Optional.empty();
  }

  /** The format by which a job is judged whose task is not known. */
  JobFormat first() {
    return all().get(0);
  }

  /** The formats that fit equally well; at least one. */
  List<JobFormat> all() {
    if (likely.isEmpty()) {
      likely =
          taskInList()
              .or(this::taskOfSchema)
              .flatMap(formats::named)
              .map(List::of)
              .orElseGet(() -> LikelyTask.of(mapping, formats));
    }
    return likely;
  }

  /**
   * The tasks to suggest. Other tasks share many keys, so that only the schema or all keys tell
   * which ones they may be.
   */
  List<String> tasks() {
    boolean sure = taskInList().or(this::taskOfSchema).flatMap(formats::named).isPresent();
    return sure || (first().identifyingKeysIn(mapping) > 0 && !hasOtherKeys())
        ? all().stream().map(format -> format.task().id()).toList()
        : List.of();
  }

  private boolean hasOtherKeys() {
    return mapping.entries().stream()
        .anyMatch(
            entry ->
                !first().rootKeys().contains(entry.name())
                    && !Nearest.isClose(entry.name(), "task"));
  }
}
