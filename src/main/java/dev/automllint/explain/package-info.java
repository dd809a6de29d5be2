/** What the program knows of a key or a rule, as text. */
package dev.automllint.explain;
