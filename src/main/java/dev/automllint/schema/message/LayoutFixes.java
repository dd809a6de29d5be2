package dev.automllint.schema.message;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.Fix;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.job.Job;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.text.Span;
import dev.automllint.yaml.BlockEdits;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import dev.automllint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fixes of a job that depend on its layout: keys added or moved, values in another shape. */
public final class LayoutFixes {
  private final Job job;
  private final MissingKeyTemplates templates;
  private final BlockEdits edits;

  /** By the patterns of the mappings: thousands of keys can be misplaced in the same way. */
  private final Map<List<String>, List<Home>> homes = new HashMap<>();

  /** A mapping to which a key belongs, and how it is called, such as {@code in `limits`}. */
  private record Home(YamlMapping mapping, String phrase) {}

  public LayoutFixes(Job job, MissingKeyTemplates templates) {
    this.job = job;
    this.templates = templates;
    this.edits = new BlockEdits(job.source());
  }

  /** Adds a missing key, with its value or a text to fill in. */
  public Optional<Fix> addition(InstanceLocation mapping, String key, SchemaNode schema) {
    return templates
        .lines(mapping, key, schema)
        .flatMap(
            lines ->
                edits
                    .insertion(
                        mapping.mapping(), key, lines, schema.path("properties").members().keySet())
                    .map(edit -> addition(lines.size() == 1 ? lines.get(0) : key, edit)));
  }

  private static Fix addition(String added, Edit edit) {
    return new Fix(false, "add " + Quoted.of(added), List.of(edit));
  }

  /**
   * Moves a misplaced key, or says why it stays.
   *
   * @param diagnostic what is reported about the key
   * @param patterns the mappings to which it may belong, such as {@code search_space[]}; if the job
   *     has none of them, it gets a block of its own, and if it has several, the key stays
   */
  public Diagnostic move(
      Diagnostic diagnostic, InstanceLocation mapping, String key, List<String> patterns) {
    if (patterns.isEmpty()) {
      return diagnostic;
    }
    Optional<Fix> fix = move(mapping, key, patterns);
    boolean explained = patterns.stream().anyMatch(p -> p.startsWith("search_space[]."));
    return fix.isPresent() || explained
        ? diagnostic.withFix(fix)
        : diagnostic.withHelp(obstacle(mapping, key, homes(patterns)));
  }

  private String obstacle(InstanceLocation mapping, String key, List<Home> found) {
    if (mapping.mapping().alias().isPresent()) {
      return "move it by hand: these lines are written elsewhere, and repeated by an alias";
    }
    if (found.size() == 1 && found.get(0).mapping().has(key)) {
      return "remove it here, or there: " + Quoted.of(key) + " is set in both places";
    }
    boolean braces =
        isInBraces(mapping.mapping()) || found.stream().anyMatch(home -> isInBraces(home.mapping));
    String reason =
        found.size() > 1
            ? "the job has several such places"
            : braces
                ? "blocks in braces are not edited"
                : found.isEmpty()
                    ? "the job has no such block"
                    : "a fix cannot move lines with this layout";
    return "move it by hand: " + reason;
  }

  private boolean isInBraces(YamlMapping mapping) {
    return job.source().text().charAt(mapping.span().start()) == '{';
  }

  private Optional<Fix> move(InstanceLocation mapping, String key, List<String> patterns) {
    YamlMapping.Entry entry = mapping.mapping().entry(key).orElseThrow();
    List<Home> found = homes(patterns);
    if (found.isEmpty()) {
      return moveToNewBlock(mapping.mapping(), entry, patterns);
    }
    return found.size() > 1
        ? Optional.empty()
        : edits
            .move(mapping.mapping(), entry, found.get(0).mapping())
            .map(moved -> moved(key, found.get(0).phrase(), moved));
  }

