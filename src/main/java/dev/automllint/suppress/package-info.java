/** Comments that silence findings. */
package dev.automllint.suppress;
