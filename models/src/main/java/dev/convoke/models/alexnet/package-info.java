/** AlexNet (Krizhevsky, Sutskever and Hinton 2012; Krizhevsky 2014, arXiv 1404.5997). */
@NullMarked
package dev.convoke.models.alexnet;

import org.jspecify.annotations.NullMarked;
