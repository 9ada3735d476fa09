/**
 * Residual nets and their plain twins (He, Zhang, Ren and Sun 2015, arXiv 1512.03385), with
 * pre-activation (2016, arXiv 1603.05027), and the nets that change their units.
 */
@NullMarked
package dev.convoke.models.resnet;

import org.jspecify.annotations.NullMarked;
