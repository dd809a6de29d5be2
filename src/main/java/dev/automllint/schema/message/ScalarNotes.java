package dev.automllint.schema.message;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.Fix;
import dev.automllint.diagnostic.Severity;
import dev.automllint.job.Job;
import dev.automllint.job.Placeholders;
import dev.automllint.yaml.Pointers;
import dev.automllint.yaml.ScalarValue;
import dev.automllint.yaml.YamlMapping;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import dev.automllint.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reports single values, whatever their key: odd numbers, and gaps to be filled in. */
public final class ScalarNotes {
  private final Job job;
  private static final Set<String> FREE_TEXTS = Set.of("display_name", "description");
  private static final Set<String> FREE_BLOCKS =
      Set.of("tags", "properties", "environment_variables");

  private final PointerSet faulty;
  private final List<Diagnostic> diagnostics;

  /**
   * Prepares the walk through a job.
   *
   * @param faulty pointers of what has a diagnostic
   * @param diagnostics where diagnostics are added
   */
  public ScalarNotes(Job job, PointerSet faulty, List<Diagnostic> diagnostics) {
    this.job = job;
    this.faulty = faulty;
    this.diagnostics = diagnostics;
  }

  public void run() {
    visit(job.mapping(), job.pointer());
  }

  private static boolean isSurprising(YamlScalar scalar) {
    return (scalar.value() instanceof ScalarValue.Int whole && whole.surprising())
        || (scalar.value() instanceof ScalarValue.Real real && real.surprising());
  }

  private void visit(YamlNode node, String pointer) {
    if (faulty.cover(pointer)) {
      return;
    }
    if (node instanceof YamlMapping mapping) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        String child = Pointers.child(pointer, entry.name());
        visit(entry.value(), child);
        noteKey(entry.key(), child);
      }
    } else if (node instanceof YamlSequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        visit(sequence.items().get(i), Pointers.child(pointer, i));
      }
    } else {
      note((YamlScalar) node, pointer);
    }
  }

  /** Names that the user makes up, such as tags, must be text like all other keys. */
  private void noteKey(YamlScalar key, String pointer) {
    if (!(key.value() instanceof ScalarValue.Text) && !faulty.cover(pointer)) {
      diagnostics.add(
          CoreRules.WRONG_TYPE
              .at(key.span(), pointer, "a key must be a text, but is " + Wording.actual(key))
              .withHelp("put quotes around it: `\"" + key.shown() + "\"`"));
    }
  }

  private void note(YamlScalar scalar, String pointer) {
    if (isSurprising(scalar)) {
      String number = scalar.shown(Wording.number(scalar.value()));
      Diagnostic diagnostic =
          CoreRules.SURPRISING_SCALAR
              .at(
                  scalar.span(),
                  pointer,
                  "Azure reads " + scalar.quoted() + " as the number " + number)
              .withHelp("write `" + number + "` if that is meant");
      boolean shortened = !number.equals(Wording.written(scalar.value()));
      diagnostics.add(shortened ? diagnostic : diagnostic.withFix(replace(scalar, number)));
    } else if (Placeholders.isPlaceholder(scalar)) {
      Optional<String> printed = Placeholders.printed(scalar.text());
      if (printed.isEmpty()) {
        String until =
            scalar.isNull() ? "; until then it is a comment, and the value is missing" : "";
        String message = scalar.quoted() + " must be filled in before the job is submitted" + until;
        diagnostics.add(CoreRules.PLACEHOLDER.at(scalar.span(), pointer, message));
      } else if (!isFreeText(pointer)) {
        String part = scalar.quoted(printed.get());
        String message = part + " is a placeholder from the documentation";
        diagnostics.add(
            CoreRules.PLACEHOLDER
                .at(scalar.span(), pointer, message)
                .withSeverity(Severity.WARNING)
                .withHelp("write the value that it stands for"));
      }
    }
  }

  /** Whether Azure only stores or passes on a text, so that it may contain anything. */
  private boolean isFreeText(String pointer) {
    String[] way = pointer.substring(job.pointer().length()).split("/", 3);
    return way.length > 1 && (way.length == 2 ? FREE_TEXTS : FREE_BLOCKS).contains(way[1]);
  }

  private static Fix replace(YamlScalar scalar, String number) {
    List<Edit> edits = List.of(new Edit(scalar.span(), number));
    return new Fix(/* safe= */ false, "write `" + number + "`", edits);
  }
}
