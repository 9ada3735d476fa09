/** What users' projects get and how they build: their modules and the public API. */
@NullMarked
package dev.convoke.integration.packaging;

import org.jspecify.annotations.NullMarked;
