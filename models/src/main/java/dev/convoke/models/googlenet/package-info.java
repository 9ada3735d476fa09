/** GoogLeNet (Szegedy et al. 2014, arXiv 1409.4842). */
@NullMarked
package dev.convoke.models.googlenet;

import org.jspecify.annotations.NullMarked;
