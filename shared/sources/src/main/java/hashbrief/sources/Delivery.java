package hashbrief.sources;

import hashbrief.core.report.Inputs.Provenance;

/** Figures and where they came from, including what was dropped on the way. */
public record Delivery<T>(T figures, Provenance provenance) {}
