/** The whole way from a file to its findings, for one file and for many. */
package dev.automllint.engine;
