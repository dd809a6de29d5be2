package dev.automllint.data.annotations;

import java.util.SplittableRandom;

/**
 * The images of an input by a hash of 64 bits of their address: 12 bytes an image instead of
 * hundreds. The hash has a random seed, so that no file can be made to fill one slot.
 */
final class ImageIndex {
  /** No row. */
  static final int NONE = -1;

  private static final long SEED = new SplittableRandom().nextLong();
  private static final int MAX_SLOTS = 1 << 22;

  private long[] hashes = new long[1024];
  private int[] rows = new int[1024];
  private int size;

  /** The hash of an address. */
  static long hash(String address) {
    long hash = SEED;
    for (int i = 0; i < address.length(); i++) {
      hash = (hash ^ address.charAt(i)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    hash = (hash ^ SEED) * 0xBF58476D1CE4E5B9L;
    hash ^= hash >>> 32;
    return hash == 0 ? 1 : hash;
  }

  /** The row with an image; {@link #NONE} if there is none. */
  int find(long hash) {
    int slot = slot(hash);
    return hashes[slot] == hash ? rows[slot] : NONE;
  }

  /** Adds a row, unless there is one with its image: that one is the result then. */
  int add(long hash, int row) {
    int slot = slot(hash);
    if (hashes[slot] == hash) {
      return rows[slot];
    }
    if (size * 4L >= hashes.length * 3L) {
      if (hashes.length == MAX_SLOTS) {
        return NONE; // three million images are compared
      }
      grow();
      slot = slot(hash);
    }
    hashes[slot] = hash;
    rows[slot] = row;
    size++;
    return NONE;
  }

  private int slot(long hash) {
    int mask = hashes.length - 1;
    int slot = (int) hash & mask;
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldRows = rows;
    hashes = new long[oldHashes.length * 2];
    rows = new int[hashes.length];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldHashes[i] != 0) {
        int slot = slot(oldHashes[i]);
        hashes[slot] = oldHashes[i];
        rows[slot] = oldRows[i];
      }
    }
  }
}
