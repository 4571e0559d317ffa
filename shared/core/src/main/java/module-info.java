/** The domain: what the figures mean and how they are computed. Pure; no file, network or clock. */
module hashbrief.core {
  requires org.apache.commons.statistics.distribution;

  exports hashbrief.core;
  exports hashbrief.core.chain;
  exports hashbrief.core.compute;
  exports hashbrief.core.estimate;
  exports hashbrief.core.hashprice;
  exports hashbrief.core.power;
  exports hashbrief.core.profit;
  exports hashbrief.core.report;
  exports hashbrief.core.settings;
  exports hashbrief.core.units;
  exports hashbrief.core.words;
}
