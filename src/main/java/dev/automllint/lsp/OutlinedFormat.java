package dev.automllint.lsp;

import dev.automllint.explain.FormatPlace;
import dev.automllint.schema.document.SchemaDocument;

/**
 * A part of an outline whose format is known.
 *
 * @param root the document or key that it is
 * @param format what that may have
 */
record OutlinedFormat(OutlineNode root, FormatPlace format) {
  /** A configuration of automl-lint. */
  static OutlinedFormat ofConfiguration(OutlineNode document) {
    SchemaDocument schema = SchemaDocument.bundled("automlLintConfig.schema.json").orElseThrow();
    return new OutlinedFormat(document, FormatPlace.of(schema));
  }

  /** What the value of a key or item in it may be. */
  FormatPlace place(OutlineNode node) {
    if (node == root) {
      return format;
    }
    FormatPlace parent = place(node.parent);
    return node.isItem() ? parent.item() : parent.key(node.key, node.parent.text("type"));
  }
}
