/** Forms of the papers' networks that the zoo does not have; only their counts are looked at. */
@NullMarked
package dev.convoke.models.counts.network;

import org.jspecify.annotations.NullMarked;
