/**
 * The program with its libraries, as it is linked into the runtime. They are one module: nothing
 * has to be opened or exported on the command line, which would cost time at every start.
 */
module dev.automllint {
  requires java.logging; // lsp4j

  uses org.slf4j.spi.SLF4JServiceProvider;
  uses tools.jackson.core.TokenStreamFactory;
  uses tools.jackson.databind.ObjectMapper;

  provides org.slf4j.spi.SLF4JServiceProvider with
      org.slf4j.nop.NOPServiceProvider;
}
