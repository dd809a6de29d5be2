package dev.automllint.schema.message;

import dev.automllint.schema.document.SchemaNode;

/**
 * A keyword that a value of a job does not meet.
 *
 * @param keyword its name
 * @param property the key that it is about, of those that name one
 * @param place the value
 * @param schema the part of the schema that has the keyword
 */
public record Failure(String keyword, String property, InstanceLocation place, SchemaNode schema) {}
