package io.qiqiao.push.delivery;

import io.qiqiao.eligibility.wording.EligibilitySentence;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.web.text.Languages;
import io.qiqiao.web.text.Messages;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the items of a policy say, in the language of the platform's readers. */
@Singleton
public class PolicyWords {

    private static final Locale LANGUAGE = Languages.CHINESE;
    private static final int LONGEST = 500;

    private final Messages messages;
    private final TenantDirectory tenants;
    private final Audience audience;
    private final EligibilitySentence sentence;

    PolicyWords(Messages messages, TenantDirectory tenants, Audience audience, EligibilitySentence sentence) {
        this.messages = messages;
        this.tenants = tenants;
        this.audience = audience;
        this.sentence = sentence;
    }

    /** Of those who qualify. */
    public Wording of(PolicyInForce policy) {
        String who = audience.findEligibility(policy)
                .map(eligibility -> sentence.print(eligibility, LANGUAGE))
                .orElse("");
        return wording(policy, text("push.item.why", issuer(policy), policy.title(), who));
    }

    /** Of those who subscribed to what it is about. */
    public Wording ofSubscribed(PolicyInForce policy) {
        return wording(policy, text("push.item.why-subscribed", issuer(policy), policy.title()));
    }

    private Wording wording(PolicyInForce policy, String body) {
        String summary = policy.summary().isEmpty() ? "" : "\n" + cut(policy.summary());
        return new Wording(
                policy.title(),
                text("push.item.corrected", policy.title()),
                body + summary,
                text("push.item.changed", changed(policy.changedFields())) + "\n" + body);
    }

    /** What the title of an item that is called back begins with. */
    public String recalled() {
        return text("push.item.recalled.title");
    }

    /** The fields by the names of the policy's form. */
    public String changed(List<String> fields) {
        return fields.isEmpty()
                ? text("push.item.changed.nothing")
                : fields.stream().map(field -> text("policy.field." + field)).collect(Collectors.joining("、"));
    }

    /** The name of the tenant that published it. */
    public String issuer(PolicyInForce policy) {
        return tenants.find(TenantId.of(policy.issuer())).map(Tenant::name).orElse(policy.issuer());
    }

    public String text(String key, Object... arguments) {
        return messages.text(LANGUAGE, key, arguments);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
