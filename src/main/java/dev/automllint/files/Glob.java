package dev.automllint.files;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.PatternSyntaxException;

/**
 * One pattern for paths, as the glob patterns of {@link java.nio.file.FileSystem#getPathMatcher},
 * but in time that grows with the length of the path alone: those become regular expressions, which
 * a pattern such as {@code *a*a*a*a*b} keeps busy for years.
 */
final class Glob {
  /** A longer pattern is an attack. */
  private static final int MAX_LENGTH = 1000;

  /**
   * A place in the pattern.
   *
   * @param accepts which character may come here
   * @param repeats whether it may come any number of times, or not at all
   * @param jumps other places that this one stands for
   */
  private record State(IntPredicate accepts, boolean repeats, List<Integer> jumps) {
    static State one(IntPredicate accepts) {
      return new State(accepts, false, List.of());
    }

    static State any(IntPredicate accepts) {
      return new State(accepts, true, List.of());
    }

    /** A place of branches; where they lead is added as they are read. */
    static State fork() {
      return new State(c -> false, false, new ArrayList<>());
    }
  }

  private static final IntPredicate IN_NAME = c -> c != '/';

  private final List<State> states = new ArrayList<>();
  private final String pattern;
  private int at;

  private Glob(String pattern) {
    this.pattern = pattern;
  }

  /**
   * Compiles a pattern.
   *
   * @throws PatternSyntaxException if it cannot be understood
   */
  static Glob of(String pattern) {
    var glob = new Glob(pattern);
    glob.compile();
    return glob;
  }

  /** Whether the pattern describes the whole of a text. */
  boolean matches(String text) {
    return matches(text, /* foldersToo= */ false);
  }

  /** Whether the pattern describes a path, or a folder that it lies in. */
  boolean matchesPath(String path) {
    return matches(path, /* foldersToo= */ true);
  }

  private boolean matches(String text, boolean foldersToo) {
    var current = new BitSet(states.size() + 1);
    current.set(0);
    follow(current);
    for (int i = 0; i < text.length() && !current.isEmpty(); ) {
      int c = text.codePointAt(i);
      if (foldersToo && c == '/' && i > 0 && current.get(states.size())) {
        return true;
      }
      current = after(current, c);
      i += Character.charCount(c);
    }
    return current.get(states.size());
  }

  private BitSet after(BitSet current, int c) {
    var next = new BitSet(states.size() + 1);
    for (int i = current.nextSetBit(0);
        i >= 0 && i < states.size();
        i = current.nextSetBit(i + 1)) {
      State state = states.get(i);
      if (state.accepts().test(c)) {
        next.set(state.repeats() ? i : i + 1);
      }
    }
    follow(next);
    return next;
  }

  /** Adds the places that need no character more; all of them lie further on. */
  private void follow(BitSet reached) {
    for (int i = reached.nextSetBit(0);
        i >= 0 && i < states.size();
        i = reached.nextSetBit(i + 1)) {
      State state = states.get(i);
      if (state.repeats()) {
        reached.set(i + 1);
      }
      state.jumps().forEach(reached::set);
    }
  }

  // ---- the pattern

  private void compile() {
    if (pattern.length() > MAX_LENGTH) {
      throw fault("longer than " + MAX_LENGTH + " characters");
    }
    Deque<State> open = new ArrayDeque<>(); // the fork of a group, then the ends of its branches
    while (at < pattern.length()) {
      int c = take();
      switch (c) {
        case '*' -> states.add(State.any(takeIf('*') ? x -> true : IN_NAME));
        case '?' -> states.add(State.one(IN_NAME));
        case '[' -> states.add(State.one(characterClass()));
        case '\\' -> literal(escaped());
        case '{' -> open(open);
        case ',' -> {
          if (open.isEmpty()) {
            literal(c);
          } else {
            branch(open);
          }
        }
        case '}' -> {
          if (open.isEmpty()) {
            literal(c);
          } else {
            close(open);
          }
        }
        default -> literal(c);
      }
    }
    if (!open.isEmpty()) {
      throw fault("missing }");
    }
  }

  private void literal(int c) {
    states.add(State.one(x -> x == c));
  }

  private int escaped() {
    if (at == pattern.length()) {
      throw fault("nothing to escape");
    }
    return take();
  }

  private void open(Deque<State> open) {
    if (!open.isEmpty()) {
      throw fault("a group in a group");
    }
    State fork = State.fork();
    states.add(fork);
    fork.jumps().add(states.size());
    open.add(fork);
  }

  private void branch(Deque<State> open) {
    State end = State.fork();
    states.add(end);
    open.add(end);
    open.getFirst().jumps().add(states.size());
  }

  private void close(Deque<State> open) {
    open.removeFirst();
    open.forEach(end -> end.jumps().add(states.size()));
    open.clear();
  }

  private IntPredicate characterClass() {
    boolean negated = takeIf('!');
    IntPredicate members = x -> false;
    int first = at;
    while (at < pattern.length() && (pattern.charAt(at) != ']' || at == first)) {
      int low = member();
      boolean range = at + 1 < pattern.length() && pattern.charAt(at) == '-';
      int high = low;
      if (range && pattern.charAt(at + 1) != ']') {
        at++;
        high = member();
      }
      members = members.or(within(low, high));
    }
    if (!takeIf(']')) {
      throw fault("missing ]");
    }
    return IN_NAME.and(negated ? members.negate() : members);
  }

  private int member() {
    int c = take();
    if (c == '/') {
      throw fault("a slash in brackets");
    }
    return c;
  }

  private IntPredicate within(int low, int high) {
    if (high < low) {
      throw fault("a range that ends before it begins");
    }
    return x -> low <= x && x <= high;
  }

  private int take() {
    int c = pattern.codePointAt(at);
    at += Character.charCount(c);
    return c;
  }

  private boolean takeIf(char c) {
    boolean found = at < pattern.length() && pattern.charAt(at) == c;
    at += found ? 1 : 0;
    return found;
  }

  private PatternSyntaxException fault(String message) {
    return new PatternSyntaxException(message, pattern, at);
  }
}
