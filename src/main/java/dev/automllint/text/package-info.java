/** A text and the places in it: offsets inside, lines and columns at the edge. */
package dev.automllint.text;
