package dev.automllint.schema.validate;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.job.Job;
import dev.automllint.schema.document.Keywords;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.schema.message.Failure;
import dev.automllint.schema.message.Indentation;
import dev.automllint.schema.message.InstanceLocation;
import dev.automllint.schema.message.KeyExplanation;
import dev.automllint.schema.message.LayoutFixes;
import dev.automllint.schema.message.Messages;
import dev.automllint.schema.message.MissingKeyTemplates;
import dev.automllint.schema.message.PointerSet;
import dev.automllint.schema.message.ScalarNotes;
import dev.automllint.schema.message.SeveralValues;
import dev.automllint.schema.message.UnknownKeys;
import dev.automllint.schema.message.ValidationResult;
import dev.automllint.yaml.Pointers;
import dev.automllint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks a job against its schema.
 *
 * <p>The validator says which keyword of the schema fails where; this class reports one diagnostic
 * per cause.
 */
public final class SchemaChecker {
  /** Of the unknown keys of a job, and of its wrong values; reports show no more of one file. */
  private static final int MAX_EXPLAINED = 10_000;

  private static final String UNKNOWN_KEYS = "additionalProperties";

  /** No comparator of the library: its lambdas are not in the archive that speeds up the start. */
  private static final Comparator<Failure> OUTERMOST_FIRST =
      (a, b) -> Integer.compare(a.place().depth(), b.place().depth());

  private final BundledSchema schema;
  private final SchemaDocument document;
  private final Messages messages;
  private final MissingKeyTemplates templates;
  private volatile UnknownKeys unknownKeys;

  /** Prepares the checks of a schema; one checker serves all files and threads. */
  public SchemaChecker(BundledSchema schema) {
    this.schema = schema;
    this.document = schema.document();
    this.messages = new Messages(document);
    this.templates = new MissingKeyTemplates(document);
  }

  /** Made when a key is unknown, as it walks the whole schema. */
  private UnknownKeys unknownKeys() {
    if (unknownKeys == null) {
      unknownKeys = new UnknownKeys(document); // by two threads at worst, to the same effect
    }
    return unknownKeys;
  }

  /**
   * Checks each key and value of a job by itself.
   *
   * @param known earlier diagnostics, which become part of the result
   */
  public ValidationResult check(Job job, List<Diagnostic> known) {
    return new Check(job, known).run();
  }

  /** The check of one job. */
  private final class Check {
    private final Job job;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final CanonicalValidation validation;
    private final Set<String> meantKeys = new HashSet<>();
    private final Set<String> mappingsInDoubt = new HashSet<>();
    private final Set<String> unread = new HashSet<>();
    private final List<Diagnostic> formal = new ArrayList<>();
    private final LayoutFixes fixes;
    private final PointerSet faulty = new PointerSet();
    private final PointerSet unwanted = new PointerSet();
    private int wrongValues;
    private final IdentityHashMap<List<YamlNode>, Set<String>> siblings = new IdentityHashMap<>();

    Check(Job job, List<Diagnostic> known) {
      Optional<Job> listed = SearchSpaces.asList(job, document);
      this.job = listed.orElse(job);
      this.validation = new CanonicalValidation(schema, messages, this.job);
      this.fixes = new LayoutFixes(job, templates);
      diagnostics.addAll(known);
      if (listed.isPresent()) {
        reportSearchSpace(InstanceLocation.of(job).key(SearchSpaces.KEY));
      }
      if (job.isNode()) {
        Messages.nodeKey(job).ifPresent(formal::add);
      }
    }

    /** One entry that is not in a list is checked as if it were. */
    private void reportSearchSpace(InstanceLocation space) {
      SchemaNode schema = document.at("/properties/" + SearchSpaces.KEY);
      messages
          .value(new Failure("type", "", space, schema), false, Optional.empty())
          .map(found -> found.withFix(fixes.reshaping(space)))
          .ifPresent(formal::add);
    }

