/** A job as rules see it. */
package dev.automllint.rule.model;
