/** One class for each rule. */
package dev.automllint.rule.checks;
