/** Diagnostics of a file, of one form for all checks. */
package dev.automllint.diagnostic;
