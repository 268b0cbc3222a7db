package io.qiqiao.portal.home;

import io.qiqiao.web.list.Category;
import io.qiqiao.web.list.Dated;
import io.qiqiao.web.part.Figure;
import io.qiqiao.web.part.Hero;
import io.qiqiao.web.text.Label;
import java.util.List;

/**
 * The first page of a tenant's portal. Every number in it is counted, and opens what was counted.
 *
 * @param categories service categories with something in them
 * @param all how many service products there are in all
 */
public record HomePage(
        Hero hero,
        List<Category> categories,
        long all,
        List<Dated> policies,
        List<Provider> institutions,
        List<Figure> figures) {

    public HomePage {
        categories = List.copyOf(categories);
        policies = List.copyOf(policies);
        institutions = List.copyOf(institutions);
        figures = List.copyOf(figures);
    }

    /** An institution with what it is and how much it offers. */
    public record Provider(String path, String name, List<Label> below) {

        public Provider {
            below = List.copyOf(below);
        }
    }
}
