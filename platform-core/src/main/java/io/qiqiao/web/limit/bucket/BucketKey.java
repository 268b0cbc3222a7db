package io.qiqiao.web.limit.bucket;

/** Names one bucket: its rate, and whose it is. */
record BucketKey(String rate, String holder) {

    private static final char BETWEEN = '|';

    /** As it is told to other processes. */
    String written() {
        return rate + BETWEEN + holder;
    }

    static BucketKey read(String written) {
        int between = written.indexOf(BETWEEN);
        return new BucketKey(written.substring(0, between), written.substring(between + 1));
    }
}