  private Optional<Fix> moveToNewBlock(
      YamlMapping mapping, YamlMapping.Entry entry, List<String> patterns) {
    boolean single = entry.value() instanceof YamlScalar;
    return patterns.stream()
        .filter(block -> block.matches("[a-z_]+") && !job.mapping().has(block))
        .filter(block -> patterns.size() == 1 || single) // a distribution is for a search space
        .findFirst()
        .flatMap(
            block ->
                edits
                    .moveToNewBlock(mapping, entry, job.mapping(), block, templates.rootKeys())
                    .map(moved -> moved(entry.name(), "in a new " + Quoted.of(block), moved)));
  }

  private static Fix moved(String key, String where, List<Edit> edits) {
    return new Fix(false, "put " + Quoted.of(key) + " " + where, edits);
  }

  private List<Home> homes(List<String> patterns) {
    return homes.computeIfAbsent(patterns, this::search);
  }

  private List<Home> search(List<String> patterns) {
    List<Home> found = new ArrayList<>();
    for (String pattern : patterns) {
      List<String> steps =
          pattern.isEmpty() ? List.of() : List.of(pattern.replace("[]", ".[]").split("\\."));
      collect(job.mapping(), steps, Wording.home(pattern), found);
    }
    return found;
  }

  private static void collect(YamlNode node, List<String> steps, String phrase, List<Home> found) {
    if (found.size() > 1) {
      return; // several are as good as none
    }
    if (steps.isEmpty()) {
      if (node instanceof YamlMapping mapping) {
        found.add(new Home(mapping, phrase));
      }
      return;
    }
    String step = steps.get(0);
    List<String> rest = steps.subList(1, steps.size());
    if (step.equals("[]") && node instanceof YamlSequence list) {
      list.items().forEach(item -> collect(item, rest, phrase, found));
    } else if (node instanceof YamlMapping mapping) {
      mapping.get(step).ifPresent(value -> collect(value, rest, phrase, found));
    }
  }

  /** Replaces a block of an older layout by the keys of the job that it contains. */
  public Optional<Fix> unfolding(InstanceLocation key, SchemaDocument document) {
    OldBlocks.Contents contents = OldBlocks.contents(key, document);
    YamlMapping mapping = key.parent().mapping();
    boolean possible =
        contents.complete() && contents.keys().keySet().stream().noneMatch(mapping::has);
    return possible
        ? edits
            .replacement(mapping, mapping.entry(key.name()).orElseThrow(), contents.keys())
            .map(edit -> new Fix(false, "write its keys at the top level", List.of(edit)))
        : Optional.empty();
  }

  /** Gives a search space, or a value in it, the collection that is expected there. */
  public Optional<Fix> reshaping(InstanceLocation place) {
    String pattern = place.pattern();
    boolean swept = place.depth() == 3 && pattern.startsWith("search_space[].");
    if (pattern.equals("search_space") && place.node() instanceof YamlMapping mapping) {
      boolean flow = job.source().text().charAt(mapping.span().start()) == '{';
      Optional<List<Edit>> list =
          flow && mapping.alias().isEmpty()
              ? Optional.of(
                  List.of(
                      new Edit(Span.at(mapping.span().start()), "["),
                      new Edit(Span.at(mapping.span().end()), "]")))
              : edits.listOfOne(mapping);
      return list.map(changed -> new Fix(true, "make it a list with one entry", changed));
    }
    return swept && place.node() instanceof YamlSequence list ? choice(list) : Optional.empty();
  }

  private Optional<Fix> choice(YamlSequence list) {
    Span span = list.span();
    boolean flow = job.source().text().charAt(span.start()) == '[';
    boolean scalars = list.items().stream().allMatch(YamlScalar.class::isInstance);
    if (!flow || !scalars || list.items().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Fix(
            true,
            "choose from the list",
            List.of(
                new Edit(Span.at(span.start()), "{type: choice, values: "),
                new Edit(Span.at(span.end()), "}"))));
  }
}
