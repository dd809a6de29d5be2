/** The language server: what editors are told of the files that are open in them. */
package dev.automllint.lsp;
