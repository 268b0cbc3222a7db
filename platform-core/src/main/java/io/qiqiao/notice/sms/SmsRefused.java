package io.qiqiao.notice.sms;

/** The provider did not take the message, or did not say that it did. Its words name no phone number. */
final class SmsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SmsRefused(String why) {
        super(why);
    }
}
