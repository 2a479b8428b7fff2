// Draws the charts of a page, each from the JSON that it carries; the same figures stand in the table beside it, so nothing is lost without this script.
(() => {
  "use strict";
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  // Told apart by everyone, colour-blind or not (Okabe and Ito).
  const color = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9"];
  const ink = dark ? "#e6e8eb" : "#1f2933";

  const legend = (told) => (told.series.length > 1 ? { bottom: 0, textStyle: { color: ink } } : undefined);

  const radar = (told) => ({
    radar: {
      indicator: told.labels.map((name) => ({ name, min: 0, max: told.most })),
      axisName: { color: ink },
      radius: "62%",
    },
    series: [
      {
        type: "radar",
        data: told.series.map(({ name, values }) => ({ name, value: values, areaStyle: { opacity: 0.12 } })),
      },
    ],
  });

  const upright = (told, type) => ({
    grid: { left: 48, right: 16, top: 24, bottom: 72 },
    xAxis: {
      type: "category",
      data: told.labels,
      axisLabel: { color: ink, interval: 0, width: 84, overflow: "break" },
    },
    yAxis: { type: "value", min: 0, max: told.most ?? undefined, axisLabel: { color: ink } },
    series: told.series.map(({ name, values }) => ({ name, type, data: values, barMaxWidth: 36 })),
  });

  document.querySelectorAll("[data-chart]").forEach((box) => {
    const told = JSON.parse(box.dataset.chart);
    box.hidden = false;
    const chart = window.echarts.init(box, null, { renderer: "canvas" });
    chart.setOption({
      color,
      animation: !calm,
      tooltip: { trigger: told.kind === "radar" ? "item" : "axis", confine: true },
      legend: legend(told),
      ...(told.kind === "radar" ? radar(told) : upright(told, told.kind)),
    });
    addEventListener("resize", () => chart.resize());
    addEventListener("beforeprint", () => chart.resize());
  });
})();
