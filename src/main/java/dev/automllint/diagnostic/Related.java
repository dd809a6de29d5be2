package dev.automllint.diagnostic;

import dev.automllint.text.Span;

/**
 * Another place that a diagnostic is about.
 *
 * @param span the place
 * @param message a short label for it
 */
public record Related(Span span, String message) {}
