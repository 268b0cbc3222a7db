package io.qiqiao.library.sheet;

import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import java.io.IOException;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the texts out of an Excel file's table of texts, each as one; how they are pronounced is left out. */
final class SharedTextsHandler extends DefaultHandler {

    /** Where the texts go. */
    interface Sink {
        void add(String text) throws IOException;
    }

    private final int longest;
    private final Sink sink;
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inPronunciation;

    SharedTextsHandler(int longest, Sink sink) {
        this.longest = longest;
        this.sink = sink;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "rPh" -> inPronunciation = true;
            case "t" -> inText = !inPronunciation;
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "t" -> inText = false;
            case "rPh" -> inPronunciation = false;
            case "si" -> add();
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int from, int length) {
        if (!inText) {
            return;
        }
        if (text.length() + length > longest) {
            throw Refusal.of(ErrorCode.TOO_LARGE, "sheet.cell-too-large", longest);
        }
        text.append(characters, from, length);
    }

    private void add() throws SAXException {
        try {
            sink.add(text.toString());
        } catch (IOException full) {
            throw new SAXException(full);
        }
    }
}
