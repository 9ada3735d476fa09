/** VGG nets (Simonyan and Zisserman 2014, arXiv 1409.1556). */
@NullMarked
package dev.convoke.models.vgg;

import org.jspecify.annotations.NullMarked;
