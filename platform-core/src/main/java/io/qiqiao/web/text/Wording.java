package io.qiqiao.web.text;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How dates, times and numbers are said in one language, in the time zone of the People's Republic by default. */
public final class Wording {

    private final Messages messages;
    private final Locale locale;
    private final Clock clock;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayOfThisYear;
    private final DateTimeFormatter minute;

    /** @param clock tells what "today" is, in its own zone */
    public Wording(Messages messages, Locale locale, Clock clock) {
        this.messages = messages;
        this.locale = locale;
        this.clock = clock;
        this.day = format("web.format.day");
        this.dayOfThisYear = format("web.format.day-of-this-year");
        this.minute = format("web.format.minute");
    }

    public Locale locale() {
        return locale;
    }

    /** 2026年11月21日. */
    public String date(LocalDate date) {
        return day.format(date);
    }

    /** 2026年11月21日. */
    public String date(Instant moment) {
        return day.format(moment.atZone(zone()));
    }

    /** 11月21日 in the running year, with the year else. */
    public String shortDate(LocalDate date) {
        return (date.getYear() == today().getYear() ? dayOfThisYear : day).format(date);
    }

    /** 11月21日, whatever the year. */
    public String dayOfYear(LocalDate date) {
        return dayOfThisYear.format(date);
    }

    /** 2026年. */
    public String year(LocalDate date) {
        return messages.text(locale, "web.format.year", String.valueOf(date.getYear()));
    }

    /** 2026年11月21日 14:05. */
    public String dateTime(Instant moment) {
        return day.format(moment.atZone(zone())) + " " + minute.format(moment.atZone(zone()));
    }

    /** 14:05. */
    public String time(Instant moment) {
        return minute.format(moment.atZone(zone()));
    }

    /** How long ago: 刚刚, 5 分钟前, 3 小时前, 昨天, and the short date before that. */
    public String ago(Instant moment) {
        Duration gone = Duration.between(moment, clock.instant());
        LocalDate then = moment.atZone(zone()).toLocalDate();
        if (gone.toMinutes() < 1) {
            return messages.text(locale, "web.ago.now");
        }
        if (gone.toHours() < 1) {
            return messages.text(locale, "web.ago.minutes", gone.toMinutes());
        }
        if (then.equals(today())) {
            return messages.text(locale, "web.ago.hours", gone.toHours());
        }
        return then.equals(today().minusDays(1)) ? messages.text(locale, "web.ago.yesterday") : shortDate(then);
    }

    /** What is left until the end of {@code last}: 剩 12 天, 今天截止, 已截止. */
    public String left(LocalDate last) {
        long days = ChronoUnit.DAYS.between(today(), last);
        if (days < 0) {
            return messages.text(locale, "web.left.over");
        }
        return days == 0 ? messages.text(locale, "web.left.today") : messages.text(locale, "web.left.days", days);
    }

    /** 1,234. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A sum of money given in fen; see {@link Sums}. */
    public String money(long fen) {
        return Sums.say(messages, locale, fen);
    }

    /** The size of a file: 86 KB, 1.2 MB. */
    public String size(long bytes) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(1);
        return bytes < 1_000_000
                ? Math.max(1, Math.round(bytes / 1000.0)) + " KB"
                : format.format(bytes / 1_000_000.0) + " MB";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private ZoneId zone() {
        return clock.getZone();
    }

    private DateTimeFormatter format(String key) {
        return DateTimeFormatter.ofPattern(messages.text(locale, key), locale);
    }
}