    ValidationResult run() {
      List<Failure> failures = validation.run();
      Set<String> notMissing = new HashSet<>();
      if (!failures.isEmpty() || !diagnostics.isEmpty()) {
        reportIndentation(notMissing);
      }
      notMissing.addAll(reportUnknownKeys(failures));
      failures.removeIf(
          failure ->
              failure.keyword().equals(UNKNOWN_KEYS) || faulty.cover(failure.place().pointer()));
      reportMissingKeys(failures, notMissing);
      if (!failures.isEmpty()) {
        reportUnwantedKeys(failures, /* documented= */ false);
        reportValues(failures);
        reportUnwantedKeys(failures, /* documented= */ true);
        validation.respellSwitches(failures);
      }
      List<Diagnostic> spellings = validation.spellings();
      spellings.removeIf(
          spelling -> faulty.cover(spelling.pointer()) || unwanted.cover(spelling.pointer()));
      diagnostics.addAll(spellings);
      new ScalarNotes(job, faulty, diagnostics).run();
      return new ValidationResult(
          job, diagnostics, validation.respelled(), meantKeys, mappingsInDoubt, unread, formal);
    }

    // ---- keys

    private void reportIndentation(Set<String> notMissing) {
      Indentation indentation = unknownKeys().indentation(job);
      diagnostics.removeIf(known -> indentation.has(known.span()));
      diagnostics.addAll(indentation.diagnostics());
      notMissing.addAll(indentation.notMissing());
      unread.addAll(indentation.pointers());
      for (String pointer : unread) {
        faulty.add(pointer);
        meantKeys.add(Pointers.last(pointer));
      }
    }

    /** Reports keys that are not of the format; gives the keys that they were meant to be. */
    private Set<String> reportUnknownKeys(List<Failure> failures) {
      Set<String> meant = new HashSet<>();
      Set<String> seen = new HashSet<>();
      for (Failure failure : failures) {
        if (!failure.keyword().equals(UNKNOWN_KEYS)) {
          continue;
        }
        InstanceLocation mapping = failure.place();
        InstanceLocation key = mapping.key(failure.property());
        if (!seen.add(key.pointer()) || faulty.cover(key.pointer())) {
          continue;
        }
        if (SeveralValues.isRestOfList(key)) {
          faulty.add(key.pointer());
          continue;
        }
        if (seen.size() > MAX_EXPLAINED) {
          diagnostics.add(UnknownKeys.unexplained(key));
          faulty.add(key.pointer());
          continue;
        }
        KeyExplanation explained = unknownKeys().explain(key, failure.schema());
        boolean first = explained.meant().isEmpty() || meant.addAll(explained.meant());
        // Two slips of one name cannot both be put right by renaming or moving them.
        diagnostics.add(
            first
                ? fixes
                    .move(explained.diagnostic(), mapping, key.name(), explained.homes())
                    .withFix(fixes.unfolding(key, document))
                : explained.diagnostic().withoutFix());
        faulty.add(key.pointer());
        meantKeys.add(key.name());
        explained.meant().forEach(pointer -> meantKeys.add(Pointers.last(pointer)));
        if (explained.meant().isEmpty()) {
          mappingsInDoubt.add(mapping.pointer());
        }
        if (explained.otherBranch()) {
          meant.add(relative(mapping) + "/*");
        }
      }
      return meant;
    }

    private void reportMissingKeys(List<Failure> failures, Set<String> notMissing) {
      Set<String> seen = new HashSet<>();
      for (Failure failure : failures) {
        if (!failure.keyword().equals("required")) {
          continue;
        }
        String key = failure.property();
        String pointer = relative(failure.place()) + "/" + key;
        boolean known =
            notMissing.contains(pointer) || notMissing.contains(relative(failure.place()) + "/*");
        boolean typeOrTask = pointer.equals("/type") || pointer.equals("/task");
        if (!known && !typeOrTask && seen.add(pointer)) {
          faulty.add(failure.place().pointer() + "/" + key);
          Optional<Diagnostic> slip = unknownKeys().slipOf(key, failure.place(), failure.schema());
          diagnostics.add(
              slip.orElseGet(
                  () ->
                      messages
                          .missingKey(failure.place(), key, failure.schema())
                          .withFix(fixes.addition(failure.place(), key, failure.schema()))));
        }
      }
    }

