package io.qiqiao.identity.own;

import io.qiqiao.web.list.Table;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.part.Link;
import java.util.List;

/**
 * One's own account.
 *
 * @param person who one is
 * @param safety password and second factor
 * @param deeds what can be changed of them
 * @param data what can be done about what is known of one
 * @param memberships what one is, and where
 */
public record AccountPage(
        List<Fact> person, List<Fact> safety, List<Link> deeds, List<Link> data, Table memberships, Table sessions) {

    public AccountPage {
        person = List.copyOf(person);
        safety = List.copyOf(safety);
        deeds = List.copyOf(deeds);
        data = List.copyOf(data);
    }
}
