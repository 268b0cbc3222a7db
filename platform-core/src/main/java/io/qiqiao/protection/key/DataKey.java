package io.qiqiao.protection.key;

import io.qiqiao.protection.suite.Suite;

/** A data key, opened. */
record DataKey(int version, Suite suite, byte[] secret) {

    @Override
    public String toString() {
        return "DataKey[version=" + version + "]";
    }
}
