/** The formats of the report: each writes finished, sorted diagnostics. */
package dev.automllint.report;
