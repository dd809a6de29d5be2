package dev.automllint.rule.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a text names as the machines to run on: {@code azureml:NAME}, the id of a resource, {@code
 * local}, or just a name.
 *
 * @param text as it is written
 */
public record Compute(String text) {
  private static final String PREFIX = "azureml:";

  /** The compute that a block names under a key; empty where that cannot be read. */
  public static Optional<Compute> in(Block block, String key) {
    return block
        .value(key)
        .map(Value::text)
        .filter(text -> Binding.in(text).isEmpty())
        .map(Compute::new);
  }

  /** Whether it begins as the documentation writes it. */
  public boolean hasPrefix() {
    return text.startsWith(PREFIX);
  }

  /** What follows the prefix. */
  public String name() {
    return hasPrefix() ? text.substring(PREFIX.length()) : text;
  }

  /** Whether it is the machine from which the job is submitted; case counts for nothing. */
  public boolean isLocal() {
    return text.equalsIgnoreCase("local");
  }

  /** Whether it asks for machines that belong to no cluster. */
  public boolean isServerless() {
    return name().equalsIgnoreCase("serverless");
  }

  /** Whether it is a full resource id. */
  public boolean isResourceId() {
    return name().toLowerCase(Locale.ROOT).startsWith("/subscriptions/");
  }

  /** Whether it has the form of a name: no blanks, no version, no address. */
  public boolean isWellFormed() {
    return isResourceId() ? !text.contains(" ") : isName(name());
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "-_.".indexOf(c) >= 0);
  }

  /** Whether the name speaks of processors alone, such as {@code cpu-cluster}. */
  public boolean soundsLikeCpu() {
    String lower = lastPart();
    return lower.contains("cpu") && !lower.contains("gpu");
  }

  /** Whether the name speaks of a single machine, such as {@code ci-anna}. */
  public boolean soundsLikeInstance() {
    String lower = lastPart();
    return lower.contains("instance") || List.of(lower.split("[-_.]")).contains("ci");
  }

  private String lastPart() {
    return text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf(':')) + 1)
        .toLowerCase(Locale.ROOT);
  }
}
