/** Comments and the baseline, which suppress diagnostics. */
package dev.automllint.suppress;
