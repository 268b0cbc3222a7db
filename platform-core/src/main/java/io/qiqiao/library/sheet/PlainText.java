package io.qiqiao.library.sheet;

import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;

/** A text as the reader of Excel files hands it over: nobody asks for its fonts. */
record PlainText(String text) implements RichTextString {

    @Override
    public String getString() {
        return text;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public int numFormattingRuns() {
        return 0;
    }

    @Override
    public int getIndexOfFormattingRun(int index) {
        return 0;
    }

    @Override
    public void applyFont(int startIndex, int endIndex, short fontIndex) {}

    @Override
    public void applyFont(int startIndex, int endIndex, Font font) {}

    @Override
    public void applyFont(Font font) {}

    @Override
    public void clearFormatting() {}

    @Override
    public void applyFont(short fontIndex) {}

    @Override
    public String toString() {
        return text;
    }
}
