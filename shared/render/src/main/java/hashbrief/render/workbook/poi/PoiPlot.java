package hashbrief.render.workbook.poi;

import hashbrief.render.workbook.book.Area;
import hashbrief.render.workbook.book.Plot;
import hashbrief.render.workbook.book.Plot.Drawn;
import hashbrief.render.workbook.book.Plot.Rows;
import hashbrief.render.workbook.book.Plot.Series;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFAreaChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartLegend;
import org.apache.poi.xddf.usermodel.chart.XDDFLegendEntry;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChartSpace;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDateAx;

/** Draws one plot. */
final class PoiPlot {

  private static final String CHART_XML = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  private static final int WHITE_RGB = 0xFFFFFF;
  private static final int GRID_RGB = 0xD9D9D9;
  private static final double LINE_POINTS = 1.75;
  private static final double TITLE_POINTS = 13;
  private static final double LABEL_POINTS = 9;

  private final PoiPoints points;
  private final Plot plot;
  private final XSSFChart target;
  private final Map<ChartTypes, XDDFChartData> groups = new EnumMap<>(ChartTypes.class);

  private PoiPlot(XSSFWorkbook workbook, XSSFSheet sheet, Plot plot) {
    this.points = new PoiPoints(workbook);
    this.plot = plot;
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    Area anchor = plot.anchor();
    target =
        drawing.createChart(
            drawing.createAnchor(
                0,
                0,
                0,
                0,
                anchor.firstColumn(),
                anchor.firstRow(),
                anchor.lastColumn(),
                anchor.lastRow()));
  }

  static void draw(XSSFWorkbook workbook, XSSFSheet sheet, Plot plot) {
    new PoiPlot(workbook, sheet, plot).draw();
  }

  private void draw() {
    title();
    target.displayBlanksAs(DisplayBlanks.GAP);
    // Defaults of some readers are round corners and no fill at all.
    CTChartSpace space = target.getCTChartSpace();
    space.addNewRoundedCorners().setVal(false);
    space.addNewSpPr().addNewSolidFill().addNewSrgbClr().setVal(rgb(WHITE_RGB));
    XDDFChartAxis across = across();
    XDDFValueAxis up = up();
    across.crossAxis(up);
    up.crossAxis(across);
    List<Integer> hidden = new ArrayList<>();
    for (int i = 0; i < plot.series().size(); i++) {
      Series series = plot.series().get(i);
      add(series, across, up);
      if (series.drawn() == Drawn.BAND_FLOOR) {
        hidden.add(i);
      }
    }
    groups.values().forEach(target::plot);
    if (plot.series().size() > 1) {
      legend(hidden);
    }
  }

  private void title() {
    target.setTitleText(PoiText.of(plot.title()));
    target.setTitleOverlay(false);
    target
        .getFormattedTitle()
        .getParagraph(0)
        .getTextRuns()
        .forEach(
            run -> {
              run.setFontSize(TITLE_POINTS);
              run.setBold(true);
            });
    // What a screen reader says of the picture.
    target
        .getGraphicFrame()
        .getCTGraphicalObjectFrame()
        .getNvGraphicFramePr()
        .getCNvPr()
        .setDescr(plot.title());
  }

  private XDDFChartAxis across() {
    XDDFChartAxis axis;
    if (days()) {
      axis = target.createDateAxis(AxisPosition.BOTTOM);
      axis.setNumberFormat("mmm yy");
      axis.setMajorUnit(1);
      CTDateAx xml = target.getCTChart().getPlotArea().getDateAxArray(0);
      xml.getNumFmt().setSourceLinked(false);
      monthly(xml);
    } else {
      axis = target.createCategoryAxis(AxisPosition.BOTTOM);
      if (plot.rows() == Rows.ITEMS_UPWARD) {
        axis.setOrientation(AxisOrientation.MAX_MIN);
      }
    }
    axis.setMajorTickMark(AxisTickMark.OUT);
    // Below the plot also where values are negative.
    axis.setTickLabelPosition(AxisTickLabelPosition.LOW);
    axis.getOrAddTextProperties().setFontSize(LABEL_POINTS);
    return axis;
  }

