package io.qiqiao.codes;

/**
 * Shows just enough of a personal datum to be recognised by whoever knows it, for every list whose reader has no need
 * of the whole. What is too short to hide anything behind is hidden entirely. The number of asterisks says nothing of
 * what stands behind them.
 */
public final class Masking {

    private static final String HIDDEN = "****";
    private static final int SHORTEST_PHONE = 7;
    private static final int MOBILE_PHONE = 11;
    private static final int SHORTEST_DOCUMENT = 15;
    private static final int SHORTEST_CARD = 12;

    private Masking() {}

    /** {@code 13912341234} as {@code 139****1234}; a shorter number keeps its last two digits. */
    public static String phone(String phone) {
        String number = bare(phone);
        if (length(number) >= MOBILE_PHONE) {
            return ends(number.startsWith("+86") ? number.substring(3) : number, 3, 4);
        }
        return length(number) >= SHORTEST_PHONE ? ends(number, 0, 2) : HIDDEN;
    }

    /** {@code zhang@d.cn} as {@code z***@d.cn}; what is no address is hidden entirely. */
    public static String email(String email) {
        String address = email.strip();
        int at = address.lastIndexOf('@');
        return at < 1 ? HIDDEN : address.substring(0, address.offsetByCodePoints(0, 1)) + "***" + address.substring(at);
    }

    /** An identity document's number: {@code 440106199001011234} as {@code 440****34}, without the day of birth. */
    public static String document(String number) {
        String bare = bare(number);
        return length(bare) >= SHORTEST_DOCUMENT ? ends(bare, 3, 2) : HIDDEN;
    }

    /** A bank account or card: its last four digits. */
    public static String bankCard(String number) {
        String bare = bare(number);
        return length(bare) >= SHORTEST_CARD ? ends(bare, 0, 4) : HIDDEN;
    }

    /** A person's name: its first character. */
    public static String name(String name) {
        String bare = name.strip();
        return bare.isEmpty() ? HIDDEN : bare.substring(0, bare.offsetByCodePoints(0, 1)) + "**";
    }

    /** Where a message goes to, be it an e-mail address or a phone number. */
    public static String contact(String address) {
        return address.contains("@") ? email(address) : phone(address);
    }

    private static String ends(String text, int first, int last) {
        int from = text.offsetByCodePoints(text.length(), -last);
        return text.substring(0, text.offsetByCodePoints(0, first)) + HIDDEN + text.substring(from);
    }

    private static String bare(String number) {
        return number.replaceAll("[\\s()\\-]", "");
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
