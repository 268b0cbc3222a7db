package io.qiqiao.identity.safety;

import io.qiqiao.web.text.Label;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells from what a browser calls itself what people would call it. */
public final class Device {

    /** The first that is found counts: browsers claim to be each other. */
    private static final Map<String, String> BROWSERS = ordered(
            "MicroMessenger", "微信", "Edg", "Edge", "Firefox", "Firefox", "Chrome", "Chrome", "Safari", "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "HarmonyOS",
            "HarmonyOS",
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "Mac OS",
            "macOS",
            "Linux",
            "Linux");

    private static final int LONGEST = 40;

    private Device() {}

    /** What stays the same from one version of a browser to the next. */
    static String kind(String agent) {
        String browser = first(BROWSERS, agent);
        return browser.isEmpty() ? agent.split("[/ ]", 2)[0] : browser + "/" + first(SYSTEMS, agent);
    }

    /** What a browser or program is called. */
    public static Label of(String agent) {
        String browser = first(BROWSERS, agent);
        String system = first(SYSTEMS, agent);
        if (browser.isEmpty()) {
            String name = agent.split("[/ ]", 2)[0];
            return name.isEmpty()
                    ? Label.of("identity.device.unknown")
                    : Label.of("identity.device.program", name.substring(0, Math.min(name.length(), LONGEST)));
        }
        return system.isEmpty() ? Label.text(browser) : Label.of("identity.device.browser", browser, system);
    }

    private static String first(Map<String, String> names, String agent) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }
}
