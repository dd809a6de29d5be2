package dev.automllint.data;

import dev.automllint.data.MlTable.Item;
import dev.automllint.diagnostic.DataRules;
import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Nearest;
import dev.automllint.files.Globs;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.PatternSyntaxException;

/** Finds the files that an MLTable names, and reports paths that lead to none. */
final class TableFiles {
  /** The extensions of annotation files; a folder may hold the images as well. */
  private static final List<String> ANNOTATIONS = List.of(".jsonl", ".json");

  private static final int ANY_DEPTH = 64;

  /** As of the lines of an annotation file. */
  private static final int MAX_SHOWN = 20;

  private final TableContext context;
  private final Path folder;
  private final Set<Path> files = new LinkedHashSet<>();
  private final AtomicInteger names = new AtomicInteger(FolderWalk.MAX_NAMES);
  private boolean complete = true;

  /** How many paths lead to no file, or to none that is read. */
  private int lost;

  /** The last of them that is reported. */
  private Optional<Diagnostic> last = Optional.empty();

  /** Searches the folder of an MLTable. */
  TableFiles(TableContext context) {
    this.context = context;
    this.folder = context.folder().real();
    for (Item item : context.table().items()) {
      Optional<Diagnostic> form = PathForm.diagnose(item);
      if (form.isPresent()) {
        context.report(form.get());
        complete = false;
      } else if (PathForm.isAddress(item.value().text())) {
        complete = false;
      } else {
        search(item);
      }
    }
    last.ifPresent(found -> context.report(withRest(found, lost - MAX_SHOWN)));
  }

  private static Diagnostic withRest(Diagnostic last, int more) {
    String rest = more == 1 ? " more path has" : " more paths have";
    return more == 0
        ? last
        : last.withMessage(last.message() + "; %,d".formatted(more) + rest + " such a problem");
  }

  /** The files, as they are named from the folder, in the order in which they are read. */
  Set<Path> files() {
    return files;
  }

  /** Whether these are all files of the table. */
  boolean areComplete() {
    return complete;
  }

  private void search(Item item) {
    Path path;
    try {
      path = folder.resolve(item.value().text()).normalize();
    } catch (InvalidPathException e) {
      missing(item, "no file has such a name");
      return;
    }
    if (item.is("pattern")) {
      searchPattern(item);
    } else if (!Files.exists(path) && PathForm.hasWildcard(item.value().text())) {
      report(PathForm.wildcard(item));
      complete = false;
    } else if (item.is("folder")) {
      searchFolder(item, path);
    } else {
      addNamed(item, path);
    }
  }

  private void addNamed(Item item, Path path) {
    if (Files.isRegularFile(path)) {
      if (context.folder().bounds().real(path).isPresent()) {
        files.add(path);
      } else {
        outside(item);
      }
    } else if (Files.isDirectory(path)) {
      missing(item, item.value().quoted() + " is a folder; write `folder: …`");
    } else if (Files.exists(path)) {
      missing(item, item.value().quoted() + " is not a regular file");
    } else {
      missing(item, "there is no file " + item.value().quoted());
    }
  }

  private void searchFolder(Item item, Path path) {
    if (!Files.isDirectory(path)) {
      missing(item, "there is no folder " + item.value().quoted());
    } else if (context.folder().bounds().real(path).isEmpty()) {
      outside(item);
    } else {
      addAll(item, new FolderWalk(path, ANY_DEPTH, names, TableFiles::isAnnotations));
    }
  }

  private static boolean isAnnotations(Path path) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    return !name.startsWith(".") && ANNOTATIONS.stream().anyMatch(name::endsWith);
  }

  private void searchPattern(Item item) {
    String pattern = item.value().text();
    String plain = pattern.startsWith("./") ? pattern.substring(2) : pattern;
    int depth = plain.contains("**") ? ANY_DEPTH : plain.split("/", -1).length - 1;
    try {
      var globs = new Globs(List.of("/" + plain));
      FolderWalk walk =
          new FolderWalk(
              folder,
              depth,
              names,
              file ->
                  globs.match(file) && (depth == ANY_DEPTH || file.getNameCount() == depth + 1));
      if (walk.files().isEmpty() && walk.isComplete()) {
        missing(item, "no file matches " + item.value().quoted());
      }
      addAll(item, walk);
    } catch (PatternSyntaxException e) {
      complete = false; // Azure may read it in another way
    }
  }

  private void addAll(Item item, FolderWalk walk) {
    if (!walk.isComplete()) {
      complete = false;
      unchecked(item, "too many files: at most %d of them are".formatted(FolderWalk.MAX_FILES));
    }
    for (Path file : walk.files()) {
      if (Files.isRegularFile(file) && context.folder().bounds().real(file).isPresent()) {
        files.add(file);
      }
    }
  }

  // ---- diagnostics

  private void missing(Item item, String message) {
    complete = false;
    if (lost >= MAX_SHOWN) {
      lost++;
      return;
    }
    Diagnostic found = DataRules.MISSING_FILE.at(item.value().span(), item.pointer(), message);
    Optional<String> similar = similar(item);
    report(similar.isPresent() ? found.withHelp("did you mean " + similar.get() + "?") : found);
  }

  /** Reports the first paths with a problem; the last of them says how many there are. */
  private void report(Diagnostic found) {
    lost++;
    if (lost < MAX_SHOWN) {
      context.report(found);
    } else if (lost == MAX_SHOWN) {
      last = Optional.of(found);
    }
  }

  private void outside(Item item) {
    complete = false;
    unchecked(item, "this is a link out of the repository");
  }

  private void unchecked(Item item, String why) {
    report(DataRules.UNCHECKED_DATA.at(item.value().span(), item.pointer(), "not checked: " + why));
  }

  /** A file beside the one that is missing, with nearly the same name. */
  private Optional<String> similar(Item item) {
    String text = item.value().text();
    if (!item.is("file") || text.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    Path path = folder.resolve(text).normalize();
    Path parent = path.getParent();
    if (!path.startsWith(folder)
        || !Files.isDirectory(parent)
        || path.equals(folder)
        || context.folder().bounds().real(parent).isEmpty()) {
      return Optional.empty();
    }
    List<String> siblings = new ArrayList<>();
    new FolderWalk(parent, 0, names, file -> true)
        .files()
        .forEach(file -> siblings.add(file.getFileName().toString()));
    return Nearest.of(path.getFileName().toString(), siblings).map(item.value()::quoted);
  }
}
