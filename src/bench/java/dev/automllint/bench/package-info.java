/** How fast linting is once it runs: {@code mvn test -P bench}. */
package dev.automllint.bench;
