package io.qiqiao.portal.policy;

import io.qiqiao.eligibility.wording.CheckRow;
import io.qiqiao.library.attachment.FileGroup;
import io.qiqiao.library.policy.ClauseNote;
import io.qiqiao.portal.text.Block;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.text.Label;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a policy.
 *
 * @param notices what must be known first: a last day to apply, or that it holds no more
 * @param points who may apply, what it gives, when, how: each may be a long sentence
 * @param materials what must be handed in
 * @param rounds the rounds of application, each with its days
 * @param clauses what single clauses say
 * @param related the texts around it
 * @param conditions what is asked, one by one; none where the policy does not tell it so
 * @param facts who issued it, under what number, when, how long it holds
 * @param files what belongs to it, to be saved
 */
public record PolicyPage(
        String title,
        String summary,
        List<Tag> tags,
        List<Label> above,
        List<Notice> notices,
        List<Fact> points,
        List<String> materials,
        List<Block> text,
        List<Fact> facts,
        List<Fact> rounds,
        List<ClauseNote> clauses,
        List<RelatedGroup> related,
        Conditions conditions,
        List<FileGroup> files,
        Label published) {

    /**
     * What is asked, condition by condition.
     *
     * @param answer how it stands for the reader's enterprise, or null where nobody asks for one
     */
    public record Conditions(List<CheckRow> rows, @Nullable Notice answer) {

        public Conditions {
            rows = List.copyOf(rows);
        }
    }

    public PolicyPage {
        tags = List.copyOf(tags);
        above = List.copyOf(above);
        notices = List.copyOf(notices);
        points = List.copyOf(points);
        materials = List.copyOf(materials);
        text = List.copyOf(text);
        facts = List.copyOf(facts);
        rounds = List.copyOf(rounds);
        clauses = List.copyOf(clauses);
        related = List.copyOf(related);
        files = List.copyOf(files);
    }
}
