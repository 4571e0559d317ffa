package hashbrief.render.summary;

import hashbrief.core.units.Reading;

/** A figure as words, with its name and a remark (empty where there is none). */
public record KeyFigure(String label, Reading<String> value, String note) {}
