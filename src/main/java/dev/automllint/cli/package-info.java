/** The command line: options in, exit code out. */
package dev.automllint.cli;
