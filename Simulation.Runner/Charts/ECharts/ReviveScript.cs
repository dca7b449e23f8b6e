namespace Simulation.Runner.Charts.ECharts;

/// <summary>The JavaScript that turns the markers of an exported option into functions.</summary>
internal static class ReviveScript
{
    public const string Text = """
        function reviveChart(option) {
          "use strict";
          function number(spec) {
            var factor = spec.unit === "share" || spec.unit === "percentage-points" ? 100 : 1;
            return function (value) {
              if (Array.isArray(value)) value = value[value.length - 1];
              if (typeof value !== "number" || isNaN(value)) return value == null || value === "-" ? "–" : String(value);
              var shown = value * factor, size = Math.abs(shown), suffix = "";
              if (size >= 1e6 && spec.unit !== "calendar-year") {
                suffix = size >= 1e9 ? (spec.language === "nl" ? " mld" : " billion") : (spec.language === "nl" ? " mln" : " million");
                shown /= size >= 1e9 ? 1e9 : 1e6;
                size = Math.abs(shown);
              }
              var decimals = size >= 100 || size === 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
              var text = Math.abs(shown).toLocaleString(spec.language, { maximumFractionDigits: decimals, useGrouping: spec.unit !== "calendar-year" });
              if (spec.unit === "euro") text = (spec.language === "nl" ? "€ " : "€") + text;
              if (spec.unit === "share") text += "%";
              return (shown < 0 && size > 0 ? "−" : "") + text + suffix;
            };
          }
          // A whisker beside the middle of its category: on one of several bars, or a few pixels aside; data are [category, low, high].
          function whisker(spec) {
            return function (params, api) {
              var layout = spec.count ? api.barLayout({ barGap: "0%", barCategoryGap: "28%", count: spec.count })[spec.index] : null;
              var at = api.value(0), sideways = spec.sideways;
              var low = api.coord(sideways ? [api.value(1), at] : [at, api.value(1)]), high = api.coord(sideways ? [api.value(2), at] : [at, api.value(2)]);
              var aside = layout ? layout.offsetCenter : spec.aside || 0;
              return {
                type: "line",
                shape: sideways ? { x1: low[0], y1: low[1] + aside, x2: high[0], y2: high[1] + aside } : { x1: low[0] + aside, y1: low[1], x2: high[0] + aside, y2: high[1] },
                style: { stroke: spec.colour, lineWidth: spec.width }
              };
            };
          }
          function walk(node) {
            if (Array.isArray(node)) return node.map(walk);
            if (node === null || typeof node !== "object") return node;
            if (node.$number) return number(node.$number);
            if (node.$whisker) return whisker(node.$whisker);
            var copy = {};
            Object.keys(node).forEach(function (key) { copy[key] = walk(node[key]); });
            return copy;
          }
          return walk(option);
        }
        """;
}
