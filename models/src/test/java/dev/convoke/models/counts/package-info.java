/** What the networks of the papers count, against numbers worked out elsewhere. */
@NullMarked
package dev.convoke.models.counts;

import org.jspecify.annotations.NullMarked;
