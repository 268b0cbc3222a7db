package io.qiqiao.portal.entry;

import io.qiqiao.publication.Publication;
import io.qiqiao.web.list.Item;
import io.qiqiao.web.ui.Ui;

/** Shows one kind of record in lists of results. */
interface Entry {

    /** The kind's name, as in publications. */
    String kind();

    /** Where the kind stands among the others. */
    int place();

    /** The kind's part of the portal, such as {@code /products}. */
    String path();

    /** The record as one item, under its page's address. */
    Item item(Publication record, Ui ui);

    /** What a table of results says of the record beside its title. */
    EntryCells cells(Publication record, Ui ui);
}
