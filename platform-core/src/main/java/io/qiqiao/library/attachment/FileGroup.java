package io.qiqiao.library.attachment;

import io.qiqiao.web.text.Label;
import java.util.List;

/** Files as they are listed for readers, under one heading. */
public record FileGroup(Label title, List<Line> files) {

    public FileGroup {
        files = List.copyOf(files);
    }

    /**
     * A file.
     *
     * @param path where it is downloaded
     * @param about its type and size
     */
    public record Line(String path, String name, Label about) {}
}
