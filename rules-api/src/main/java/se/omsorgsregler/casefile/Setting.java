package se.omsorgsregler.casefile;

/** Where a granted intervention is carried out ({@code decisions.setting}). */
public enum Setting {
    /** Home care (hemtjänst). */
    HOME_CARE,

    /** Special housing for older persons (särskilt boende för äldre). */
    SPECIAL_HOUSING_OLDER,

    /** Another setting, such as LSS. */
    OTHER
}
