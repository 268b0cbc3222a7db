package io.qiqiao.library.intake;

import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.audit.AuditSubject;
import io.qiqiao.job.JobKind;
import io.qiqiao.job.JobRun;
import jakarta.inject.Singleton;

/** The job that imports. */
@Singleton
class ImportKind implements JobKind<ImportParameters> {

    static final String NAME = "import";

    private final RunningImports imports;
    private final Audit audit;

    ImportKind(RunningImports imports, Audit audit) {
        this.imports = imports;
        this.audit = audit;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ImportParameters> parametersType() {
        return ImportParameters.class;
    }

    @Override
    public String titleKey() {
        return "intake.job";
    }

    @Override
    public void run(JobRun<ImportParameters> run) {
        ImportCounts counts = imports.run(run, false);
        audit.record(AuditEvent.of("import")
                .about(run.parameters().kind(), run.id())
                .by(AuditSubject.SYSTEM)
                .with("kept", counts.kept())
                .with("refused", counts.refused()));
    }
}
