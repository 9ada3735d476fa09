/**
 * Every operation as it is generated, against numbers of another library. The networks are in
 * {@code network}, the numbers in the resources; {@code src/test/python} makes them.
 */
@NullMarked
package dev.convoke.integration.conformance;

import org.jspecify.annotations.NullMarked;
