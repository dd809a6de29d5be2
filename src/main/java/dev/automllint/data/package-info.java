/** The data folders that jobs name: which they are, their MLTable, and what it leads to. */
package dev.automllint.data;
