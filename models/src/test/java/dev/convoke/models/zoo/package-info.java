/** The page about the zoo, whose tables come from the networks' descriptions. */
@NullMarked
package dev.convoke.models.zoo;

import org.jspecify.annotations.NullMarked;
