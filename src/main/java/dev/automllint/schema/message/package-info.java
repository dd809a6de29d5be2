/** What a failed keyword of the schema says to a person, and how to fix it. */
package dev.automllint.schema.message;
