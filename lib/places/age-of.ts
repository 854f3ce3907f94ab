/** How old a record is: said in the card, so that nobody takes yesterday's law or evidence for today's. */
export interface Age {
  /** Whole days since the record was last checked or reviewed; 0 on a clock that runs behind. */
  readonly days: number;
  /** True from the day on which the next review falls due. */
  readonly due: boolean;
}

/**
 * In: a place (`checked`) or a topic (`reviewed`), and a day (`2026-11-24`). Out: its age on that day.
 */
export function ageOf(
  record: ({ readonly checked: string } | { readonly reviewed: string }) & { readonly reviewBy: string },
  day: string,
): Age {
  const done = 'checked' in record ? record.checked : record.reviewed;
  const days = Math.round((Date.parse(day) - Date.parse(done)) / 86_400_000);
  return { days: Math.max(0, days), due: record.reviewBy <= day };
}
