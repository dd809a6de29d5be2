/** Finds, reads and writes files, within limits. */
package dev.automllint.files;
