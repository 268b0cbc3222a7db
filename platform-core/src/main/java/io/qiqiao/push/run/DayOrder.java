package io.qiqiao.push.run;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/**
 * What the job of a new day is to do.
 *
 * @param day the policies that hold on it are looked at
 */
@Serdeable
record DayOrder(LocalDate day) {}
