package io.qiqiao.library.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.xssf.model.SharedStrings;
import org.xml.sax.SAXException;

/**
 * The texts that the cells of an Excel file refer to by number. They lie in a file, since there may be millions of them;
 * those asked for last are kept at hand.
 */
final class SharedTexts implements SharedStrings, AutoCloseable {

    private static final int AT_HAND = 4096;
    private static final int LONGEST_AT_HAND = 200;

    private final Spool texts;
    private final Spool places;
    private final Map<Integer, PlainText> atHand = new RecentTexts();
    private int count;

    private SharedTexts(Spool texts, Spool places) {
        this.texts = texts;
        this.places = places;
    }

    /**
     * @param xml the part of the Excel file that holds the texts
     * @param longest the most characters of one
     */
    static SharedTexts of(InputStream xml, int longest) throws IOException, SAXException {
        SharedTexts shared = new SharedTexts(Spool.open(), Spool.open());
        boolean whole = false;
        try {
            SheetXml.parse(xml, new SharedTextsHandler(longest, shared::add));
            shared.endsAt();
            whole = true;
            return shared;
        } finally {
            if (!whole) {
                shared.close();
            }
        }
    }

    static SharedTexts none() throws IOException {
        return new SharedTexts(Spool.open(), Spool.open());
    }

    private void add(String text) throws IOException {
        endsAt();
        texts.write(text.getBytes(StandardCharsets.UTF_8));
        count++;
    }

    private void endsAt() throws IOException {
        places.write(ByteBuffer.allocate(Long.BYTES).putLong(texts.size()).array());
    }

    @Override
    public RichTextString getItemAt(int number) {
        PlainText known = atHand.get(number);
        if (known != null) {
            return known;
        }
        PlainText read = new PlainText(number < 0 || number >= count ? "" : read(number));
        if (read.length() <= LONGEST_AT_HAND) {
            atHand.put(number, read);
        }
        return read;
    }

    private String read(int number) {
        try {
            ByteBuffer place = ByteBuffer.wrap(places.read((long) number * Long.BYTES, 2 * Long.BYTES));
            long from = place.getLong();
            return new String(texts.read(from, (int) (place.getLong() - from)), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public int getCount() {
        return count;
    }

    @Override
    public int getUniqueCount() {
        return count;
    }

    @Override
    public void close() {
        texts.close();
        places.close();
    }

    private static final class RecentTexts extends LinkedHashMap<Integer, PlainText> {

        private static final long serialVersionUID = 1L;

        RecentTexts() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, PlainText> eldest) {
            return size() > AT_HAND;
        }
    }
}
