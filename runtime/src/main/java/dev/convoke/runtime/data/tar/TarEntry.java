package dev.convoke.runtime.data.tar;

/**
 * A regular file in an archive.
 *
 * @param name as the archive has it, with slashes
 * @param size bytes that it promises
 */
public record TarEntry(String name, long size) {}
