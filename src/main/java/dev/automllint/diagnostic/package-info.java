/** What is said about a file: one shape for every finding, whoever makes it. */
package dev.automllint.diagnostic;
