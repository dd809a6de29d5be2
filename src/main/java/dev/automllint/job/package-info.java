/** Which documents, and which parts of them, are AutoML image jobs. */
package dev.automllint.job;
