/** SqueezeNet (Iandola et al. 2016, arXiv 1602.07360). */
@NullMarked
package dev.convoke.models.squeezenet;

import org.jspecify.annotations.NullMarked;
