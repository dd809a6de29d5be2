/** Applies fixes and proves them, and shows what they change. */
package dev.automllint.fix;
