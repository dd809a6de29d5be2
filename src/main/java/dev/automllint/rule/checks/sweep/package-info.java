/** Rules about the sweep, its search space and its limits. */
package dev.automllint.rule.checks.sweep;
