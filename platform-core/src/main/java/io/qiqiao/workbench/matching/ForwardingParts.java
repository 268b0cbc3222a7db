package io.qiqiao.workbench.matching;

import io.qiqiao.matching.forward.Forwarding;
import io.qiqiao.matching.forward.SentForwarding;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The way upward, and what came of it, on a demand's page. */
@Singleton
class ForwardingParts {

    private final Forwarding forwarding;
    private final MatchLines lines;
    private final TenantDirectory tenants;

    ForwardingParts(Forwarding forwarding, MatchLines lines, TenantDirectory tenants) {
        this.forwarding = forwarding;
        this.lines = lines;
        this.tenants = tenants;
    }

    /** The deed, or null where nobody is above. */
    @Nullable
    MatchDeed deed(UUID demand) {
        return tenants.find(CurrentTenant.get()).flatMap(Tenant::findParent).isEmpty()
                ? null
                : MatchDeed.of(DemandMatchController.PATH + "/" + demand, "forward", Tone.NEUTRAL)
                        .asking("note");
    }

    List<Label> listOf(UUID demand, Ui ui) {
        return forwarding.listOf(demand).stream().map(each -> label(each, ui)).toList();
    }

    private Label label(SentForwarding sent, Ui ui) {
        String state = ui.text("matching.forwarding." + sent.state());
        return Label.of(
                "matching.page.forwarded",
                ui.words().ago(sent.sentAt()),
                lines.area(sent.receiver()),
                sent.answer() == null ? state : state + " · " + sent.answer());
    }
}
