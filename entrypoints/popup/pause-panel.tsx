import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { setPause } from '../../lib/platform/settings.ts';
import { t } from '../../lib/platform/translate.ts';
import { isPaused, type Pause } from '../../lib/sites/sites.ts';
import { timeWords } from '../../lib/ui/time-words.ts';

const HOUR = 3_600_000; // ms

/** The pause of everything: for an hour or until the browser starts again; while it lasts, its end. */
export function PausePanel({ pause }: { readonly pause: Pause | undefined }) {
  const [failed, setFailed] = useState(false);
  const paused = isPaused(pause, Date.now());
  const next = useRef<HTMLButtonElement>(null);
  const acted = useRef(false);
  useLayoutEffect(() => {
    // The button that the reader has pressed goes: the one that takes it back gets the focus.
    if (acted.current) next.current?.focus();
    acted.current = false;
  }, [paused]);
  const store = (until: Pause | undefined) => {
    acted.current = true;
    setPause(until).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  return (
    <>
      {paused ? (
        <div class="pause panel" role="status">
          <strong>{pauseWords(pause)}</strong>
          <button type="button" class="button chief" ref={next} id="pause-end" onClick={() => store(undefined)}>
            {t('popup_pause_end')}
          </button>
        </div>
      ) : (
        <div class="pause">
          {t('popup_pause')}
          <button type="button" class="button" ref={next} id="pause-hour" onClick={() => store(Date.now() + HOUR)}>
            {t('popup_pause_hour')}
          </button>
          <button type="button" class="button" id="pause-restart" onClick={() => store('restart')}>
            {t('popup_pause_restart')}
          </button>
        </div>
      )}
      <p class="alarm" role="alert" hidden={!failed}>
        {failed && t('popup_not_stored')}
      </p>
    </>
  );
}

function pauseWords(pause: Pause): string {
  return pause === 'restart' ? t('popup_paused_restart') : t('popup_paused_until', timeWords(pause, Date.now()));
}
