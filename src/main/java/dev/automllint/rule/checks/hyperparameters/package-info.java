/** Rules about hyperparameters. */
package dev.automllint.rule.checks.hyperparameters;
