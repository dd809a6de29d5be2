package dev.automllint.schema.validate;

import dev.automllint.job.Job;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a search space that is a single entry as the list with this entry. */
final class SearchSpaces {
  static final String KEY = "search_space";

  private SearchSpaces() {}

  /** The job with a list; empty if it has one, or none. */
  static Optional<Job> asList(Job job, SchemaDocument document) {
    Optional<YamlNode> space = job.mapping().get(KEY);
    if (space.isEmpty() || !(space.get() instanceof YamlMapping entry)) {
      return Optional.empty();
    }
    SchemaNode keys =
        document.target(document.at("/properties/" + KEY + "/items")).path("properties");
    boolean known = entry.entries().stream().anyMatch(key -> keys.has(key.name()));
    return known ? Optional.of(with(job, entry)) : Optional.empty();
  }

  private static Job with(Job job, YamlMapping entry) {
    List<YamlMapping.Entry> entries = new ArrayList<>();
    for (YamlMapping.Entry key : job.mapping().entries()) {
      boolean space = key.value() == entry;
      YamlNode value = space ? new YamlSequence(entry.span(), List.of(entry)) : key.value();
      entries.add(new YamlMapping.Entry(key.key(), value, key.merged()));
    }
    var mapping = new YamlMapping(job.mapping().span(), entries);
    return new Job(
        job.source(), job.name(), job.task(), mapping, job.pointer(), job.head(), job.pipeline());
  }
}
