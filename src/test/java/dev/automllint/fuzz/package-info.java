/** What holds for every file, tried on files that no one would write. */
package dev.automllint.fuzz;
