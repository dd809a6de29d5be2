/** The formats of the report: each takes finished, sorted findings and writes. */
package dev.automllint.report;
