package dev.automllint.report;

import dev.automllint.diagnostic.Quoted;
import dev.automllint.plan.Literal;
import dev.automllint.plan.Plan;
import dev.automllint.plan.PlanValue;
import dev.automllint.plan.PlanValue.ByModel;
import dev.automllint.plan.PlanValue.Choice;
import dev.automllint.plan.PlanValue.Drawn;
import dev.automllint.plan.PlanValue.Single;
import dev.automllint.plan.PlanValue.Unknown;
import java.io.IOException;
import java.io.Writer;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes plans for people, never wider than the terminal where words allow. */
public final class PlanText {
  /** Longer lines are hard to read, however wide the terminal. */
  private static final int MAX_WIDTH = 100;

  private static final String INDENT = "  ";
  private static final Pattern ENTRY = Pattern.compile("/search_space/(\\d+)$");

  /** The most values of a choice, and models, to show. */
  private static final int MOST_VALUES = 12;

  private final Writer out;
  private final Style style;
  private final int width;
  private String path = "";

  /** Makes a writer. */
  public PlanText(Writer out, Style style) {
    this.out = out;
    this.style = style;
    this.width = Math.min(style.width(), MAX_WIDTH);
  }

  /** Writes the plan of a job. */
  public void write(Plan plan) throws IOException {
    path = Quoted.visible(plan.path());
    String node = plan.pointer().isEmpty() ? "" : " " + Quoted.visible(plan.pointer());
    line(style.strong(Quoted.path(plan.path()) + node) + ": " + plan.task());
    if (plan.errors() > 0) {
      wrapped(
          INDENT,
          Texts.count(plan.errors(), "error")
              + (": planned as far as the job can be read; `automl-lint " + path + "` says more"));
    }
    line("");
    head(plan);
    for (Plan.Kind kind : plan.kinds()) {
      kind(kind);
    }
    if (plan.omittedKinds() > 0) {
      line("");
      line(INDENT + "and " + plan.omittedKinds() + " more entries of the search space");
    }
  }

  // ---- the job

  private void head(Plan plan) throws IOException {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    rows.put("data", data(plan.data()));
    rows.put("metric", List.of(described(plan.metric())));
    rows.put("trials", List.of(trials(plan.trials())));
    rows.put("stopping", stopping(plan.stopping()));
    rows.put("limits", limits(plan));
    table(INDENT, rows);
  }

  private List<String> data(Plan.Data data) {
    List<String> lines = new ArrayList<>();
    lines.add(data.training().map(Quoted::ofPath).orElse("unknown"));
    data.validation().ifPresent(path -> lines.add("validated on " + Quoted.ofPath(path)));
    if (data.split().isPresent()) {
      PlanValue split = data.split().get();
      boolean acts = split.noEffect().isEmpty();
      lines.add((acts ? "share for validation " : "validation_data_size ") + described(split));
    }
    return lines;
  }

  private static String trials(Plan.Trials trials) {
    String count = trials.count().map(BigInteger::toString).orElse("an unknown number");
    String how =
        switch (trials.how()) {
          case SINGLE -> "1, with the hyperparameters below";
          case AUTOMODE -> count + ", for which Azure chooses models and hyperparameters";
          case RANDOM -> count + ", drawn at random";
          case BAYESIAN -> count + ", drawn by Bayesian sampling";
          case GRID -> grid(trials, count);
          case UNKNOWN -> "unknown: " + trials.whyUnknown().orElseThrow();
        };
    return how
        + trials
            .maximumConcurrent()
            .map(number -> "; at most " + number + " at once")
            .orElse("; how many at once is unknown");
  }

  private static String grid(Plan.Trials trials, String count) {
    if (trials.gridSize().isEmpty()) {
      return count + ", combinations of a grid of unknown size";
    }
    String size = trials.gridSize().get().toString();
    return size.equals(count)
        ? "all " + size + " combinations of the grid"
        : count + " of the " + size + " combinations of the grid";
  }

  private List<String> stopping(Plan.Stopping stopping) {
    if (stopping.policy().isEmpty()) {
      return List.of("unknown: the policy cannot be read");
    }
    List<String> lines = new ArrayList<>();
    String policy = stopping.policy().get();
    lines.add(policy.equals("none") ? "none: every trial runs to its end" : Quoted.bare(policy));
    addSettings(stopping.settings(), lines);
    return lines;
  }

  private List<String> limits(Plan plan) {
    List<String> lines = new ArrayList<>();
    lines.add(
        plan.upperBoundHours()
            .map(hours -> "at most " + new Literal(hours).rounded() + " hours")
            .orElse("the upper bound of hours is unknown"));
    addSettings(plan.limits(), lines);
    return lines;
  }

  private void addSettings(Map<String, PlanValue> settings, List<String> lines) {
    settings.forEach((name, value) -> lines.add(name + " " + described(value)));
  }

  // ---- a kind of trials

