/** Rules about pipelines. */
package dev.automllint.rule.checks.pipeline;
