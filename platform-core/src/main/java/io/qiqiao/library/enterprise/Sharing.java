package io.qiqiao.library.enterprise;

/**
 * What of an enterprise leaves its tenant when its record is shared. What it told so that policies can be assessed stays
 * at home, where they are; whom to ask there is told by the enterprise itself, to those it agrees with.
 */
final class Sharing {

    private Sharing() {}

    static Enterprise of(Enterprise masked) {
        return EnterpriseBuilder.builder(masked)
                .contactPerson(null)
                .revenuePriorWanYuan(null)
                .revenueEarlierWanYuan(null)
                .mainRevenueWanYuan(null)
                .taxWanYuan(null)
                .registeredCapitalWanYuan(null)
                .paidUpCapitalWanYuan(null)
                .rdWanYuan(null)
                .rdPriorWanYuan(null)
                .rdEarlierWanYuan(null)
                .rdStaff(null)
                .qualifiedRdStaff(null)
                .collegeStaff(null)
                .rdOrganisation(null)
                .rdLedger(null)
                .highTechField(null)
                .inventionPatents(null)
                .utilityPatents(null)
                .designPatents(null)
                .softwareCopyrights(null)
                .icLayouts(null)
                .plantVarieties(null)
                .trademarks(null)
                .standards(null)
                .taxRegion(null)
                .independentLegalPerson(null)
                .independentAccounting(null)
                .listed(null)
                .dishonest(null)
                .incidents(null)
                .customFacts(null)
                .build();
    }
}
