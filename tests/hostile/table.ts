import type { Check, Figure, Place } from './check.ts';

export interface Row {
  readonly group: string;
  readonly check: Check;
  readonly place: Place;
  readonly planted: boolean;
  readonly figure: Figure;
  readonly seconds: number;
}

/** One row as it is printed when it is done. */
export function rowLine(row: Row): string {
  const { check, place, planted, figure, seconds } = row;
  const what = planted ? `planted: ${check.plant.fault}` : check.counts;
  return `T${check.threat} ${place}: ${what}: ${figure.figure} (bar ${check.bar}) ${verdict(row)} ${seconds.toFixed(1)} s`;
}

/** Without a planted fault the bar has to hold; with it, the check has to find it. */
export function isAsItShould({ planted, figure }: Row): boolean {
  return !figure.failed && figure.holds !== planted;
}

function verdict(row: Row): string {
  if (row.planted) return isAsItShould(row) ? 'red' : 'NOT FOUND';
  return isAsItShould(row) ? 'holds' : 'FALLS SHORT';
}

/** All rows as a Markdown table. */
export function table(rows: readonly Row[]): string {
  const plain = rows.filter((row) => !row.planted);
  const shown = plain.length > 0 ? plain : rows;
  const cells = shown.map((row) => {
    const twin = rows.find((one) => one.planted && one.check === row.check && one.place === row.place);
    return [
      `T${row.check.threat}`,
      row.group,
      row.place,
      row.check.counts,
      row.figure.figure,
      row.check.bar,
      verdict(row),
      ...(twin ? [`${twin.check.plant.fault}: ${verdict(twin)}`] : ['']),
    ];
  });
  const head = ['threat', 'group', 'where', 'what is counted', 'figure', 'bar', 'holds', 'planted failure'];
  return [head, head.map(() => '---'), ...cells].map((line) => `| ${line.join(' | ')} |`).join('\n');
}
