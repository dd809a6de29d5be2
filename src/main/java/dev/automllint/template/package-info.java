/** Jobs to begin with. */
package dev.automllint.template;
