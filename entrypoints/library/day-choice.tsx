import { todayAsDay } from '../../lib/card/day-words.ts';
import { isDay } from '../../lib/library/address.ts';
import { t } from '../../lib/platform/translate.ts';

interface DayChoiceProps {
  readonly day: string;
  /** Asks for the law of another day; undefined: today. */
  readonly ask: (day: string | undefined) => void;
}

/** The day whose law is shown. */
export function DayChoice({ day, ask }: DayChoiceProps) {
  const choose = (typed: string) => {
    if (isDay(typed)) ask(typed);
  };
  return (
    <div class="day no-print">
      <label class="field">
        {t('library_day')}
        <input type="date" value={day} onChange={(event) => choose(event.currentTarget.value)} />
      </label>
      <button type="button" class="button" disabled={day === todayAsDay()} onClick={() => ask(undefined)}>
        {t('library_day_today')}
      </button>
    </div>
  );
}
