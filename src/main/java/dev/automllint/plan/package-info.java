/** What Azure will run, according to the documentation, as far as a job says it. */
package dev.automllint.plan;
