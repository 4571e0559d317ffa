package hashbrief.core.report;

/** Something that is missing, and why. */
public record Gap(String what, String why) {}
