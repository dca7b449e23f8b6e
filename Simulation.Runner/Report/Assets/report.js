(function () {
  "use strict";
  var charts = [];
  var button = document.getElementById("fixed");

  function start(figure) {
    var place = figure.querySelector(".chart"), data = figure.querySelector("script"), drawing = figure.querySelector(".drawing");
    var option = reviveChart(JSON.parse(data.textContent));
    option.textStyle.fontFamily = "'Gemengd Chart Sans', sans-serif";
    place.style.height = place.dataset.height + "px";
    place.setAttribute("role", "img");
    place.setAttribute("aria-label", place.dataset.label);
    place.hidden = false;
    figure.classList.add("live");
    try {
      var chart = echarts.init(place, null, { renderer: "canvas" });
      chart.setOption(option);
      charts.push(chart);
    } catch (fault) {
      // The drawing says the same.
      place.hidden = true;
      figure.classList.remove("live");
      console.error(fault);
    }
  }

  function resize() {
    charts.forEach(function (chart) { chart.resize(); });
  }

  function toggle() {
    var fixed = document.body.classList.toggle("fixed-figures");
    button.setAttribute("aria-pressed", String(fixed));
    if (!fixed) resize();
  }

  function all() {
    document.querySelectorAll("figure").forEach(start);
    button.hidden = false;
    button.addEventListener("click", toggle);
    window.addEventListener("resize", resize);
    document.body.dataset.charts = String(charts.length);
  }

  // Letters are measured when a chart is drawn, so the font has to be there.
  if (document.fonts && document.fonts.load) {
    Promise.all([document.fonts.load("400 14px 'Gemengd Chart Sans'"), document.fonts.load("600 14px 'Gemengd Chart Sans'")]).then(all, all);
  } else {
    all();
  }
})();
