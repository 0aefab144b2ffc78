package th.ita.report.chart;

/** A picture of figures. The set is closed, so that a renderer that cannot draw one does not compile. */
public sealed interface Chart permits BarChart, TrendChart {}
