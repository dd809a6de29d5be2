package dev.automllint.plan;

import dev.automllint.diagnostic.Redaction;
import dev.automllint.job.Placeholders;
import dev.automllint.plan.PlanValue.Content;
import dev.automllint.plan.PlanValue.Single;
import dev.automllint.plan.PlanValue.Unknown;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.Value;
import dev.automllint.schema.document.Keywords;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.secret.Secrets;
import dev.automllint.text.SourceFile;
import dev.automllint.text.Span;
import dev.automllint.yaml.YamlScalar;
import java.util.Optional;
import java.util.function.Function;

/** Reads the values of a job, as far as they can be read. */
final class ValueReader {
  private final SourceFile source;
  private final Secrets secrets;
  private final boolean isNode;
  private final Errors errors;

  /**
   * Makes a reader.
   *
   * @param isNode whether the job is a node of a pipeline, where values may be bindings
   */
  ValueReader(SourceFile source, Secrets secrets, boolean isNode, Errors errors) {
    this.source = source;
    this.secrets = secrets;
    this.isNode = isNode;
    this.errors = errors;
  }

  /** A pointer that shows no secret. */
  String pointer(String pointer) {
    return Redaction.pointer(secrets, pointer);
  }

  /** The 1-based line of a place. */
  int line(Span span) {
    return source.lines().position(span.start()).line();
  }

  /**
   * Reads a single value of the job or of one of its blocks.
   *
   * @param around the block that has the block of the key, and its name there
   * @param annotation what the schema says of the key, by the name of an annotation
   */
  PlanValue single(
      Block block, String key, Around around, Function<String, SchemaNode> annotation) {
    Optional<Span> written = block.keySpan(key);
    if (written.isPresent()
        && !(block.isNull(key) && errors.within(block.pointer(key)).isEmpty())) {
      Optional<Value> value =
          errors.within(block.pointer(key)).isPresent() ? Optional.empty() : block.value(key);
      Content content =
          value
              .<Content>map(
                  known ->
                      new Single(Literal.of(known, annotation.apply(Keywords.SWITCH).isTrue())))
              .orElseGet(() -> new Unknown(whyUnknown(block, key)));
      return PlanValue.ofFile(content, line(written.get()));
    }
    return written.isPresent() || block.lacks(key)
        ? PlanValue.ofDefault(usual(annotation))
        : hidden(key, around);
  }

  /**
   * Where a block should be.
   *
   * @param block the block around it
   * @param key its key there
   */
  record Around(Block block, String key) {}

  /** A value that is perhaps set in a block that cannot be read, or under another name. */
  PlanValue hidden(String key, Around around) {
    return around
        .block()
        .keySpan(around.key())
        .filter(span -> !around.block().block(around.key()).isPresent())
        .map(span -> unreadable(around, span))
        .orElseGet(() -> PlanValue.ofDefault(misspelled(key)));
  }

  /** What is said of a value that an unknown key may be meant to set. */
  static Unknown misspelled(String key) {
    return new Unknown("`" + key + "` may be set under a misspelled name");
  }

  private PlanValue unreadable(Around around, Span span) {
    String why = whyUnknown(around.block(), around.key());
    var unknown = new Unknown("`" + around.key() + "` cannot be read: " + why);
    return errors.isEmpty(around.block().pointer(around.key()))
        ? PlanValue.ofDefault(unknown)
        : PlanValue.ofFile(unknown, line(span));
  }

  private static Content usual(Function<String, SchemaNode> annotation) {
    SchemaNode disputed = annotation.apply("x-disputed-default");
    SchemaNode known = annotation.apply("default");
    return !disputed.isPresent() && known.isPresent()
        ? new Single(Literal.ofDefault(known.written(), /* isSwitch= */ false))
        : new Unknown(
            disputed.isPresent()
                ? "the default is " + disputed.text()
                : "it is not set, and has no documented default");
  }

  /** Why a value of the file is not known, a clause. */
  String whyUnknown(Block block, String key) {
    return errors
        .within(block.pointer(key))
        .or(() -> block.scalar(key).flatMap(this::whyOpen))
        .orElse("not all of it can be read");
  }

  private Optional<String> whyOpen(YamlScalar scalar) {
    if (Placeholders.isPlaceholder(scalar)) {
      return Optional.of("it is filled in before the job is submitted");
    }
    return isNode && Placeholders.isBinding(scalar)
        ? Optional.of("it is filled in when the pipeline runs")
        : Optional.empty();
  }
}
