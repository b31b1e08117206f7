package org.lanekeeper.community.relay;

/** Counts at positions, with the sum of all before one in a few steps (a Fenwick tree). */
final class Fenwick {
    private final int[] tree;

    Fenwick(int capacity) {
        this.tree = new int[capacity + 1];
    }

    int capacity() {
        return tree.length - 1;
    }

    /** The same with twice the room; the capacity is a power of two. */
    Fenwick grown() {
        Fenwick grown = new Fenwick(2 * capacity());
        System.arraycopy(tree, 0, grown.tree, 0, tree.length);
        grown.tree[grown.capacity()] = tree[capacity()];
        return grown;
    }

    void add(int position, int count) {
        for (int i = position + 1; i < tree.length; i += i & -i) {
            tree[i] += count;
        }
    }

    /** Sum of the positions below. */
    int before(int position) {
        int sum = 0;
        for (int i = position; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }
}
