package io.qiqiao.library.hsds;

import java.util.List;
import java.util.Map;

/**
 * One library's records in HSDS. Records are maps of fields by name, as exports write and imports read them.
 *
 * <p>What HSDS has no attribute for stands under {@link #EXTENSION}, so that nothing is lost on the way there and back.
 */
interface HsdsShape {

    /** The attribute of ours; readers that do not know it pass it over. */
    String EXTENSION = "qiqiao";

    /** The kind of the records. */
    String kind();

    Map<String, Object> write(Map<String, Object> record);

    /** The records that an object holds; none where it is about something else. */
    List<Map<String, Object>> read(HsdsObject object);
}
