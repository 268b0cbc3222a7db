package io.qiqiao.admin.isolation.scene;

import io.micronaut.context.ApplicationContext;
import io.qiqiao.identity.Accounts;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.identity.Role;
import io.qiqiao.library.intake.ColumnMemory;
import io.qiqiao.library.intake.ImportOrder;
import io.qiqiao.library.intake.SentFile;
import io.qiqiao.library.intake.SentFiles;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.publication.Visibility;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** Puts canaries into a file that waits for its columns to be told, and into what is remembered of columns. */
final class FilesInTheScene {

    private static final String FILE = "import-file";
    private static final String COLUMNS = "import-columns";

    private final SentFiles files;
    private final ColumnMemory memory;
    private final ListingKinds kinds;
    private final Accounts accounts;
    private final Canaries canaries;

    FilesInTheScene(ApplicationContext context, Canaries canaries) {
        this.files = context.getBean(SentFiles.class);
        this.memory = context.getBean(ColumnMemory.class);
        this.kinds = context.getBean(ListingKinds.class);
        this.accounts = context.getBean(Accounts.class);
        this.canaries = canaries;
    }

    /** The tenant is bound. */
    void fill(SceneTenant tenant) {
        Person sender = tenant.person(Role.OFFICER);
        UUID account = accounts.findBySignInName(sender.login()).orElseThrow().id();
        ImportOrder order = ImportOrder.of(
                kinds.get("product"), Visibility.PRIVATE, new Editor(account.toString(), PartyRef.BUREAU));
        String waiting = canaries.place(Canary.within(canaries.word(), FILE, tenant.relation(), sender.login()));
        tenant.has(FILE, take(order, "代号", waiting).toString());
        String heading = canaries.place(Canary.within(canaries.word(), COLUMNS, tenant.relation(), null));
        SentFile told = files.get(take(order, heading, "1"), order.editor());
        files.begin(told, order.tried(), Map.of("externalId", heading, "title", heading), true);
        tenant.has(COLUMNS, memory.list().getFirst().id().toString());
    }

    private UUID take(ImportOrder order, String heading, String value) {
        String text = heading + ",备注\n" + value + ",无\n";
        return files.take(order, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
