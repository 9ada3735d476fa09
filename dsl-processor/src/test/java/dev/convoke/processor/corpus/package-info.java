/** The corpus: wrong networks that must be rejected on a known line, valid ones that must not. */
package dev.convoke.processor.corpus;
