package dev.automllint.data;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** The files in a folder; links to folders are not followed. */
final class FolderWalk {
  /** How many names are looked at for one MLTable: to list as many takes a fraction of a second. */
  static final int MAX_NAMES = 200_000;

  /** Files that are given: with more, each is small, and a folder of generated data is meant. */
  static final int MAX_FILES = 1_000;

  private final Path root;
  private final List<Path> files = new ArrayList<>();
  private boolean complete = true;
  private final AtomicInteger names;

  /**
   * Searches a folder.
   *
   * @param depth how many folders a file may be below it
   * @param names how many names may still be looked at; decreases
   * @param wanted tells, by the path from the folder, which files are wanted
   */
  FolderWalk(Path folder, int depth, AtomicInteger names, Predicate<Path> wanted) {
    this.root = folder;
    this.names = names;
    Deque<Path> open = new ArrayDeque<>(List.of(folder));
    while (!open.isEmpty() && complete) {
      Path next = open.pop();
      int below = next.equals(root) ? 0 : root.relativize(next).getNameCount();
      list(next, below < depth, wanted, open);
    }
    files.sort(null);
    if (files.size() > MAX_FILES) {
      files.subList(MAX_FILES, files.size()).clear();
      complete = false;
    }
  }

  private void list(Path folder, boolean deeper, Predicate<Path> wanted, Deque<Path> open) {
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      for (Path child : children) {
        if (names.getAndDecrement() <= 0) {
          complete = false;
          return;
        }
        if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
          if (deeper) {
            open.add(child);
          }
        } else if (wanted.test(root.relativize(child))) {
          files.add(child);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      complete = false;
    }
  }

  /** The files that are wanted, sorted. */
  List<Path> files() {
    return files;
  }

  /** Whether all names could be looked at. */
  boolean isComplete() {
    return complete;
  }
}