  /** Units of time are not among POI's classes, so their elements are put where they belong. */
  private static void monthly(CTDateAx axis) {
    try (XmlCursor cursor = axis.newCursor()) {
      cursor.toChild(new QName(CHART_XML, "majorUnit"));
      cursor.beginElement(new QName(CHART_XML, "baseTimeUnit"));
      cursor.insertAttributeWithValue("val", "days");
      cursor.toParent();
      cursor.toNextSibling();
      cursor.toEndToken();
      cursor.toNextToken();
      cursor.beginElement(new QName(CHART_XML, "majorTimeUnit"));
      cursor.insertAttributeWithValue("val", "months");
    }
  }

  private XDDFValueAxis up() {
    XDDFValueAxis axis = target.createValueAxis(AxisPosition.LEFT);
    axis.setTitle(plot.y().title());
    axis.setNumberFormat(plot.y().pattern());
    target.getCTChart().getPlotArea().getValAxArray(0).getNumFmt().setSourceLinked(false);
    axis.setMajorTickMark(AxisTickMark.NONE);
    axis.setCrossBetween(days() ? AxisCrossBetween.MIDPOINT_CATEGORY : AxisCrossBetween.BETWEEN);
    if (plot.rows() == Rows.ITEMS_UPWARD) {
      axis.setCrosses(AxisCrosses.MAX); // the left end of a reversed axis
    }
    axis.getOrAddMajorGridProperties().setLineProperties(line(GRID_RGB, 0.5));
    axis.getOrAddTextProperties().setFontSize(LABEL_POINTS);
    plot.y()
        .span()
        .ifPresent(
            span -> {
              axis.setMinimum(span.low());
              axis.setMaximum(span.high());
              axis.setMajorUnit(span.step());
            });
    return axis;
  }

  private void add(Series series, XDDFChartAxis across, XDDFValueAxis up) {
    ChartTypes type =
        switch (series.drawn()) {
          case LINE, DASHED -> ChartTypes.LINE;
          case COLUMN -> ChartTypes.BAR;
          case BAND, BAND_FLOOR -> ChartTypes.AREA;
        };
    XDDFChartData group = groups.computeIfAbsent(type, any -> group(type, across, up));
    XDDFChartData.Series added =
        group.addSeries(
            points.categories(series.categories(), days()), points.numbers(series.values()));
    added.setTitle(PoiText.of(series.name()), null);
    switch (series.drawn()) {
      case LINE -> added.setLineProperties(line(series.rgb(), LINE_POINTS));
      case DASHED -> {
        XDDFLineProperties dashed = line(series.rgb(), LINE_POINTS);
        dashed.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
        added.setLineProperties(dashed);
      }
      case COLUMN, BAND ->
          added.setFillProperties(new XDDFSolidFillProperties(color(series.rgb())));
      case BAND_FLOOR -> added.setFillProperties(new XDDFNoFillProperties());
    }
    if (added instanceof XDDFLineChartData.Series plain) {
      plain.setSmooth(false);
      plain.setMarkerStyle(MarkerStyle.NONE);
    }
  }

  private XDDFChartData group(ChartTypes type, XDDFChartAxis across, XDDFValueAxis up) {
    XDDFChartData group = target.createData(type, across, up);
    group.setVaryColors(false);
    if (group instanceof XDDFLineChartData lines) {
      lines.setGrouping(Grouping.STANDARD); // the schema wants it said
    }
    if (group instanceof XDDFAreaChartData areas) {
      areas.setGrouping(Grouping.STACKED);
    }
    if (group instanceof XDDFBarChartData bars) {
      bars.setBarDirection(BarDirection.COL);
      bars.setGapWidth(60);
    }
    return group;
  }

  private void legend(List<Integer> hidden) {
    XDDFChartLegend legend = target.getOrAddLegend();
    legend.setPosition(LegendPosition.BOTTOM);
    legend.setOverlay(false);
    for (int index : hidden) {
      XDDFLegendEntry entry = legend.addEntry();
      entry.setIndex(index);
      entry.setDelete(true);
    }
  }

  private boolean days() {
    return plot.rows() == Rows.DAYS;
  }

  private static XDDFLineProperties line(int rgb, double points) {
    XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(color(rgb)));
    line.setWidth(points);
    return line;
  }

  private static XDDFColor color(int rgb) {
    return XDDFColor.from(rgb(rgb));
  }

  private static byte[] rgb(int rgb) {
    return new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
  }
}
