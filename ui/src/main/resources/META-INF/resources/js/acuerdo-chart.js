// Charts in a Vaadin page: drawn by Apache ECharts, loaded before this file. Colours follow the page's theme.
window.acuerdoChart = {
  show(host, option) {
    const css = getComputedStyle(document.documentElement);
    const text = css.getPropertyValue('--acuerdo-chart-text').trim() || '#555';
    const line = css.getPropertyValue('--acuerdo-chart-line').trim() || '#ddd';
    if (!host.$chart) {
      host.$chart = echarts.init(host, null, { renderer: 'svg' });
      host.$chart.on('click', event => host.$server.barChosen(event.seriesName || '', event.name || ''));
      new ResizeObserver(() => host.$chart.resize()).observe(host);
    }
    const chosen = JSON.parse(option);
    for (const axis of ['xAxis', 'yAxis']) {
      if (chosen[axis]) {
        chosen[axis].axisLabel = { color: text, ...chosen[axis].axisLabel };
        chosen[axis].splitLine = { lineStyle: { color: line }, ...chosen[axis].splitLine };
      }
    }
    if (chosen.yAxis && chosen.yAxis.type === 'value') {
      const amount = new Intl.NumberFormat(document.documentElement.lang || undefined, { notation: 'compact' });
      chosen.yAxis.axisLabel.formatter = value => amount.format(value);
    }
    if (chosen.legend) {
      chosen.legend.textStyle = { color: text };
    }
    if (window.innerWidth < 600 && chosen.grid) {
      chosen.grid.top = 24 * (1 + (chosen.series || []).length);
    }
    chosen.textStyle = { color: text, fontFamily: css.getPropertyValue('--lumo-font-family') };
    chosen.animation = false;
    host.$chart.setOption(chosen, true);
  }
};
