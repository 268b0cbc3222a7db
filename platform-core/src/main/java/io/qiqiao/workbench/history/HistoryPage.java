package io.qiqiao.workbench.history;

import io.qiqiao.web.list.Paging;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.text.Label;

/**
 * The versions of a record.
 *
 * @param record the record's title
 * @param back to the record
 * @param versions the newest first
 */
public record HistoryPage(Label record, Link back, Table versions, Paging paging) {}
