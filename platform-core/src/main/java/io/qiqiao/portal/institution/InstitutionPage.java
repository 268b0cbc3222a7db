package io.qiqiao.portal.institution;

import io.qiqiao.library.attachment.FileGroup;
import io.qiqiao.portal.text.Block;
import io.qiqiao.web.list.Item;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.part.Figure;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.text.Label;
import java.util.List;

/**
 * The page of a service institution.
 *
 * @param phone its number, or empty
 * @param call the link that dials it, or empty
 * @param products what it offers, as far as the reader may see
 * @param files what belongs to it, to be saved
 */
public record InstitutionPage(
        String title,
        String summary,
        List<Label> above,
        List<Notice> notices,
        String phone,
        String call,
        List<Figure> figures,
        List<Item> products,
        List<Block> text,
        List<Fact> facts,
        List<FileGroup> files,
        Label published) {

    public InstitutionPage {
        above = List.copyOf(above);
        notices = List.copyOf(notices);
        figures = List.copyOf(figures);
        products = List.copyOf(products);
        text = List.copyOf(text);
        facts = List.copyOf(facts);
        files = List.copyOf(files);
    }
}
