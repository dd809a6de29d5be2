package dev.automllint.yaml;

import dev.automllint.diagnostic.Quoted;
import dev.automllint.secret.Secrets;
import dev.automllint.text.CodePoints;
import dev.automllint.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Makes our tree from the events of one file. */
final class Composer {
  /** Azure's reader overflows near 500 levels; no job has more than ten. */
  private static final int MAX_DEPTH = 200;

  /**
   * Two bytes can make two of them; with millions, diagnostics about each would fill the memory.
   */
  private static final int MAX_NODES = 1_000_000;

  /** A few aliases can unfold into millions of nodes ("billion laughs"). */
  private static final int MAX_ALIASED_NODES = 10_000;

  /** So can merge keys, without any alias: one in another, each brings in all keys below. */
  private static final int MAX_MERGED_ENTRIES = 10_000;

  private static final String TOKEN_END = "}#";

  private final String text;
  private final CodePoints codePoints;
  private final Secrets secrets;
  private final List<YamlStream.Document> documents = new ArrayList<>();
  private final List<ScalarRange> scalars = new ArrayList<>();
  private final Map<String, YamlNode> anchors = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private final Map<Span, Span> aliases = new HashMap<>();
  private Iterator<Event> events;
  private int depth;
  private int nodes;

  /** How many lists and mappings in brackets are open. */
  private int flows;

  private int aliasedNodes;
  private int mergedEntries;

  /**
   * Where a scalar is written, trailing blank lines of a block included.
   *
   * @param span from its first character or quote
   * @param plain whether it has neither quotes nor a block
   * @param inFlow whether it stands between brackets
   */
  record ScalarRange(Span span, boolean plain, boolean inFlow) {}

  Composer(String text, CodePoints codePoints) {
    this.text = text;
    this.codePoints = codePoints;
    this.secrets = new Secrets(text, () -> NamedSecrets.in(documents, aliases));
  }

  /** The secrets of the file; in full after composing. */
  Secrets secrets() {
    return secrets;
  }

  /** For each alias of the file what it repeats; known after composing. */
  Map<Span, Span> aliases() {
    return aliases;
  }

  /** The scalars of the file in order; known after composing. */
  List<ScalarRange> scalars() {
    return scalars;
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
        anchors.clear();
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
    if (++nodes > MAX_NODES) {
      throw ReadException.limit(
          span(event), "more than a million keys and values; no job needs a thousand");
    }
    if (event instanceof AliasEvent alias) {
      return alias(alias);
    }
    NodeEvent start = (NodeEvent) event;
    if (start.getAnchor().isEmpty()) {
      return content(start);
    }
    String name = start.getAnchor().get().getValue();
    RefusedNodes.oddName("&" + name, text, span(event));
    open(name, start);
    YamlNode node = content(start);
    open.remove(name);
    anchors.put(name, node);
    return node;
  }

  private YamlNode content(NodeEvent event) {
    return event instanceof ScalarEvent scalar
        ? scalar(scalar)
        : collection((CollectionStartEvent) event);
  }

  /** PyYAML takes an anchor's name once in a document. */
  private void open(String name, NodeEvent event) {
    if (anchors.containsKey(name) || !open.add(name)) {
      throw ReadException.syntax(
          span(event),
          "duplicate anchor " + Quoted.of(secrets, span(event), "&" + name),
          "give each anchor a different name");
    }
  }

  // ---- scalars

  private YamlScalar scalar(ScalarEvent event) {
    Span raw = span(event);
    boolean empty = event.isPlain() && event.getValue().isEmpty();
    int start = empty ? raw.end() : contentStart(event, raw.start(), event.getTag());
    int end = Math.max(start, raw.end());
    scalars.add(new ScalarRange(new Span(start, end), event.isPlain(), flows > 0));
    if (event.isLiteral() || event.isFolded()) {
      end = trimmed(start, end);
    }
    Span span = new Span(start, end);
    String value = LoneHyphens.restoredIn(event.getValue(), text);
    boolean plain = event.isPlain();
    ScalarValue meaning =
        event.getTag().isPresent()
            ? Tags.scalar(event.getTag().get(), value, new Span(raw.start(), span.end()), secrets)
            : plain ? Yaml11.resolve(value) : new ScalarValue.Text(value);
    if (meaning instanceof ScalarValue.Int whole && Yaml11.hasTooManyDigits(value, whole.value())) {
      throw ReadException.syntax(
          span,
          "Azure's reader refuses a whole number of more than %d digits"
              .formatted(PythonNumbers.MAX_DIGITS),
          "put quotes around it if it is text");
    }
    int token = empty && meaning instanceof ScalarValue.Null ? commentedToken(end) : -1;
    return token < 0
        ? new YamlScalar(span, value, plain, meaning, secrets)
        : commented(new Span(token, text.indexOf(TOKEN_END, token) + TOKEN_END.length()));
  }

  /**
   * Where the comment after a missing value begins, if it is a token of a deployment tool, {@code
   * #{NAME}#}; otherwise -1.
   */
  private int commentedToken(int from) {
    int at = from;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    int end = text.startsWith("#{", at) ? text.indexOf(TOKEN_END, at + 3) : -1;
    return end < 0 || text.substring(at, end).chars().anyMatch(c -> c == '\n' || c == '\r')
        ? -1
        : at;
  }

