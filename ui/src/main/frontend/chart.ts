import type { EChartsType } from 'echarts/core';

type Bar = { name: string; values: (number | null)[]; texts: string[]; label: string };

type Data = {
  series: string[];
  bars: Bar[];
  /** Values of one bar stand behind each other; otherwise below each other. */
  stacked: boolean;
  min: number;
  max: number;
  unit: string;
  locale: string;
};

/** Below this width the names of bars stand in a narrow column and are broken. */
const NARROW = 600;

/** The column of the names, in pixels. */
const WIDE_NAMES = { width: 270, fontSize: 13, lineHeight: 16 };
const NARROW_NAMES = { width: 118, fontSize: 12, lineHeight: 14 };
/** A usual letter of a name. */
const CHARACTER = 7;

/** Colours by their place in the page's own palette, the accent first. */
const COLOURS = ['--aura-accent-text-color', '--alur-chart-second', '--alur-chart-third'];

/** Drawn text does not break by itself. */
function broken(line: string, most: number): string {
  const lines = [''];
  for (const word of line.split(' ')) {
    const last = lines.length - 1;
    if (lines[last] && lines[last].length + word.length >= most) {
      lines.push(word);
    } else {
      lines[last] += (lines[last] ? ' ' : '') + word;
    }
  }
  return lines.join('\n');
}

/**
 * Horizontal bars by ECharts. By keyboard the arrows go from bar to bar: what a bar says is shown beside it and told to screen
 * readers. Colours are those of the page, light or dark, on paper light; patterns tell the parts apart without colour.
 */
export class AlurChart extends HTMLElement {
  private data?: Data;
  private chart?: EChartsType;
  private at = -1;
  private drawing = 0;
  private readonly plot = document.createElement('div');
  private readonly status = document.createElement('div');
  private readonly sizes = new ResizeObserver(() => this.draw());
  private readonly theme = new MutationObserver(() => this.draw());
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly paper = matchMedia('print');
  private readonly calm = matchMedia('(prefers-reduced-motion: reduce)');
  private readonly redraw = () => this.draw();

  connectedCallback() {
    this.status.setAttribute('role', 'status');
    this.status.className = 'alur-chart-status';
    this.plot.setAttribute('aria-hidden', 'true');
    this.append(this.plot, this.status);
    this.tabIndex = 0;
    this.setAttribute('role', 'application');
    this.addEventListener('keydown', this.step);
    this.addEventListener('blur', this.leave);
    this.sizes.observe(this);
    this.theme.observe(document.documentElement, { attributes: true });
    this.dark.addEventListener('change', this.redraw);
    this.paper.addEventListener('change', this.redraw);
    this.draw();
  }

  disconnectedCallback() {
    this.removeEventListener('keydown', this.step);
    this.removeEventListener('blur', this.leave);
    this.sizes.disconnect();
    this.theme.disconnect();
    this.dark.removeEventListener('change', this.redraw);
    this.paper.removeEventListener('change', this.redraw);
    this.drawing++;
    this.chart?.dispose();
    this.chart = undefined;
  }

  show(data: Data) {
    this.data = data;
    this.at = -1;
    this.draw();
  }

  private async draw() {
    const data = this.data;
    if (!data || !this.isConnected || !this.offsetWidth) {
      return;
    }
    const turn = ++this.drawing;
    const { init } = await import('./chart-engine');
    if (turn !== this.drawing) {
      return;
    }
    const names = this.offsetWidth < NARROW ? NARROW_NAMES : WIDE_NAMES;
    const longest = Math.max(...data.bars.map((bar) => bar.name.length), 0);
    const lines = Math.ceil((longest * CHARACTER) / names.width);
    const row = Math.max(data.stacked ? 26 : 16 * data.series.length + 14, lines * names.lineHeight + 8);
    this.plot.style.height = row * data.bars.length + 70 + 'px';
    this.chart ??= init(this.plot, undefined, { renderer: 'svg' });
    this.chart.resize();
    this.chart.setOption(this.option(data, names), { notMerge: true });
  }

