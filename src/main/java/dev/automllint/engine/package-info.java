/** From a file to its report, for one file and for many. */
package dev.automllint.engine;
