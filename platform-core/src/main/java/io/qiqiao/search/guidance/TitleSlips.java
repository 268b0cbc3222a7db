package io.qiqiao.search.guidance;

import io.qiqiao.search.KnownTitles;
import io.qiqiao.search.forms.Forms;
import io.qiqiao.search.sound.Sounds;
import io.qiqiao.search.sound.TitleSounds;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Finds the parts of public titles that a question may have meant to say. (What is one character off a title is found
 * by the search itself, which asks for most characters only.)
 */
@Singleton
final class TitleSlips {

    private final KnownTitles titles;

    TitleSlips(KnownTitles titles) {
        this.titles = titles;
    }

    /** Parts that sound as the whole question does. */
    List<String> sameSound(String text) {
        return Sounds.of(text)
                .filter(sound -> text.length() > 1)
                .map(sound -> titles.sounding(sound).stream()
                        .map(title -> TitleSounds.part(Forms.plain(title), sound))
                        .flatMap(Optional::stream)
                        .toList())
                .orElse(List.of());
    }
}
