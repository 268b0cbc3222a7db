package io.qiqiao.search.sound;

/**
 * A character and how it sounds.
 *
 * @param at its place in the text
 * @param letters the syllable as it is typed: small letters without tones, v for ü
 */
public record Syllable(int at, String letters) {

    char initial() {
        return letters.charAt(0);
    }
}
