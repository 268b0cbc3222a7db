package io.qiqiao.library.enterprise;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.library.listing.Content;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small or medium enterprise (中小企业). What its figures mean to policies is data: {@code reference/facts.json}.
 *
 * @param industry a code of GB/T 4754, to the group (中类) or finer
 * @param industryName its name, looked up
 * @param revenueWanYuan last year's revenue, in 万元
 * @param assetsWanYuan total assets, in 万元
 * @param sizeClass computed from industry, staff, revenue and assets; null while they leave it open
 * @param founded the day of registration
 * @param stage a code of the vocabulary {@code enterprise-stages}
 * @param park the park or cluster it belongs to
 * @param titles the titles it holds, each with its validity
 * @param noTitles true where it says that it holds none; a list left empty does not say so
 * @param revenuePriorWanYuan the revenue of the year before last, and {@code revenueEarlierWanYuan} of the year before
 *     that; so for what is spent on research and development
 * @param customFacts what single policies ask for beyond the form
 */
@RecordBuilder
@Serdeable
public record Enterprise(
        String title,
        @Nullable String creditCode,
        @Nullable String region,
        @Nullable String address,
        @Nullable String industry,
        @Nullable String industryName,
        @Nullable LocalDate founded,
        @Nullable String stage,
        @Nullable String park,
        @Nullable Long staff,
        @Nullable BigDecimal revenueWanYuan,
        @Nullable BigDecimal assetsWanYuan,
        @Nullable String sizeClass,
        @Nullable List<HeldTitle> titles,
        @Nullable Boolean noTitles,
        @Nullable BigDecimal revenuePriorWanYuan,
        @Nullable BigDecimal revenueEarlierWanYuan,
        @Nullable BigDecimal mainRevenueWanYuan,
        @Nullable BigDecimal taxWanYuan,
        @Nullable BigDecimal registeredCapitalWanYuan,
        @Nullable BigDecimal paidUpCapitalWanYuan,
        @Nullable BigDecimal rdWanYuan,
        @Nullable BigDecimal rdPriorWanYuan,
        @Nullable BigDecimal rdEarlierWanYuan,
        @Nullable Long rdStaff,
        @Nullable Long qualifiedRdStaff,
        @Nullable Long collegeStaff,
        @Nullable String rdOrganisation,
        @Nullable Boolean rdLedger,
        @Nullable String highTechField,
        @Nullable Long inventionPatents,
        @Nullable Long utilityPatents,
        @Nullable Long designPatents,
        @Nullable Long softwareCopyrights,
        @Nullable Long icLayouts,
        @Nullable Long plantVarieties,
        @Nullable Long trademarks,
        @Nullable Long standards,
        @Nullable String taxRegion,
        @Nullable Boolean independentLegalPerson,
        @Nullable Boolean independentAccounting,
        @Nullable Boolean listed,
        @Nullable Boolean dishonest,
        @Nullable Boolean incidents,
        @Nullable List<CustomFact> customFacts,
        @Nullable String mainProducts,
        @Nullable String contactPerson,
        @Nullable String phone)
        implements Content, EnterpriseBuilder.With {}
