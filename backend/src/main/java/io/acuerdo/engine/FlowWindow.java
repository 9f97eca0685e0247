package io.acuerdo.engine;

/** How many messages may be under way: halved when the engine asks to wait, grown again by one for each window that went through. */
final class FlowWindow {

    private static final int SMALLEST = 4;

    private final int largest;
    private int size;
    private int passed;

    FlowWindow(int largest) {
        this.largest = largest;
        this.size = largest;
    }

    synchronized int size() {
        return size;
    }

    synchronized void passed() {
        if (++passed >= size && size < largest) {
            size++;
            passed = 0;
        }
    }

    synchronized void refused() {
        size = Math.max(Math.min(SMALLEST, largest), size / 2);
        passed = 0;
    }
}
