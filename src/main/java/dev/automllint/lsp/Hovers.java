package dev.automllint.lsp;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.explain.FormatPlace;
import dev.automllint.explain.KeyDoc;
import dev.automllint.explain.KeyDocs;
import dev.automllint.explain.RulePages;
import dev.automllint.job.Task;
import dev.automllint.rule.Rules;
import dev.automllint.schema.document.SchemaFacts;
import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;

/** What an editor shows of a key, a value, a model or a rule under the pointer. */
final class Hovers {
  private static final String MODEL = "model_name";

  /** What acts as Markdown, and what makes a link of an address without any. */
  private static final Pattern MARKUP =
      Pattern.compile("[\\\\\\[\\]<>!*_~&@]|:(?=//)|(?<=www)\\.", Pattern.CASE_INSENSITIVE);

  /** The kinds of all blocks are described below this, whatever the hyperparameter is called. */
  private static final String SEARCH_SPACE = "search_space";

  /** Collecting them takes a while, once. */
  private static final Map<Task, KeyDocs> DOCS = new ConcurrentHashMap<>();

  private final Analysis analysis;
  private final Document document;
  private final int offset;

  private Hovers(Analysis analysis, int offset) {
    this.analysis = analysis;
    this.document = analysis.document();
    this.offset = offset;
  }

  /**
   * What is known of a place.
   *
   * @param markdown whether the editor shows Markdown
   */
  static Optional<Hover> at(int offset, Analysis analysis, boolean markdown) {
    var hovers = new Hovers(analysis, offset);
    String kind = markdown ? MarkupKind.MARKDOWN : MarkupKind.PLAINTEXT;
    return hovers
        .shown()
        .map(
            shown ->
                new Hover(
                    new MarkupContent(kind, shown.text()),
                    analysis.document().range(shown.span())));
  }

  /** A text about a place. */
  private record Shown(String text, Span span) {}

  private Optional<Shown> shown() {
    var outline = Outline.of(document.text(), document.lines());
    if (outline.isInComment(offset)) {
      return rule();
    }
    if (document.isConfiguration()) {
      return rule().or(() -> configuration(outline));
    }
    Optional<Place> place = Place.at(offset, outline, document.text(), document.lines());
    return place.flatMap(
        p -> {
          OutlineNode node = p.part() == Place.Part.KEY ? p.entry().orElse(null) : p.block();
          boolean written = p.written().start() < p.written().end();
          return node == null || !written
              ? Optional.empty()
              : OutlinedJob.around(node, analysis::isOurs).flatMap(job -> shown(p, node, job));
        });
  }

  // ---- rules

  /** The page of the rule that is named at the place. */
  private Optional<Shown> rule() {
    Span line = document.lines().lineAt(offset);
    int start = offset;
    int end = offset;
    while (start > line.start() && isOfRule(document.text().charAt(start - 1))) {
      start--;
    }
    while (end < line.end() && isOfRule(document.text().charAt(end))) {
      end++;
    }
    var span = new Span(start, end);
    String name = document.text().substring(start, end);
    boolean named =
        document.isConfiguration()
            || document.text().substring(line.start(), start).contains("automl-lint:");
    return !named
        ? Optional.empty()
        : Rules.all().stream()
            .filter(rule -> rule.id().equals(name))
            .findFirst()
            .map(rule -> new Shown(RulePages.of(rule), span));
  }

  private static boolean isOfRule(char c) {
    return c == '-' || (c >= 'a' && c <= 'z');
  }

  // ---- configurations

  /** What the schema of configurations says of a key. */
  private Optional<Shown> configuration(Outline outline) {
    return Place.at(offset, outline, document.text(), document.lines())
        .filter(place -> place.part() != Place.Part.KEY || place.entry().isPresent())
        .filter(place -> place.written().start() < place.written().end())
        .flatMap(
            place -> {
              OutlineNode node = place.entry().orElse(place.block());
              OutlineNode root = outline.document(offset);
              FormatPlace format = OutlinedFormat.ofConfiguration(root).place(node);
              return format.title().isEmpty()
                  ? Optional.empty()
                  : Optional.of(
                      new Shown(
                          "**" + format.title() + "**\n\n" + format.description(),
                          place.written()));
            });
  }

