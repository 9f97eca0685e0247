package io.acuerdo.agreement;

/**
 * Who may approve a proposal, by the table of authorities.
 *
 * @param group      a group of people, or {@link #AUTOMATIC} where the rule itself approves
 * @param amountBand SMALL, LOW, MIDDLE or HIGH; null when the table does not say
 * @param why        the words of the row that decided, in Spanish; null when it has none
 * @param rule       id of that row
 * @param version    of the table in the engine, 0 for the one that came with the product
 */
public record Authority(String group, String amountBand, String why, String decisionId, String rule, int version) {

    public static final String AUTOMATIC = "AUTOMATIC";
    /** In whose name the rule approves; nobody can have that user name. */
    public static final String RULE = "system";
    public static final String SUPERVISOR = "refinancing-approval";
    public static final String MANAGER = "manager";
    public static final String COMMITTEE = "committee";
}
