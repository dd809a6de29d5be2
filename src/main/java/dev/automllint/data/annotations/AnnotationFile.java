package dev.automllint.data.annotations;

import java.nio.file.Path;

/**
 * An annotation file to read.
 *
 * @param path its name for reports, with {@code /} between folders
 * @param file where it is: a regular file
 * @param limit how many of its bytes are read at most; {@link Long#MAX_VALUE} for all
 * @param dropsInvalidLines whether Azure skips lines that are not JSON instead of failing
 * @param encoding how it is written, according to the MLTable
 */
public record AnnotationFile(
    String path, Path file, long limit, boolean dropsInvalidLines, TextEncoding encoding) {}
