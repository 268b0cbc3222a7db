package io.qiqiao.admin.edge

/** Texts of ill will, the same for the same seed: what attacks look like, taken apart and put together at random. */
class HostileTexts {

    static final SEEDS = ["' or 1=1 --", "'; drop table control.tenant; --", '" or ""="', "440106'", '440106;', "t_440106; set role qiqiao_owner",
            'pg_sleep(5)', '$$', '\\', "\\'", '%', '_', '%27', '%00', '%2e%2e%2f', '..', '../', '..\\', '../../etc/passwd', '/etc/passwd', '//', 'file:///etc/passwd',
            '${jndi:ldap://x}', '${7*7}', '{{7*7}}', '#{7*7}', '<%= 7 %>', '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', 'javascript:alert(1)',
            '\u0000', '\r\n', '\n', '\t', '\u001b[31m', '\u007f', '\u202e', '\ufeff', '\u200b', '\ud800', '\udfff', '𠮷', '０１２', '٤٤٠١٠٦', 'ⅣⅣ', 'ﬁ', 'İ', 'ß', 'é', 'e\u0301',
            'null', 'undefined', 'NaN', 'true', '-1', '0', '2147483648', '9223372036854775808', '1e309', '0x1', '1' * 400, 'a' * 3000, '中' * 300,
            '440106', '441704', '000000', '999999999', '4401060', 't_440106', 'control', 'platform', 'public', 'pg_catalog', 'qiqiao_owner', '__proto__', 'constructor',
            '01900000-0000-7000-8000-000000000000', '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '{01900000}', 'urn:uuid:x',
            '91440101MA5XXXXX00', '914401010000000000', 'localhost', '440106.localhost', 'localhost.', '127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', 'x@y', '@', ':', ':8080', '#', '?', '&', '=', ';', ',', '*', '(', ')', '|', '`', '~', '[', ']', '{', '}', '+', '-', ' ']

    private final Random random

    HostileTexts(long seed) {
        random = new Random(seed)
    }

    String next() {
        def text = (1..(1 + random.nextInt(4))).collect { one() }.join('')
        switch (random.nextInt(6)) {
            case 0: return text.toUpperCase()
            case 1: return text.reverse()
            case 2: return URLEncoder.encode(text, 'UTF-8')
            case 3: return text.substring(0, random.nextInt(text.length() + 1))
            default: return text
        }
    }

    def <T> T pick(List<T> of) {
        of[random.nextInt(of.size())]
    }

    private String one() {
        random.nextInt(8) == 0 ? new String(Character.toChars(random.nextInt(0xD800))) : pick(SEEDS)
    }

    /** As it stands in an address: mostly encoded as it should be, sometimes not. */
    String inAddress() {
        def text = next()
        random.nextInt(3) == 0 ? text.replaceAll(/[\s\u0000]/, '%20') : URLEncoder.encode(text, 'UTF-8').replace('+', '%20')
    }

    /** As it stands in a header's line: without the end of the line, but in one of fifty. */
    String inHeader() {
        def text = next()
        random.nextInt(50) == 0 ? text : text.replaceAll(/[\r\n]/, '')
    }
}
