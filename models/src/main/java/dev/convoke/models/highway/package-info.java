/** Highway networks (Srivastava, Greff and Schmidhuber 2015, arXiv 1505.00387 and 1507.06228). */
@NullMarked
package dev.convoke.models.highway;

import org.jspecify.annotations.NullMarked;
