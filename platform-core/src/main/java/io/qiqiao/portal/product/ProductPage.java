package io.qiqiao.portal.product;

import io.qiqiao.library.attachment.FileGroup;
import io.qiqiao.library.product.ServiceCase;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.text.Label;
import java.util.List;

/**
 * The page of a service product.
 *
 * @param above its category and whose it is, in small words above the title
 * @param notices that there is a version for the reader's place, or whose version this is
 * @param facts for whom, at what price, how fast, how to get it
 * @param fits which enterprises it is for, beyond what the facts say
 * @param sections the five disclosures and what else there is to say
 * @param files what belongs to it, to be saved
 */
public record ProductPage(
        String title,
        String summary,
        List<Label> above,
        List<Notice> notices,
        Provider provider,
        List<Fact> facts,
        List<Section> sections,
        List<Fact> fits,
        List<ServiceCase> cases,
        List<FileGroup> files,
        Label published) {

    public ProductPage {
        above = List.copyOf(above);
        notices = List.copyOf(notices);
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
        fits = List.copyOf(fits);
        cases = List.copyOf(cases);
        files = List.copyOf(files);
    }

    /**
     * Who offers it.
     *
     * @param name empty when it is not said
     * @param path its page, or empty when there is none that the reader may see
     * @param phone its number, or empty
     * @param call the link that dials it, or empty
     */
    public record Provider(String name, String path, String phone, String call, List<Fact> facts) {

        static final Provider NOBODY = new Provider("", "", "", "", List.of());

        public Provider {
            facts = List.copyOf(facts);
        }
    }
}
