/** The check of a job against its schema. The validator and Jackson are used here alone. */
package dev.automllint.schema.validate;
