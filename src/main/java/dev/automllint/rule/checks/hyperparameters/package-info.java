/** Rules about hyperparameters that do not go together. */
package dev.automllint.rule.checks.hyperparameters;
