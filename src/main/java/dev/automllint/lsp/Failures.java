package dev.automllint.lsp;

import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** What an editor is answered if a request fails; some show it to people. */
final class Failures {
  private Failures() {}

  /** The answer for what was thrown. */
  static ResponseError answer(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ResponseErrorException answered) {
        return answered.getResponseError();
      }
      if (cause instanceof UnsupportedOperationException) {
        return error(ResponseErrorCode.MethodNotFound, "automl-lint does not support this method");
      }
    }
    return error(ResponseErrorCode.InternalError, "automl-lint failed on this request");
  }

  static ResponseError error(ResponseErrorCode code, String message) {
    return new ResponseError(code, message, null);
  }
}
