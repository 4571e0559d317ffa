package hashbrief.core.units;

/**
 * Quantities that are easily taken for one another: a megawatt-hour at the meter is not one of the
 * rigs, and a cost per MWh is not one per PH/s and day. Each is a type of its own.
 */
public sealed interface Measure {

  /** In the unit that the type is named for. */
  double value();

  /** Hash price, and what is paid or left of it: USD per PH/s and day. */
  record UsdPerPhDay(double value) implements Measure {
    public UsdPerPhDay {
      finite(value);
    }

    /**
     * Revenue per MWh of the rig: hashprice / (0.024 e). 39.53 USD at 17, 22 and 32 J/TH: 96.9,
     * 74.9 and 51.5 (Luxor prints 97, 75 and 51).
     */
    public UsdPerRigMwh per(JoulesPerTerahash efficiency) {
      return new UsdPerRigMwh(value / efficiency.rigMwhPerPhDay());
    }
  }

  /** USD per MWh that the site's meter counts; zero and below are valid for power. */
  record UsdPerMeteredMwh(double value) implements Measure {
    public UsdPerMeteredMwh {
      finite(value);
    }

    /** Both costs of the same energy. */
    public UsdPerMeteredMwh plus(UsdPerMeteredMwh other) {
      return new UsdPerMeteredMwh(value + other.value);
    }
  }

  /** USD per MWh that the rigs themselves use. */
  record UsdPerRigMwh(double value) implements Measure {
    public UsdPerRigMwh {
      finite(value);
    }
  }

  /** Efficiency of a rig, J/TH, above zero. */
  record JoulesPerTerahash(double value) implements Measure {

    /** MWh that one PH/s uses in a day, per J/TH: 1e15 H/s x 1e-12 J/H x 24 h / 1e6 W. */
    private static final double RIG_MWH_PER_PH_DAY = 0.024;

    public JoulesPerTerahash {
      finite(value);
      if (value <= 0) {
        throw new IllegalArgumentException("an efficiency must be above zero: " + value);
      }
    }

    /** MWh that one PH/s of such rigs uses in a day: 0.024 e. */
    public double rigMwhPerPhDay() {
      return RIG_MWH_PER_PH_DAY * value;
    }

    /** The energy that the meter counts for one PH/s: m = 0.024 e PUE. */
    public MeteredMwhPerPhDay metered(double pue) {
      return new MeteredMwhPerPhDay(rigMwhPerPhDay() * pue);
    }
  }

  /** Energy at the meter that one PH/s takes, MWh a day, above zero. */
  record MeteredMwhPerPhDay(double value) implements Measure {
    public MeteredMwhPerPhDay {
      finite(value);
      if (value <= 0) {
        throw new IllegalArgumentException("an energy must be above zero: " + value);
      }
    }

    /** What that energy costs or earns at a price: m x USD/MWh. */
    public UsdPerPhDay at(UsdPerMeteredMwh price) {
      return new UsdPerPhDay(value * price.value);
    }

    /** The inverse: an amount per PH/s and day, spread over the energy. */
    public UsdPerMeteredMwh spread(UsdPerPhDay amount) {
      return new UsdPerMeteredMwh(amount.value / value);
    }
  }

  private static void finite(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("not a figure: " + value);
    }
  }
}
