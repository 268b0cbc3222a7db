package io.qiqiao.library.listing;

import io.qiqiao.codes.Masking;
import io.qiqiao.identity.CurrentActor;
import io.qiqiao.identity.Role;
import io.qiqiao.library.layout.FieldType;
import jakarta.inject.Singleton;

/**
 * What an operator on a visit is shown of sensitive fields: enough to recognise somebody, too little to use it. They change
 * nothing on a visit, so nothing masked is ever kept.
 */
@Singleton
final class VisitorsEyes {

    private final CurrentActor actors;

    VisitorsEyes(CurrentActor actors) {
        this.actors = actors;
    }

    /** Whether they are who reads. */
    boolean look() {
        return actors.find().filter(actor -> actor.role() == Role.BREAK_GLASS).isPresent();
    }

    String shown(FieldType type, String value) {
        return switch (type) {
            case PHONE -> Masking.phone(value);
            case EMAIL -> Masking.email(value);
            default -> Masking.name(value);
        };
    }
}
