package candor.collection.minimization;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A set of stretches of one length, found in a text by a rolling hash: one step a character, however much is searched
 * for. A hit is compared character by character; equal stretches are held once, so repetition cannot make chains.
 */
final class GramSet {

    /** Not known to a sender, who could otherwise make texts that collide. */
    private static final long BASE = new SplittableRandom().nextLong() | 1;

    private static final int EMPTY = -1;

    /** Receives where in the text a stretch of the set begins. */
    interface Hit {
        void at(int start);
    }

    private final char[] store;
    private final int length;
    private final long leading;
    private int[] slots = new int[16];
    private int size;

    /** @param store the text of which the stretches are; not changed afterwards */
    GramSet(char[] store, int length) {
        this.store = store;
        this.length = length;
        long power = 1;
        for (int i = 1; i < length; i++) {
            power *= BASE;
        }
        this.leading = power;
        Arrays.fill(slots, EMPTY);
    }

    /** Adds every stretch of the store between these bounds. */
    void addAll(int from, int to) {
        roll(store, from, to, (hash, start) -> add(start, hash));
    }

    /** Tells of every stretch of the text that is in the set, in order. */
    void find(char[] text, int end, Hit hit) {
        roll(text, 0, end, (hash, start) -> {
            int slot = slot(text, start, hash);
            if (slots[slot] != EMPTY) {
                hit.at(start);
            }
        });
    }

    private interface Step {
        void at(long hash, int start);
    }

    private void roll(char[] text, int from, int to, Step step) {
        if (to - from < length) {
            return;
        }
        long hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = hash * BASE + text[i];
        }
        step.at(hash, from);
        for (int i = from + length; i < to; i++) {
            hash = (hash - text[i - length] * leading) * BASE + text[i];
            step.at(hash, i - length + 1);
        }
    }

    private void add(int start, long hash) {
        int slot = slot(store, start, hash);
        if (slots[slot] != EMPTY) {
            return;
        }
        slots[slot] = start;
        size++;
        if (size * 2 > slots.length) {
            grow();
        }
    }

    private void grow() {
        int[] old = slots;
        slots = new int[old.length * 2];
        Arrays.fill(slots, EMPTY);
        for (int start : old) {
            if (start != EMPTY) {
                roll(store, start, start + length, (hash, at) -> slots[slot(store, at, hash)] = at);
            }
        }
    }

    /** Where the stretch is, or where it would be put. */
    private int slot(char[] text, int start, long hash) {
        int mask = slots.length - 1;
        int slot = (int) ((hash ^ (hash >>> 32)) * BASE >>> 33) & mask;
        while (slots[slot] != EMPTY
                && !Arrays.equals(store, slots[slot], slots[slot] + length, text, start, start + length)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
