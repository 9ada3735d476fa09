/** The data files that name our variables in other libraries. */
@NullMarked
package dev.convoke.models.names;

import org.jspecify.annotations.NullMarked;
