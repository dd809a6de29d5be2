/** The levels of rules and the excluded files, from configuration files and the command line. */
package dev.automllint.config;
