package dev.convoke.runtime.checkpoint;

import com.google.gson.JsonObject;
import java.util.function.Function;

/**
 * A named part of {@code state.json} with a version of its own.
 *
 * @param <T> what it holds
 * @param name key in the file, never changed
 * @param version raised with every change of the members, so that an older program refuses the
 *     section instead of misreading it
 * @param writer gives the members
 * @param reader reads them; throws any {@link RuntimeException} where they are something else
 */
public record Section<T>(
    String name, int version, Function<T, JsonObject> writer, Function<JsonObject, T> reader) {}
