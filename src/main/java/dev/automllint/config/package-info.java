/** What a team and a command line say about rules: which count, how much, and for which files. */
package dev.automllint.config;
