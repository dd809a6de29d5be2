/** Small helpers that many tests share. */
package dev.automllint.testing;
