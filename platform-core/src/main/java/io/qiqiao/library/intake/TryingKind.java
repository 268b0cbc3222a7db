package io.qiqiao.library.intake;

import io.qiqiao.job.JobKind;
import io.qiqiao.job.JobRun;
import jakarta.inject.Singleton;

/** The job that tells what an import would do, and does nothing of it. */
@Singleton
class TryingKind implements JobKind<ImportParameters> {

    static final String NAME = "import-trial";

    private final RunningImports imports;

    TryingKind(RunningImports imports) {
        this.imports = imports;
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
        return "intake.trial";
    }

    @Override
    public void run(JobRun<ImportParameters> run) {
        imports.run(run, true);
    }
}
