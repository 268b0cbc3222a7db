package io.qiqiao.admin.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Looks after the search index. */
@Command(name = "index", resourceBundle = "i18n.command", mixinStandardHelpOptions = true)
final class IndexCommand implements Runnable {

    @ParentCommand
    @Nullable
    QiqiaoCommand above;

    @Override
    public void run() {}
}
