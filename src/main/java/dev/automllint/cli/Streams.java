package dev.automllint.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * Everything that a command may read from or write to.
 *
 * @param bytes what {@code out} writes to, for a command that writes no text
 */
record Streams(
    InputStream in, OutputStream bytes, Writer out, PrintWriter err, Terminal terminal) {}
