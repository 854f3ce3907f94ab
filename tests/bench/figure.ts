/** A middle value with the lowest and highest of the rounds. */
export interface Spread {
  readonly middle: number;
  readonly low: number;
  readonly high: number;
}

/** What a figure has to hold: its value, or its ratio to what was measured beside it. */
interface Bar {
  readonly of: 'value' | 'ratio';
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** One line of the table. */
export interface Figure {
  readonly what: string;
  readonly where: 'Chromium' | 'Node' | 'build';
  readonly unit: string;
  readonly value: Spread;
  /** The floor or peer measured in the same run. */
  readonly beside?: { readonly name: string; readonly value: Spread };
  readonly ratio?: Spread;
  readonly bar?: Bar;
  readonly note?: string;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN;
  return { middle: at(0.5), low: at(0), high: at(1) };
}

/** Ratios round by round. */
export function ratioOf(over: readonly number[], under: readonly number[]): Spread {
  return spreadOf(over.map((value, round) => value / (under[round] ?? Number.NaN)));
}

/** Undefined where a figure has no bar. */
export function holds({ value, ratio, bar }: Figure): boolean | undefined {
  if (!bar) return undefined;
  const { middle } = (bar.of === 'ratio' ? ratio : value) ?? { middle: Number.NaN };
  return bar.atMost !== undefined ? middle <= bar.atMost : middle >= (bar.atLeast ?? Number.NaN);
}

/** Figures as a Markdown table. */
export function table(figures: readonly Figure[]): string {
  const head = ['what', 'where', 'figure', 'beside it, same run', 'ratio (lowest to highest)', 'bar', 'holds'];
  const lines = figures.map((figure) => [
    figure.note ? `${figure.what} (${figure.note})` : figure.what,
    figure.where,
    `${short(figure.value.middle)} ${figure.unit}`,
    figure.beside ? `${figure.beside.name}: ${short(figure.beside.value.middle)} ${figure.unit}` : '',
    figure.ratio ? `${short(figure.ratio.middle)} (${short(figure.ratio.low)} to ${short(figure.ratio.high)})` : '',
    barText(figure),
    { true: 'yes', false: '**no**', undefined: '' }[String(holds(figure))] ?? '',
  ]);
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function barText({ bar, unit }: Figure): string {
  if (!bar) return '';
  const ofUnit = bar.of === 'ratio' ? '×' : unit;
  return bar.atMost !== undefined ? `≤ ${bar.atMost} ${ofUnit}` : `≥ ${bar.atLeast} ${ofUnit}`;
}

/** Three significant digits, without an exponent. */
function short(value: number): string {
  return Math.abs(value) >= 1000 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toPrecision(3)));
}
