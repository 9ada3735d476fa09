/**
 * Data as JSON, in both directions, by explicit names.
 *
 * <p>What is written is decided by the text in the codecs alone: no name of a class, a record's
 * component or an enum's constant is data, so code can be renamed and files stay readable. A
 * document says which version of its format it is in; that tells one written by a newer version of
 * Convoke from one that is damaged.
 */
@NullMarked
package dev.convoke.description.codec;

import org.jspecify.annotations.NullMarked;
