/**
 * What an evaluation leaves behind for people: which classes are confused, how far probabilities
 * can be trusted, which images are hardest; as tables and as pictures.
 */
@NullMarked
package dev.convoke.runtime.report;

import org.jspecify.annotations.NullMarked;
