package io.qiqiao.matching.life;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.matching.Reason;
import java.util.List;

/** Reasons as they are kept with a match. */
@Serdeable
public record SaidReasons(List<Reason> reasons) {

    public SaidReasons {
        reasons = List.copyOf(reasons);
    }
}