  // ---- keys and values

  private Optional<Shown> shown(Place place, OutlineNode node, OutlinedJob job) {
    List<String> parts = new ArrayList<>();
    String value = OutlineNode.unquoted(node.value);
    OutlineNode key = node;
    while (key.isItem()) {
      key = key.parent;
    }
    if (place.part() != Place.Part.KEY) {
      boolean model = job.names(node).contains(MODEL) && !"type".equals(key.key);
      if (model) {
        model(value, job.schema().facts()).ifPresent(parts::add);
      } else if ("type".equals(key.key) && key != job.root()) {
        doc(kind(job.names(key.parent), value), job).ifPresent(parts::add);
      }
    }
    if (key.parent != null && key != job.root()) {
      docOf(key, job).ifPresent(parts::add);
    }
    help(place.written()).ifPresent(parts::add);
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Shown(String.join("\n\n---\n\n", parts), place.written()));
  }

  /** The description of a key; what it means may depend on the {@code type} beside it. */
  private static Optional<String> docOf(OutlineNode key, OutlinedJob job) {
    String type = key.parent.text("type");
    Optional<String> ofKind = Optional.empty();
    if (!type.isEmpty() && key.parent != job.root() && !key.key.equals("type")) {
      ofKind = doc(kind(job.names(key.parent), type) + "." + key.key, job);
    }
    return ofKind.or(() -> doc(String.join(".", job.names(key)), job));
  }

  /** The path of a kind of block, which is that of the block in whatever hyperparameter it is. */
  private static String kind(List<String> block, String type) {
    boolean distribution = !block.isEmpty() && block.get(0).equals(SEARCH_SPACE);
    return (distribution ? SEARCH_SPACE : String.join(".", block)) + "." + type;
  }

  private static Optional<String> doc(String path, OutlinedJob job) {
    KeyDocs docs =
        DOCS.computeIfAbsent(job.schema().task(), task -> new KeyDocs(job.schema().document()));
    return docs.find(path).exact().stream().findFirst().map(Hovers::markdown);
  }

  private static String markdown(KeyDoc doc) {
    var text = new StringBuilder("**`" + doc.path() + "`**");
    text.append(doc.title().equals(doc.name()) ? "" : " · " + doc.title());
    text.append("\n\n").append(doc.description()).append('\n');
    for (KeyDoc.Fact fact : doc.facts()) {
      text.append("\n- *").append(fact.label()).append("*: ").append(fact.text());
    }
    return text.toString();
  }

  /** The architecture and the defaults of a model. */
  private static Optional<String> model(String name, SchemaFacts facts) {
    Optional<String> family = facts.family(name);
    if (family.isEmpty()) {
      return Optional.empty();
    }
    var text =
        new StringBuilder("**`" + name + "`** · a model of the family `" + family.get() + "`\n");
    for (String parameter : facts.names()) {
      Optional<String> own = facts.defaultOf(parameter, name);
      if (facts.hasModelDefaults(parameter) && own.isPresent()) {
        text.append("\n- default of `").append(parameter).append("`: ").append(own.get());
      }
    }
    return Optional.of(text.toString());
  }

  /** What the diagnostics of a place advise. */
  private Optional<String> help(Span written) {
    List<String> advice = new ArrayList<>();
    for (Diagnostic diagnostic : analysis.report().diagnostics()) {
      if (diagnostic.span().equals(written) && diagnostic.help().isPresent()) {
        advice.add("Hint: " + harmless(diagnostic.help().get()));
      }
    }
    return advice.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", advice));
  }

  /**
   * A text with quotations from the file, which must not act as Markdown outside of code. Backticks
   * of the file may end the code early, and several in a row pair with no single one.
   */
  static String harmless(String text) {
    String[] parts = text.split("`", -1);
    boolean paired = parts.length % 2 == 1 && !text.contains("``");
    for (int i = 0; i < parts.length; i++) {
      boolean code = paired && i % 2 == 1;
      parts[i] = code ? parts[i] : MARKUP.matcher(parts[i]).replaceAll("\\\\$0");
    }
    return String.join(paired ? "`" : "\\`", parts);
  }
}