  private void kind(Plan.Kind kind) throws IOException {
    line("");
    Matcher entry = ENTRY.matcher(kind.pointer());
    String which =
        entry.find()
            ? "Trials of entry " + (Integer.parseInt(entry.group(1)) + 1) + " of `search_space`"
            : "Trials";
    line(INDENT + style.strong(which) + " (" + path + ":" + kind.line() + ")");
    Map<String, List<String>> unknown = unknown(kind);
    Predicate<PlanValue> shared = value -> unknown.containsKey(reason(value));
    Predicate<PlanValue> acts = value -> value.noEffect().isEmpty();
    part("", kind, acts.and(PlanValue::isInFile).and(shared.negate()));
    part("Defaults:", kind, acts.and(value -> !value.isInFile()).and(shared.negate()));
    for (Map.Entry<String, List<String>> reason : unknown.entrySet()) {
      wrapped(INDENT, "Unknown" + reason.getKey() + ":");
      wrapped(INDENT + INDENT, String.join(", ", reason.getValue()));
    }
    part("Without effect:", kind, acts.negate());
  }

  /** The names of unknown values by the reason; of those in the file, what several share. */
  private Map<String, List<String>> unknown(Plan.Kind kind) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    Set<String> inFile = new HashSet<>();
    kind.parameters()
        .forEach(
            (name, value) -> {
              if (value.content() instanceof Unknown && value.noEffect().isEmpty()) {
                names.computeIfAbsent(reason(value), r -> new ArrayList<>()).add(Quoted.bare(name));
                if (value.isInFile()) {
                  inFile.add(reason(value));
                }
              }
            });
    names.entrySet().removeIf(e -> inFile.contains(e.getKey()) && e.getValue().size() == 1);
    return names;
  }

  private String reason(PlanValue value) {
    String why = value.why().map(Quoted::visible).orElse("");
    return value.isInFile() ? " (" + source(value) + "): " + why : ", because " + why;
  }

  private void part(String title, Plan.Kind kind, Predicate<PlanValue> belongs) throws IOException {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    kind.parameters()
        .forEach(
            (name, value) -> {
              if (belongs.test(value)) {
                rows.put(Quoted.bare(name), List.of(described(value)));
              }
            });
    if (!rows.isEmpty()) {
      if (!title.isEmpty()) {
        line(INDENT + title);
      }
      table(INDENT + INDENT, rows);
    }
  }

  // ---- values

  /** A value, where it comes from, and why it is unknown or without effect. */
  private String described(PlanValue value) {
    String why = value.why().map(reason -> ": " + Quoted.visible(reason)).orElse("");
    return text(value.content()) + " (" + source(value) + ")" + why;
  }

  private String source(PlanValue value) {
    return switch (value.source()) {
      case FILE -> path + value.line().map(line -> ":" + line).orElse("");
      case TASK -> "default";
      case MODEL -> "default of the model";
    };
  }

  private static String text(PlanValue.Content content) {
    if (content instanceof Single single) {
      return text(single.value());
    }
    if (content instanceof Choice choice) {
      return listed(choice.values().stream().map(PlanText::text).toList());
    }
    if (content instanceof ByModel byModel) {
      return byModel.values().entrySet().stream()
          .map(entry -> text(entry.getValue()) + " for " + Quoted.of(entry.getKey()))
          .collect(Collectors.joining(", "));
    }
    if (content instanceof Drawn drawn) {
      return drawn.distribution() + " " + range(drawn.low(), drawn.high());
    }
    return "unknown";
  }

  private static String text(Literal literal) {
    return literal.isText() ? Quoted.of(literal.toString()) : Quoted.bare(literal.toString());
  }

  private static String listed(List<String> values) {
    List<String> shown = values.subList(0, Math.min(values.size(), MOST_VALUES));
    String more =
        values.size() > shown.size() ? " or " + (values.size() - shown.size()) + " more" : "";
    return String.join(" or ", shown) + more;
  }

  private static String range(Optional<Literal> low, Optional<Literal> high) {
    if (low.isEmpty() && high.isEmpty()) {
      return "without bounds";
    }
    String from = low.map(bound -> "from " + bound.rounded()).orElse("");
    return from + high.map(bound -> " to " + bound.rounded()).orElse(" upwards");
  }

  // ---- lines

  private void table(String indent, Map<String, List<String>> rows) throws IOException {
    int name = rows.keySet().stream().mapToInt(Width::of).max().orElse(0);
    String next = indent + " ".repeat(name + 2);
    for (Map.Entry<String, List<String>> row : rows.entrySet()) {
      String margin = indent + row.getKey() + " ".repeat(name + 2 - Width.of(row.getKey()));
      for (String text : row.getValue()) {
        for (String part : Width.wrap(text, width - next.length())) {
          line(margin + part);
          margin = next;
        }
      }
    }
  }

  private void wrapped(String indent, String text) throws IOException {
    for (String part : Width.wrap(text, width - indent.length())) {
      line(indent + part);
    }
  }

  private void line(String text) throws IOException {
    out.write(text.stripTrailing());
    out.write('\n');
  }
}
