package dev.automllint.yaml;

import dev.automllint.secret.Secrets;
import dev.automllint.text.CodePoints;
import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Makes our tree from the events of one file. */
final class Composer {
  private final String text;
  private final CodePoints codePoints;
  private final Secrets secrets;
  private final List<YamlStream.Document> documents = new ArrayList<>();
  private final TreeLimits limits;
  private final Scalars scalars;
  private final Anchors anchors;
  private Iterator<Event> events;

  /** How many lists and mappings in brackets are open. */
  private int flows;

  /**
   * Prepares the tree of a text.
   *
   * @param azure whether the file is one of Azure's, and not a configuration or baseline
   */
  Composer(String text, CodePoints codePoints, boolean azure) {
    this.limits = new TreeLimits(azure);
    this.text = text;
    this.codePoints = codePoints;
    // They outlive the reading, and must not keep the parser: 80 MB for a file of 4 MiB.
    List<YamlStream.Document> read = documents;
    Map<Span, Span> aliases = new HashMap<>();
    this.secrets = new Secrets(text, () -> NamedSecrets.in(read, aliases));
    this.scalars = new Scalars(text, secrets);
    this.anchors = new Anchors(text, secrets, limits, aliases);
  }

  /** The secrets of the file; in full after composing. */
  Secrets secrets() {
    return secrets;
  }

  /** For each alias of the file what it repeats; known after composing. */
  Map<Span, Span> aliases() {
    return anchors.aliases();
  }

  /** The scalars of the file in order; known after composing. */
  List<Scalars.ScalarRange> scalars() {
    return scalars.ranges();
  }

  /**
   * Reads all documents.
   *
   * @throws ReadException at the first thing that Azure's reader, or a limit of ours, refuses
   */
  List<YamlStream.Document> compose(Iterator<Event> stream) {
    events = stream;
    List<YamlStream.Document> read = new ArrayList<>();
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof DocumentStartEvent start) {
        anchors.beginDocument();
        YamlNode root = value(events.next());
        read.add(new YamlStream.Document(root, span(start)));
        events.next(); // the document's end
      }
    }
    documents.addAll(read);
    return documents;
  }

  /** A node that is no key: as a value, two texts of YAML 1.1 mean what nothing can read. */
  private YamlNode value(Event event) {
    YamlNode node = node(event);
    if (event instanceof ScalarEvent scalar
        && scalar.isPlain()
        && scalar.getTag().isEmpty()
        && (scalar.getValue().equals("=") || scalar.getValue().equals("<<"))) {
      throw ReadException.syntax(
          node.span(),
          "Azure's YAML reader rejects the value `" + scalar.getValue() + "`",
          "put quotes around it");
    }
    return node;
  }

  private YamlNode node(Event event) {
    if (!limits.addNode()) {
      throw TreeLimits.tooManyNodes(span(event));
    }
    if (event instanceof AliasEvent alias) {
      return anchors.alias(alias.getAlias().getValue(), span(alias));
    }
    NodeEvent start = (NodeEvent) event;
    if (start.getAnchor().isEmpty()) {
      return content(start);
    }
    String name = start.getAnchor().get().getValue();
    RefusedNodes.oddName("&" + name, text, span(event));
    anchors.open(name, span(start));
    YamlNode node = content(start);
    anchors.close(name, node);
    return node;
  }

  private YamlNode content(NodeEvent event) {
    return event instanceof ScalarEvent scalar
        ? scalars.scalar(scalar, span(scalar), flows > 0)
        : collection((CollectionStartEvent) event);
  }

  // ---- collections

  private YamlNode collection(CollectionStartEvent event) {
    Span raw = span(event);
    limits.enter(raw);
    boolean list = event.getEventId() == Event.ID.SequenceStart;
    event.getTag().ifPresent(tag -> Tags.checkCollection(tag, list, raw, secrets));
    int start = scalars.contentStart(event, raw.start(), event.getTag());
    flows += event.isFlow() ? 1 : 0;
    YamlNode node = list ? sequence(start, event.isFlow()) : mapping(start, event.isFlow());
    flows -= event.isFlow() ? 1 : 0;
    limits.leave();
    return node;
  }

  private YamlSequence sequence(int start, boolean flow) {
    List<YamlNode> items = new ArrayList<>();
    int end = start;
    Event event = events.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      YamlNode item = value(event);
      items.add(item);
      end = item.span().end();
      event = events.next();
    }
    return new YamlSequence(range(start, flow ? span(event).end() : end), items);
  }

  private YamlMapping mapping(int start, boolean flow) {
    List<YamlMapping.Entry> own = new ArrayList<>();
    List<YamlMapping.Entry> merged = new ArrayList<>();
    int end = start;
    Event event = events.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      YamlNode key = node(event);
      Event next = events.next();
      boolean merge = key instanceof YamlScalar name && name.plain() && name.text().equals("<<");
      YamlNode value = merge ? node(next) : value(next);
      end = Math.max(key.span().end(), value.span().end());
      if (!(key instanceof YamlScalar name)) {
        throw RefusedNodes.complexKey(key, text);
      }
      RefusedNodes.oddIndent(name);
      if (name.plain() && name.text().equals("<<")) {
        merged.addAll(0, merged(value)); // of several merge keys the last one counts
      } else {
        own.add(new YamlMapping.Entry(name, value, /* merged= */ false));
      }
      event = events.next();
    }
    own.addAll(merged);
    return new YamlMapping(range(start, flow ? span(event).end() : end), own);
  }

  // ---- merge keys

  /** What a merge key brings in, what counts first: earlier mappings of a list beat later ones. */
  private List<YamlMapping.Entry> merged(YamlNode value) {
    List<YamlMapping.Entry> entries = new ArrayList<>();
    if (value instanceof YamlMapping mapping) {
      limits.mergedEntries(mapping.entries().size(), value.span());
      for (YamlMapping.Entry entry : mapping.entries()) {
        if (mapping.counts(entry)) {
          entries.add(new YamlMapping.Entry(entry.key(), entry.value(), /* merged= */ true));
        }
      }
    } else if (value instanceof YamlSequence sequence
        && sequence.items().stream().allMatch(YamlMapping.class::isInstance)) {
      sequence.items().forEach(item -> entries.addAll(merged(item)));
    } else {
      throw ReadException.syntax(value.span(), "`<<` merges mappings; this is " + describe(value));
    }
    return entries;
  }

  private static String describe(YamlNode node) {
    return node instanceof YamlSequence ? "a list of something else" : "a single value";
  }

  // ---- positions

  private static Span range(int start, int end) {
    return new Span(start, Math.max(start, end));
  }

  private Span span(Event event) {
    int start = codePoints.offset(event.getStartMark().orElseThrow().getIndex());
    int end = codePoints.offset(event.getEndMark().orElseThrow().getIndex());
    return range(start, end);
  }
}
