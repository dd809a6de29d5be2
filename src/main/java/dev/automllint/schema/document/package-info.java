/** The bundled schemas as data: nodes, and what they say of keys and hyperparameters. */
package dev.automllint.schema.document;
