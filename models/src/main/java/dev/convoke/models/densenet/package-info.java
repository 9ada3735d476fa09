/** DenseNet (Huang, Liu, van der Maaten and Weinberger 2016, arXiv 1608.06993). */
@NullMarked
package dev.convoke.models.densenet;

import org.jspecify.annotations.NullMarked;
