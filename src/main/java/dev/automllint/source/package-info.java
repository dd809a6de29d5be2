/** Files as text: what is read, how it is decoded, and where in it an offset lies. */
package dev.automllint.source;