  private option(data: Data, place: typeof WIDE_NAMES) {
    const narrow = place === NARROW_NAMES;
    const text = this.colour('--vaadin-text-color');
    const muted = this.colour('--vaadin-text-color-secondary');
    const line = this.colour('--alur-line');
    const ground = this.colour('--alur-chart-ground');
    // Drawn text takes no double quotes.
    const font = getComputedStyle(this).fontFamily.replaceAll('"', "'");
    const numbers = new Intl.NumberFormat(data.locale, { maximumFractionDigits: 1 });
    const names = { ...place, overflow: 'break' as const, color: text, fontFamily: font };
    const plain = { axisLine: { show: false }, axisTick: { show: false } };
    return {
      animation: !this.calm.matches && !this.paper.matches,
      animationDuration: 300,
      textStyle: { fontFamily: font, color: text },
      color: COLOURS.map((name) => this.colour(name)),
      // Patterns, so that colour is not alone; the words for screen readers are the page's own.
      aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
      legend: { left: 0, top: 0, selectedMode: false, itemGap: 16, textStyle: { color: text, fontSize: 13, fontFamily: font } },
      grid: { left: 4, right: data.stacked ? 4 : 40, top: 40, bottom: 4, outerBoundsMode: 'same' as const, outerBoundsContain: 'axisLabel' as const },
      tooltip: {
        trigger: 'axis' as const,
        axisPointer: { type: 'shadow' as const },
        // Drawn, not written into the page as markup: nothing in a name can become an element.
        renderMode: 'richText' as const,
        confine: true,
        backgroundColor: ground,
        borderColor: muted,
        textStyle: { color: text, fontFamily: font, fontSize: 13 },
        formatter: (shown: unknown) => this.lines((shown as { dataIndex: number }[])[0].dataIndex).map((line) => broken(line, narrow ? 36 : 70)).join('\n')
      },
      xAxis: {
        type: 'value' as const,
        min: data.min,
        max: data.max,
        ...plain,
        interval: data.stacked ? (narrow ? 50 : 20) : 1,
        axisLabel: { color: muted, fontFamily: font, formatter: (value: number) => numbers.format(value) + data.unit },
        splitLine: { lineStyle: { color: line } }
      },
      yAxis: [
        { type: 'category' as const, inverse: true, data: data.bars.map((bar) => bar.name), ...plain, axisLabel: { ...names, interval: 0 } },
        {
          type: 'category' as const,
          inverse: true,
          position: 'right' as const,
          show: data.stacked,
          data: data.bars.map((bar) => bar.label),
          ...plain,
          axisLabel: { color: text, fontFamily: font, fontSize: 13, interval: 0 }
        }
      ],
      series: data.series.map((name, index) => ({
        type: 'bar' as const,
        name,
        stack: data.stacked ? 'whole' : undefined,
        barMaxWidth: 16,
        barGap: '15%',
        itemStyle: { borderColor: muted, borderWidth: 0.5 },
        label: {
          show: !data.stacked,
          position: 'right' as const,
          color: text,
          fontFamily: font,
          formatter: (one: { dataIndex: number }) => data.bars[one.dataIndex].texts[index]
        },
        data: data.bars.map((bar) => bar.values[index])
      }))
    };
  }

  /** What one bar says: its name, then each of its parts. */
  private lines(index: number): string[] {
    const data = this.data!;
    const bar = data.bars[index];
    return [bar.name, ...data.series.map((name, part) => name + ': ' + bar.texts[part])];
  }

  private readonly step = (event: KeyboardEvent) => {
    const last = (this.data?.bars.length ?? 0) - 1;
    const to =
      event.key === 'ArrowDown' || event.key === 'ArrowRight'
        ? Math.min(this.at + 1, last)
        : event.key === 'ArrowUp' || event.key === 'ArrowLeft'
          ? Math.max(this.at - 1, 0)
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? last
              : -1;
    if (to < 0 || !this.chart) {
      return;
    }
    event.preventDefault();
    this.at = to;
    this.chart.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: to });
    this.status.textContent = this.lines(to).join('; ');
  };

  private readonly leave = () => {
    this.chart?.dispatchAction({ type: 'hideTip' });
  };

  /** The colour as it is now, light or dark, in a notation that every drawing library reads. */
  private colour(property: string): string {
    this.status.style.color = `var(${property})`;
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 1;
    const pen = canvas.getContext('2d', { willReadFrequently: true })!;
    pen.fillStyle = getComputedStyle(this.status).color;
    pen.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
    this.status.style.color = '';
    return `rgba(${red},${green},${blue},${alpha / 255})`;
  }
}

customElements.define('alur-chart', AlurChart);
