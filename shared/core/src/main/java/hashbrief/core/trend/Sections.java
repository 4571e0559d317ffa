package hashbrief.core.trend;

import hashbrief.core.report.ComputeFigures;
import hashbrief.core.report.ContextFigures;
import hashbrief.core.report.DifficultyFigures;
import hashbrief.core.report.EnergyFigures;
import hashbrief.core.report.HashpriceFigures;
import hashbrief.core.report.HashrateFigures;
import hashbrief.core.report.ProfitabilityFigures;
import hashbrief.core.report.SecurityFigures;

/** The sections that the claims are judged by. */
record Sections(
    HashrateFigures hashrate,
    DifficultyFigures difficulty,
    HashpriceFigures hashprice,
    EnergyFigures energy,
    ProfitabilityFigures profitability,
    ComputeFigures compute,
    ContextFigures context,
    SecurityFigures security) {}
