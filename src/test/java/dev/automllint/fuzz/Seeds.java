package dev.automllint.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Named.named;

import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.explain.PageExamples;
import dev.automllint.job.Task;
import dev.automllint.rule.Rules;
import dev.automllint.schema.validate.DerivedJobs;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** The files to begin with: jobs right and wrong, and some that are made to be hard. */
final class Seeds {
  /** One in so many derived jobs: they differ in little, and have tests of their own. */
  private static final int STEP = 16;

  private static final String JOB =
      """
      # the weekly run
      type: automl
      task: image_classification
      display_name: Café 冰箱 😀
      training_data: &data {type: mltable, path: azureml:train:1}
      validation_data: {<<: *data, path: azureml:valid:1}
      target_column_name: label
      """;

  private final List<Named<byte[]>> seeds = new ArrayList<>();

  private Seeds() {}

  /** All of them, by name. */
  static List<Named<byte[]>> all() throws IOException {
    var seeds = new Seeds();
    seeds.addExamples();
    seeds.addRulePages();
    seeds.addDerivedJobs();
    seeds.addEncodings();
    seeds.addHardOnes();
    return seeds.seeds;
  }

  /** MLTables and annotation files, and what is neither. */
  static List<Named<byte[]>> data() throws IOException {
    var seeds = new Seeds();
    try (Stream<Path> files = Files.walk(Path.of("examples/data"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.equals("MLTable") || name.endsWith(".jsonl")) {
          seeds.add(file.toString(), Files.readString(file));
        }
      }
    }
    seeds.addEncodings();
    seeds.add("a wrong separator", "paths:\n  - file: .\\x\\a.jsonl\n  - file: /a.jsonl\n");
    seeds.add("missing files", "paths:\n" + numbered("- file: x%d%n", 1_000));
    seeds.add("many keys", numbered("unknown_%d: 1%n", 2_000));
    seeds.add("deep lines", "{\"label\": " + "[".repeat(20_000) + "\n");
    seeds.add("open lines", "{\"image_url\": \"\n".repeat(2_000));
    seeds.add("lines without labels", "{\"image_url\": \"a\", \"label\": [{}]}\r\n".repeat(1_000));
    return seeds.seeds;
  }

  private void addExamples() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("examples"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yml")).sorted().toList()) {
        add(file.toString(), Files.readString(file));
      }
    }
  }

  private void addRulePages() {
    for (RuleInfo rule : Rules.all()) {
      PageExamples.of(rule).forEach(yaml -> add("page of " + rule.id(), yaml));
    }
  }

  private void addDerivedJobs() {
    List<String> jobs = DerivedJobs.texts(Task.IMAGE_CLASSIFICATION);
    for (int i = 0; i < jobs.size(); i += STEP) {
      add("derived " + i, jobs.get(i));
    }
    String job = jobs.get(0).indent(4);
    add("in a pipeline", "type: pipeline\njobs:\n  train:\n" + job);
  }

  private void addEncodings() {
    add("windows lines", JOB.replace("\n", "\r\n"));
    add("old Mac lines", JOB.replace("\n", "\r"));
    add("byte order mark", "\uFEFF" + JOB);
    add("several documents", JOB + "---\n" + JOB + "...\n%YAML 1.1\n--- !!map\n" + JOB);
    add("UTF-16", JOB, UTF_16);
    add("UTF-16 without mark", JOB, UTF_16LE);
    add("Latin-1", JOB, ISO_8859_1);
  }

  /** Files of some kilobytes that cost time or stack where there is no limit. */
  private void addHardOnes() {
    add("deep lists", JOB + "tags: " + "[".repeat(20_000));
    add("deep blocks", JOB + "tags:\n  " + "- ".repeat(20_000));
    add("deep mappings", JOB + "tags: " + "{a: ".repeat(5_000) + "}".repeat(5_000));
    add("many keys", JOB + numbered("unknown_%d: 1%n", 2_000));
    add("one key again and again", JOB + "epochs: 5\n".repeat(3_000));
    add("many typos", JOB + "training_parameters:\n" + numbered("  epohcs%d: '5'%n", 1_500));
    add(
        "many misplaced keys",
        JOB + "search_space:\n" + numbered("  - {path: x%d, max_trials: 3}%n", 1_500));
    add("many documents", "--- {type: automl}\n".repeat(3_000));
    add("long line", JOB + "experiment_name: " + "x ".repeat(16_000));
    add("long number", JOB + "training_parameters: {epochs: " + "9".repeat(30_000) + "}\n");
    add("many comments", JOB + "# automl-lint: ignore[unknown-key] x\n".repeat(1_000));
    add("aliases of aliases", JOB + "tags:\n  a0: &a0 [x, x]\n" + aliases());
  }

  private static String numbered(String line, int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(line.formatted(i));
    }
    return text.toString();
  }

  private static String aliases() {
    var text = new StringBuilder();
    for (int i = 1; i < 30; i++) {
      text.append("  a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
    }
    return text.toString();
  }

  private void add(String name, String text) {
    add(name, text, UTF_8);
  }

  private void add(String name, String text, Charset charset) {
    seeds.add(named(name, text.getBytes(charset)));
  }
}
