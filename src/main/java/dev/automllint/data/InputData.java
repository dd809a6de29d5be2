package dev.automllint.data;

import dev.automllint.data.DataRequest.Input;
import dev.automllint.data.annotations.AnnotationFile;
import java.util.List;

/**
 * An input whose folder was read.
 *
 * @param input the input
 * @param folder its folder
 * @param files its annotation files
 * @param complete whether these are all of them
 */
record InputData(Input input, DataFolder folder, List<AnnotationFile> files, boolean complete) {
  InputData {
    files = List.copyOf(files);
  }

  /** The same without some files. */
  InputData without(List<AnnotationFile> others) {
    return new InputData(
        input,
        folder,
        files.stream()
            .filter(file -> others.stream().noneMatch(other -> other.file().equals(file.file())))
            .toList(),
        complete);
  }
}
