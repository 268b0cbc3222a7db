package io.qiqiao.workbench.editing;

import io.qiqiao.web.text.Label;

/**
 * The question before a record is withdrawn.
 *
 * @param text what will happen
 * @param path where the answer is posted to
 * @param back where one goes who did not mean it
 */
public record Withdrawal(Label title, Label text, String path, String back) {}
