// Draws the charts of a page, each from the JSON that it carries; the same figures stand in the table beside it, so nothing is lost without this script.
(() => {
  "use strict";
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  // Told apart by everyone, colour-blind or not (Okabe and Ito).
  const color = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9"];
  const ink = dark ? "#e6e8eb" : "#1f2933";

  const legend = (told) => (told.series.length > 1 ? { bottom: 0, textStyle: { color: ink } } : undefined);

  const narrow = (box) => box.clientWidth < 480;

  // On a phone long names are broken, since beside the figure there is little room.
  const radar = (told, box) => ({
    radar: {
      indicator: told.labels.map((name) => ({ name, min: 0, max: told.most })),
      axisName: narrow(box) ? { color: ink, width: 60, overflow: "break" } : { color: ink },
      radius: narrow(box) ? "52%" : "62%",
    },
    series: [
      {
        type: "radar",
        data: told.series.map(({ name, values }) => ({ name, value: values, areaStyle: { opacity: 0.12 } })),
      },
    ],
  });

  const below = (told) => told.series.some(({ values }) => values.some((value) => value < 0));

  const scale = (told) => ({
    type: "value",
    min: below(told) ? undefined : 0,
    max: told.most ?? undefined,
    axisLabel: { color: ink },
  });

  // Where a value lies below zero the names stand at the edge, not on the bars.
  const names = (told, axisLabel) => ({
    type: "category",
    data: told.labels,
    axisLine: { onZero: !below(told) },
    axisLabel: { color: ink, interval: 0, overflow: "break", ...axisLabel },
  });

  const upright = (told, type) => ({
    grid: { left: 48, right: 16, top: 24, bottom: 72 },
    xAxis: names(told, { width: 84 }),
    yAxis: scale(told),
    series: told.series.map(({ name, values }) => ({ name, type, data: values, barMaxWidth: 36, showAllSymbol: true })),
  });

  // Many bars on a phone lie on their side, each with its name before it.
  const lying = (told) => ({
    grid: { left: 104, right: 16, top: 8, bottom: 48 },
    xAxis: scale(told),
    yAxis: { ...names(told, { width: 92 }), inverse: true },
    series: told.series.map(({ name, values }) => ({ name, type: "bar", data: values, barMaxWidth: 16 })),
  });

  const isLying = (told, box) => told.kind === "bar" && narrow(box) && told.labels.length > 3;

  const figure = (told, box) => {
    if (told.kind === "radar") return radar(told, box);
    return isLying(told, box) ? lying(told) : upright(told, told.kind);
  };

  document.querySelectorAll("[data-chart]").forEach((box) => {
    const told = JSON.parse(box.dataset.chart);
    box.hidden = false;
    const chart = window.echarts.init(box, null, { renderer: "canvas" });
    const draw = () => {
      box.style.height = isLying(told, box) ? `${80 + told.labels.length * (12 + 22 * told.series.length)}px` : "";
      chart.resize();
      chart.setOption(
        {
          color,
          animation: !calm,
          tooltip: { trigger: told.kind === "radar" ? "item" : "axis", confine: true },
          legend: legend(told),
          ...figure(told, box),
        },
        true,
      );
    };
    draw();
    addEventListener("resize", draw);
    addEventListener("beforeprint", draw);
  });
})();
