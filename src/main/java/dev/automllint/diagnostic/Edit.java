package dev.automllint.diagnostic;

import dev.automllint.text.Span;

/**
 * One change of the text.
 *
 * @param span what is replaced; empty for an insertion
 * @param text what replaces it; empty for a deletion
 */
public record Edit(Span span, String text) {}
