package dev.convoke.runtime.data.folder;

import java.nio.file.Path;

/**
 * A file that is meant to be a picture.
 *
 * @param name below the folder that all lie in, with {@code /} between its parts
 * @param size in bytes
 * @param modified when it was changed last, in milliseconds since 1970
 */
record FoundFile(Path file, String name, long size, long modified) {}
