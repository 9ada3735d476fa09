package dev.convoke.runtime.checkpoint;

import dev.convoke.description.codec.ObjectCodec;

/**
 * A named part of {@code state.json} with a version of its own.
 *
 * @param <T> what it holds
 * @param name key in the file, never changed
 * @param version raised with every change of the members, so that an older program refuses the
 *     section instead of misreading it
 * @param codec writes and reads the members, of which none is called {@code version}
 */
public record Section<T>(String name, int version, ObjectCodec<T> codec) {}
