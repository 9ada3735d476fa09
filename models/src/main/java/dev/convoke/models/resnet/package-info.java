/** Residual nets and their plain twins (He, Zhang, Ren and Sun 2015, arXiv 1512.03385). */
@NullMarked
package dev.convoke.models.resnet;

import org.jspecify.annotations.NullMarked;
