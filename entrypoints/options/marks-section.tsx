import type { MessageKey } from '../../lib/card/translate.ts';
import { setSettings } from '../../lib/platform/settings.ts';
import { t } from '../../lib/platform/translate.ts';
import { DWELLS, MARK_STYLES } from '../../lib/settings/values.ts';
import { RadioGroup } from '../../lib/ui/radio-group.tsx';
import { MarkSample } from './mark-sample.tsx';
import type { SectionProps } from './section.ts';

/** How marks look and when their cards open. */
export function MarksSection({ settings, save }: SectionProps) {
  return (
    <section>
      <h2>{t('options_marks')}</h2>
      <RadioGroup
        name="style"
        label={t('options_marks')}
        hiddenLabel
        values={MARK_STYLES}
        words={(style) => t(`options_style_${style}` satisfies MessageKey)}
        chosen={settings.style}
        choose={(style) => save(setSettings({ style }))}
      />
      {settings.style !== 'none' && <MarkSample style={settings.style} />}
      <RadioGroup
        name="dwell"
        label={t('options_dwell')}
        values={DWELLS}
        words={(dwell) => t(`options_dwell_${dwell}` satisfies MessageKey)}
        chosen={settings.dwell}
        choose={(dwell) => save(setSettings({ dwell }))}
      />
    </section>
  );
}