    private String relative(InstanceLocation place) {
      return place.pointer().substring(job.pointer().length());
    }

    // ---- values: of several failures of one value the most basic one counts

    private void reportValues(List<Failure> failures) {
      Map<String, Failure> basic = new LinkedHashMap<>();
      for (Failure failure : failures) {
        if (rank(failure) < Integer.MAX_VALUE) {
          basic.merge(judged(failure), failure, (a, b) -> rank(a) <= rank(b) ? a : b);
        }
      }
      Set<String> strict = CanonicalValidation.strictPlaces(failures);
      List<Failure> outermostFirst = new ArrayList<>(basic.values());
      outermostFirst.sort(OUTERMOST_FIRST);
      for (Failure failure : outermostFirst) {
        if (!faulty.cover(judged(failure))) {
          reportValue(failure, strict.contains(failure.place().pointer()));
        }
      }
    }

    private void reportValue(Failure failure, boolean strict) {
      boolean explains = wrongValues < MAX_EXPLAINED;
      Optional<Diagnostic> found =
          messages.value(
              failure, strict, explains ? Optional.of(this::siblings) : Optional.empty());
      if (found.isEmpty()) {
        return;
      }
      boolean reshapes = failure.keyword().equals("type") && found.get().fix().isEmpty();
      diagnostics.add(
          !explains
              ? Messages.unexplained(found.get())
              : reshapes ? found.get().withFix(fixes.reshaping(failure.place())) : found.get());
      faulty.add(judged(failure));
      wrongValues++;
    }

    /** The texts beside a value, made once for all values of its list: there can be many. */
    private Set<String> siblings(InstanceLocation place) {
      return siblings.computeIfAbsent(place.list(), list -> place.siblings());
    }

    /** What a failure is about: a value, or the name of a key in a mapping. */
    private static String judged(Failure failure) {
      return failure.keyword().equals("propertyNames")
          ? failure.place().key(failure.property()).pointer()
          : failure.place().pointer();
    }

    /** Lower is more basic; what is no matter of a value ranks last. */
    private static int rank(Failure failure) {
      return switch (failure.keyword()) {
        case "type" -> 0;
        case "enum", "const" -> 1;
        case "minLength", "minItems", "minProperties" -> 2;
        case Keywords.KNOWN_VALUES, Keywords.STRICT_INTEGER -> 3;
        case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" -> 4;
        case "pattern", "maxLength", "propertyNames" -> 5;
        case Keywords.ADVISED_MAXIMUM -> 6;
        default -> Integer.MAX_VALUE;
      };
    }

    // ---- keys that the format knows and Azure does not want; a wrong value counts before a
    // warning

    private void reportUnwantedKeys(List<Failure> failures, boolean documented) {
      List<Failure> outermostFirst = new ArrayList<>(failures);
      outermostFirst.sort(OUTERMOST_FIRST);
      for (Failure failure : outermostFirst) {
        InstanceLocation place = failure.place();
        boolean refused = failure.keyword().equals(Keywords.REFUSED);
        boolean otherTask = failure.keyword().equals(Keywords.OTHER_TASK);
        SchemaNode annotation = failure.schema().path(failure.keyword());
        if ((!refused && !otherTask)
            || annotation.path("documented").isTrue() != documented
            || unwanted.cover(place.pointer())) {
          continue;
        }
        unwanted.add(place.pointer());
        if (faulty.standBelow(place.pointer())) {
          continue;
        }
        faulty.add(place.pointer());
        diagnostics.add(
            refused
                ? messages.refusedKey(place, annotation)
                : UnknownKeys.otherTaskKey(place, annotation));
      }
    }
  }
}
