package io.qiqiao.library.export;

import io.qiqiao.job.JobRun;
import io.qiqiao.library.hsds.Hsds;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Makes a page of HSDS that holds all gathered records, one after the other. */
@Singleton
class LayingOutHsds {

    private static final int OBJECTS_BETWEEN_STOPS = 1000;

    private final Hsds hsds;
    private final ExportedRecords records;

    LayingOutHsds(Hsds hsds, ExportedRecords records) {
        this.hsds = hsds;
        this.records = records;
    }

    void lay(JobRun<ExportParameters> run, ExportCheckpoint gathered, Path lines, Path made) throws IOException {
        String kind = run.parameters().kind();
        try (BufferedReader in = Files.newBufferedReader(lines);
                Writer out = Files.newBufferedWriter(made)) {
            out.write("{\"contents\":[");
            long objects = 0;
            for (@Nullable String line = in.readLine(); line != null; line = in.readLine()) {
                out.write(objects == 0 ? "\n" : ",\n");
                out.write(records.line(hsds.write(kind, records.read(line))));
                if (++objects % OBJECTS_BETWEEN_STOPS == 0) {
                    run.stopIfCancelled();
                    run.progress(gathered.rows() + objects, 2 * gathered.rows(), "export.writing");
                }
            }
            out.write("\n],\"total_items\":" + objects + ",\"total_pages\":1,\"page_number\":1,\"size\":" + objects
                    + ",\"first_page\":true,\"last_page\":true,\"empty\":" + (objects == 0) + "}\n");
        }
    }
}
