/** The annotation files of a job: JSON lines, read as a stream and judged line by line. */
package dev.automllint.data.annotations;
