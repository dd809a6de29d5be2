/** Rules about several keys together. */
package dev.automllint.rule;
