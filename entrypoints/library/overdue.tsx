import { dayWords, todayAsDay } from '../../lib/card/day-words.ts';
import { ageOf } from '../../lib/places/age-of.ts';
import { t } from '../../lib/platform/translate.ts';

/** Says that a record is due for review, where it is. */
export function Overdue({ record }: { readonly record: Parameters<typeof ageOf>[0] }) {
  if (!ageOf(record, todayAsDay()).due) return null;
  return <p class="alarm">{t('card_stale', dayWords(record.reviewBy))}</p>;
}