  private YamlScalar commented(Span token) {
    String written = text.substring(token.start(), token.end());
    return new YamlScalar(token, written, /* plain= */ true, new ScalarValue.Null(), secrets);
  }

  /** A block's range reaches to the next token; it ends for us with its last visible character. */
  private int trimmed(int start, int end) {
    int last = end;
    while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return last;
  }

  /** Where a node begins behind its anchor and tag. */
  private int contentStart(NodeEvent event, int start, Optional<String> tag) {
    if (event.getAnchor().isEmpty() && tag.isEmpty()) {
      return start;
    }
    int at = start;
    while (at < text.length() && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
      while (at < text.length() && !isBlank(text.charAt(at)) && !isFlowEnd(text.charAt(at))) {
        at++;
      }
      at = skipBlanks(at);
    }
    return at;
  }

  private int skipBlanks(int from) {
    int at = from;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
      if (at < text.length() && text.charAt(at) == '#') {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
          at++;
        }
      }
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private static boolean isFlowEnd(char c) {
    return c == ',' || c == ']' || c == '}';
  }

  // ---- collections

  private YamlNode collection(CollectionStartEvent event) {
    Span raw = span(event);
    enter(raw);
    boolean list = event.getEventId() == Event.ID.SequenceStart;
    event.getTag().ifPresent(tag -> Tags.checkCollection(tag, list, raw, secrets));
    int start = contentStart(event, raw.start(), event.getTag());
    flows += event.isFlow() ? 1 : 0;
    YamlNode node = list ? sequence(start, event.isFlow()) : mapping(start, event.isFlow());
    flows -= event.isFlow() ? 1 : 0;
    depth--;
    return node;
  }

  /** Begins a list or a mapping, also one that an alias repeats. */
  private void enter(Span place) {
    if (++depth > MAX_DEPTH) {
      throw ReadException.limit(
          place, "nested deeper than " + MAX_DEPTH + " levels; no job needs more than ten");
    }
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
      Event behind = events.next();
      boolean merge = key instanceof YamlScalar name && name.plain() && name.text().equals("<<");
      YamlNode value = merge ? node(behind) : value(behind);
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

  private static Span range(int start, int end) {
    return new Span(start, Math.max(start, end));
  }

  // ---- merge keys and aliases

  /** What a merge key brings in, what counts first: earlier mappings of a list beat later ones. */
  private List<YamlMapping.Entry> merged(YamlNode value) {
    List<YamlMapping.Entry> entries = new ArrayList<>();
    if (value instanceof YamlMapping mapping) {
      mergedEntries += mapping.entries().size();
      if (mergedEntries > MAX_MERGED_ENTRIES) {
        throw ReadException.limit(
            value.span(), "`<<` brings in more than " + MAX_MERGED_ENTRIES + " keys");
      }
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

  private YamlNode alias(AliasEvent event) {
    String name = event.getAlias().getValue();
    Span span = span(event);
    RefusedNodes.oddName("*" + name, text, span);
    if (open.contains(name)) {
      throw ReadException.limit(
          span, "the alias " + Quoted.of(secrets, span, "*" + name) + " is inside its own anchor");
    }
    YamlNode target = anchors.get(name);
    if (target == null) {
      throw ReadException.syntax(
          span,
          "there is no anchor " + Quoted.of(secrets, span, "&" + name) + " before this alias");
    }
    aliases.put(span, target.span());
    return copy(target, span.through(span));
  }

  /** The anchored node as seen from an alias: its root stands where the alias does. */
  private YamlNode copy(YamlNode node, Span span) {
    Span alias = span.alias().orElseThrow();
    if (++aliasedNodes > MAX_ALIASED_NODES) {
      throw ReadException.limit(
          alias, "aliases expand to more than " + MAX_ALIASED_NODES + " values");
    }
    if (node instanceof YamlScalar s) {
      return new YamlScalar(span, s.text(), s.plain(), s.value(), secrets);
    }
    enter(alias);
    YamlNode copy =
        node instanceof YamlSequence s
            ? new YamlSequence(span, items(s, alias))
            : new YamlMapping(span, entries((YamlMapping) node, alias));
    depth--;
    return copy;
  }

  private List<YamlNode> items(YamlSequence sequence, Span alias) {
    return sequence.items().stream().map(item -> copy(item, item.span().through(alias))).toList();
  }

  private List<YamlMapping.Entry> entries(YamlMapping mapping, Span alias) {
    List<YamlMapping.Entry> entries = new ArrayList<>(mapping.entries().size());
    for (YamlMapping.Entry entry : mapping.entries()) {
      YamlScalar key = entry.key();
      entries.add(
          new YamlMapping.Entry(
              (YamlScalar) copy(key, key.span().through(alias)),
              copy(entry.value(), entry.value().span().through(alias)),
              entry.merged()));
    }
    return entries;
  }

  // ---- positions

  private Span span(Event event) {
    int start = codePoints.offset(event.getStartMark().orElseThrow().getIndex());
    int end = codePoints.offset(event.getEndMark().orElseThrow().getIndex());
    return range(start, end);
  }
}
