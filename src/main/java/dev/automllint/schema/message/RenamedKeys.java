package dev.automllint.schema.message;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Severity;
import dev.automllint.schema.document.Keywords;
import dev.automllint.schema.document.SchemaDocument;
import dev.automllint.schema.document.SchemaNode;
import java.util.Optional;

/** Explains keys that have another name or home now, or that other tasks have. */
final class RenamedKeys {
  private final SchemaDocument document;
  private final SchemaNode hyperparameters;

  RenamedKeys(SchemaDocument document) {
    this.document = document;
    hyperparameters =
        document.target(document.at("/properties/training_parameters")).path("properties");
  }

  /** Explains a key by the old names of its mapping. */
  Optional<KeyExplanation> explain(InstanceLocation key, SchemaNode schema) {
    String target = document.find(schema, "x-renamed-keys").path(key.name()).text();
    if (target.isEmpty()) {
      return Optional.empty();
    }
    boolean moved = target.startsWith("/");
    String newName = moved ? target.substring(target.lastIndexOf('/') + 1) : target;
    SchemaNode otherTask = hyperparameters.path(newName).path(Keywords.OTHER_TASK);
    if (otherTask.isPresent()) {
      return Optional.of(otherTask(key, otherTask));
    }
    boolean renamed = !newName.equals(key.name());
    String home = moved ? Wording.home(dotted(target.substring(0, target.lastIndexOf('/')))) : "";
    String message =
        Wording.code(key.name())
            + (renamed ? " is now called `" + newName + "`" : " now belongs")
            + (!moved ? "" : (renamed ? ", " : " ") + home);
    Diagnostic diagnostic = KeyExplanation.at(CoreRules.RENAMED_KEY, key, message);
    boolean fixable = !moved && !key.parent().mapping().has(newName);
    return Optional.of(
        KeyExplanation.of(
            fixable ? diagnostic.withFix(KeySuggestions.rename(key, newName)) : diagnostic,
            moved ? target : KeyExplanation.pointer(key.parent(), newName)));
  }

  /** Explains a hyperparameter of other tasks. */
  Optional<KeyExplanation> otherTask(InstanceLocation key) {
    SchemaNode otherTask = hyperparameters.path(key.name()).path(Keywords.OTHER_TASK);
    return otherTask.isPresent() ? Optional.of(otherTask(key, otherTask)) : Optional.empty();
  }

  private static KeyExplanation otherTask(InstanceLocation key, SchemaNode annotation) {
    return KeyExplanation.of(otherTaskKey(key, annotation).withSeverity(Severity.ERROR));
  }

  /** The diagnostic for a hyperparameter of other tasks. */
  static Diagnostic otherTaskKey(InstanceLocation key, SchemaNode annotation) {
    String message =
        "%s is a hyperparameter of %s; Azure rejects it in this task"
            .formatted(Wording.code(key.name()), Wording.allOf(annotation.path("tasks").texts()));
    Diagnostic diagnostic =
        KeyExplanation.at(CoreRules.OTHER_TASK_KEY, key, message).withHelp("remove it");
    return annotation.path("documented").isTrue()
        ? diagnostic
        : diagnostic.withSeverity(Severity.ERROR);
  }

  private static String dotted(String pointer) {
    return pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
  }
}
