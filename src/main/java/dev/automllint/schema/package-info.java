/**
 * The bundled schema, the one place where the facts of the format stand, and the check of a job
 * against it.
 */
package dev.automllint.schema;
