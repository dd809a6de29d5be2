/** Rules about data, compute and names. */
package dev.automllint.rule.checks.data;
