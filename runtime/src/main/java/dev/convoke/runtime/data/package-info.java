/**
 * Labelled images: the readers of data sets turn files into images and check every one of them
 * before training; the input pipeline reads them into batches inside the graph.
 *
 * <p>A data set is found by name through {@link java.util.ServiceLoader}, so a user's own {@link
 * dev.convoke.runtime.data.DatasetSource} works in every command. Every defect of a file is a
 * {@link dev.convoke.runtime.problem.UsageException} that names the file, what was expected, what
 * was found and what to do.
 */
@NullMarked
package dev.convoke.runtime.data;

import org.jspecify.annotations.NullMarked;
