/** What holds for every file, tried on files that nobody would write. */
package dev.automllint.fuzz;
