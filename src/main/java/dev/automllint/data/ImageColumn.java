package dev.automllint.data;

import dev.automllint.data.MlTable.Step;
import dev.automllint.diagnostic.DataRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Edit;
import dev.automllint.diagnostic.Fix;
import dev.automllint.diagnostic.Nearest;
import dev.automllint.diagnostic.Quoted;
import dev.automllint.text.Span;
import dev.automllint.yaml.YamlNode;
import dev.automllint.yaml.YamlScalar;
import dev.automllint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports a column with the addresses of images that does not become one of images. */
final class ImageColumn {
  private static final String IMAGE = "image_url";

  private ImageColumn() {}

  static void check(TableContext context) {
    if (context.readStep().isEmpty() || !context.table().hasAllSteps()) {
      return; // said already, or unknown
    }
    checkConversion(context);
    for (Step step : context.steps()) {
      if (!context.table().isFaulty(step.pointer())) {
        checkColumns(context, step);
      }
    }
  }

  private static void checkConversion(TableContext context) {
    boolean read = false;
    Optional<Step> early = Optional.empty();
    for (Step step : context.steps()) {
      read |= step.reads();
      if (!step.is(Conversion.STEP)) {
        continue;
      }
      boolean unknown = context.table().isFaulty(step.pointer());
      if (unknown || converts(step)) {
        if (unknown || read) {
          return;
        }
        early = Optional.of(step);
      }
    }
    if (early.isPresent()) {
      context.report(
          DataRules.IMAGE_COLUMN
              .at(
                  early.get().name().span(),
                  early.get().pointer(),
                  "before the files are read, there is no column `" + IMAGE + "` to convert")
              .withHelp("move it below " + context.readStep().get().name().quoted()));
    } else {
      MlTable table = context.table();
      context.report(slip(context.steps()).orElseGet(() -> notConverted(table)));
    }
  }

  private static Diagnostic notConverted(MlTable table) {
    return DataRules.IMAGE_COLUMN
        .at(
            table.transformationsKey(),
            "/transformations",
            "no transformation converts `image_url` to `stream_info`, so it stays text")
        .withHelp("add `convert_column_types`, with `columns: image_url`")
        .withFix(conversion(table));
  }

  /** Whether a step converts the images. */
  private static boolean converts(Step step) {
    for (Conversion conversion : Conversion.of(step)) {
      if (conversion.hasColumn(IMAGE) && conversion.isStream()) {
        return true;
      }
    }
    return false;
  }

  /** What is wrong with the conversion that was probably meant for the images. */
  private static Optional<Diagnostic> slip(List<Step> steps) {
    Optional<Diagnostic> named = Optional.empty();
    for (Step step : steps) {
      for (Conversion conversion : Conversion.of(step)) {
        if (conversion.hasColumn(IMAGE)) {
          return Optional.of(otherType(step, conversion));
        }
        if (conversion.isStream() && named.isEmpty()) {
          named =
              conversion.columns().stream()
                  .filter(column -> Nearest.isClose(column.text(), IMAGE))
                  .findFirst()
                  .map(column -> otherName(step, column));
        }
      }
    }
    return named;
  }

  private static Diagnostic otherType(Step step, Conversion conversion) {
    YamlNode type = conversion.type();
    String message = "the type of `image_url` must be `stream_info`";
    if (type instanceof YamlScalar scalar) {
      message += ", but is " + scalar.quoted();
    }
    Diagnostic found = DataRules.IMAGE_COLUMN.at(type.span(), step.pointer(), message);
    if (conversion.columns().size() > 1) {
      return found.withHelp("convert it in an item of its own");
    }
    return type instanceof YamlScalar
        ? found.withFix(write(type.span(), Conversion.STREAM))
        : found.withHelp("write `column_type: stream_info`");
  }

  private static Diagnostic otherName(Step step, YamlScalar column) {
    return DataRules.IMAGE_COLUMN
        .at(
            column.span(),
            step.pointer(),
            "no transformation converts `image_url` to `stream_info`, but one converts "
                + column.quoted())
        .withHelp("did you mean `image_url`?")
        .withFix(write(column.span(), IMAGE));
  }

  private static Fix write(Span span, String text) {
    return new Fix(/* safe= */ false, "write `" + text + "`", List.of(new Edit(span, text)));
  }

  // ---- columns that are left out

  private static void checkColumns(TableContext context, Step step) {
    List<String> needed = new ArrayList<>(List.of(IMAGE));
    context.labelColumn().ifPresent(needed::add);
    List<YamlScalar> names = Conversion.names(step.argument());
    for (String column : needed) {
      Optional<YamlScalar> named =
          names.stream().filter(name -> name.text().equals(column)).findFirst();
      boolean dropped = step.is("drop_columns") && named.isPresent();
      boolean notKept = step.is("keep_columns") && named.isEmpty();
      if (dropped || notKept) {
        Span span = named.map(YamlScalar::span).orElse(step.name().span());
        context.report(
            DataRules.IMAGE_COLUMN
                .at(span, step.pointer(), "the job needs the column `" + shown(column) + "`")
                .withHelp(dropped ? "do not drop it" : "keep it as well"));
      }
    }
  }

  private static String shown(String column) {
    return Quoted.bare(column);
  }

  // ---- the fix

  /** Adds the conversion as the last step of a block list. */
  private static Optional<Fix> conversion(MlTable table) {
    String text = table.source().text();
    Optional<YamlSequence> list = table.transformations().filter(l -> !l.items().isEmpty());
    if (list.isEmpty()) {
      return Optional.empty();
    }
    List<YamlNode> items = list.get().items();
    int first = items.get(0).span().start();
    int lineStart = text.lastIndexOf('\n', first - 1) + 1;
    String lead = text.substring(lineStart, first);
    String lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
    boolean loneReturn = text.replace("\r\n", "").contains("\r");
    if (!lead.matches(" *- +") || loneReturn) {
      return Optional.empty();
    }
    int last = items.get(items.size() - 1).span().end();
    int lineEnd = text.indexOf('\n', Math.max(first, last - 1));
    boolean open = lineEnd < 0;
    int at = open ? text.length() : lineEnd + 1;
    String indent = lead.substring(0, lead.indexOf('-'));
    String added =
        """
        %1$s- convert_column_types:
        %1$s    - columns: image_url
        %1$s      column_type: stream_info
        """
            .formatted(indent);
    String lines = open ? "\n" + added.stripTrailing() : added;
    Edit edit = new Edit(Span.at(at), lines.replace("\n", lineBreak));
    return Optional.of(new Fix(/* safe= */ false, "add `convert_column_types`", List.of(edit)));
  }
}
