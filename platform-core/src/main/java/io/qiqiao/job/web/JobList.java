package io.qiqiao.job.web;

import io.qiqiao.job.Job;
import io.qiqiao.kernel.Slice;
import io.qiqiao.web.list.Paging;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.text.Wording;
import java.util.List;

/** Jobs as their list shows them. */
public record JobList(Table table, Paging paging, boolean empty) {

    static JobList of(Slice<Job> jobs, JobTitles titles, Wording words) {
        List<Table.Column> columns = List.of(
                Table.Column.of("job.title"),
                Table.Column.of("job.state"),
                Table.Column.numeric("job.done"),
                Table.Column.of("job.requested-at"));
        List<Table.Row> rows =
                jobs.items().stream().map(job -> row(job, titles, words)).toList();
        String next = jobs.next() == null ? "" : "/jobs?after=" + jobs.next();
        return new JobList(Table.of("job.title", columns, rows), new Paging(Label.text(""), "", next), rows.isEmpty());
    }

    private static Table.Row row(Job job, JobTitles titles, Wording words) {
        List<Table.Cell> cells = List.of(
                Table.Cell.of(JobPart.state(job)),
                Table.Cell.of(words.number(job.done())),
                Table.Cell.of(words.dateTime(job.requestedAt())));
        return new Table.Row(
                job.id().toString(), "/jobs/" + job.id(), titles.of(job), Label.text(""), cells, List.of());
    }
}
