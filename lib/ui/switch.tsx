import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../platform/translate.ts';

interface SwitchProps {
  readonly id: string;
  readonly on: boolean;
  /** Stores the wanted state; rejects where the browser refuses to. */
  readonly change: (on: boolean) => Promise<void>;
  readonly children: ComponentChildren;
}

/**
 * An on-off switch with its words. It shows `on`, which is what is stored, and not what was asked for: where storing
 * fails it says so and stays as it was.
 */
export function Switch({ id, on, change, children }: SwitchProps) {
  const [failed, setFailed] = useState(false);
  const ask = (box: HTMLInputElement) => {
    const wanted = box.checked;
    box.checked = on;
    change(wanted).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  return (
    <>
      <label class="switch">
        <span class="switch-words">{children}</span>
        {/* biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its own state */}
        <input type="checkbox" role="switch" id={id} checked={on} onChange={(event) => ask(event.currentTarget)} />
      </label>
      <p class="alarm" role="alert" hidden={!failed}>
        {failed && t('popup_not_stored')}
      </p>
    </>
  );
}
