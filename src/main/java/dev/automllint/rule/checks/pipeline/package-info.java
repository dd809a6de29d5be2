/** Rules about the pipeline around a job. */
package dev.automllint.rule.checks.pipeline;
