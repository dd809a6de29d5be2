/** Rules: what is wrong with several keys together, although each is right by itself. */
package dev.automllint.rule;
