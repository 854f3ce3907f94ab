import { t } from '../../lib/platform/translate.ts';

interface FilterBoxProps {
  readonly label: string;
  readonly typed: string;
  readonly change: (typed: string) => void;
  /** How many entries pass, of how many. */
  readonly shown: number;
  readonly all: number;
}

/** A box to type words into that a list is filtered by; how many entries are left is said aloud. */
export function FilterBox({ label, typed, change, shown, all }: FilterBoxProps) {
  return (
    <div class="filter no-print">
      <label class="field">
        {label}
        <input type="search" value={typed} onInput={(event) => change(event.currentTarget.value)} />
      </label>
      <p class="note" role="status">
        {shown === 0
          ? t('library_filter_none')
          : t('library_filter_count', shown.toLocaleString(), all.toLocaleString())}
      </p>
    </div>
  );
}
