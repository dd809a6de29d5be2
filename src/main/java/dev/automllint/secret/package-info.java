/** What is a secret in a text, and what is shown instead. */
package dev.automllint.secret;
