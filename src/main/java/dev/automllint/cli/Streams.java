package dev.automllint.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;

/** Everything that a command may read from or write to. */
record Streams(InputStream in, Writer out, PrintWriter err, Terminal terminal) {}
