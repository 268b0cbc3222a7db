package io.qiqiao.admin.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version the jar's manifest tells. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
        return new String[] {"Qiqiao " + version + ", Java " + Runtime.version()};
    }
}
