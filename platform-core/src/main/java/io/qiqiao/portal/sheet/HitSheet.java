package io.qiqiao.portal.sheet;

import java.io.InputStream;

/**
 * A table of hits on its way.
 *
 * @param bytes the table, made while it is read, for whoever asked
 * @param total how many hits there are, more perhaps than the table holds
 */
record HitSheet(InputStream bytes, long total) {}
