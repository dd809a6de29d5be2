package dev.automllint.data.annotations;

import dev.automllint.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A diagnostic whose place is not found yet.
 *
 * @param problem what it is
 * @param severity how bad it is here
 * @param message its message
 * @param spot where
 * @param help what to write instead
 * @param related other places
 */
record Draft(
    Problem problem,
    Severity severity,
    String message,
    Spot spot,
    Optional<String> help,
    List<Other> related) {
  /**
   * Another place.
   *
   * @param file the file that it is in
   * @param spot where
   * @param message a short label for it
   */
  record Other(FileState file, Spot spot, String message) {}

  Draft {
    related = List.copyOf(related);
  }

  static Draft of(Problem problem, Spot spot, String message) {
    return new Draft(problem, problem.single(), message, spot, Optional.empty(), List.of());
  }

  Draft withHelp(String text) {
    return new Draft(problem, severity, message, spot, Optional.of(text), related);
  }

  Draft withHelp(Optional<String> text) {
    return text.map(this::withHelp).orElse(this);
  }

  Draft withRelated(FileState file, Spot place, String label) {
    List<Other> all = new ArrayList<>(related);
    all.add(new Other(file, place, label));
    return new Draft(problem, severity, message, spot, help, all);
  }

  Draft with(Severity newSeverity, String newMessage) {
    return new Draft(problem, newSeverity, newMessage, spot, help, related);
  }
}
