/** EfficientNet (Tan and Le 2019, arXiv 1905.11946). */
@NullMarked
package dev.convoke.models.efficientnet;

import org.jspecify.annotations.NullMarked;
