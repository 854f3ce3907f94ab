import { fragmentOf } from '../../lib/library/address.ts';
import { cardDataFor } from '../../lib/lookup/card-data.ts';
import { openSettings } from '../../lib/platform/open.ts';
import { onSettingsChanged, readSettings } from '../../lib/platform/settings.ts';
import { t } from '../../lib/platform/translate.ts';
import { Card } from '../../lib/ui/card.tsx';
import { useLive } from '../../lib/ui/use-live.ts';

const go = (page: 'source' | 'claim' | 'place') => (id: string) => {
  location.hash = fragmentOf({ page, id });
};
const actions = {
  openSource: go('source'),
  openLibrary: go('claim'),
  openPlace: go('place'),
  choosePlace: () => void openSettings(),
};

/** The card that a mark opens, with the law where the reader lives and the copies to take along. */
export function CardOfTopic({ topic }: { readonly topic: string }) {
  const settings = useLive(readSettings, onSettingsChanged);
  if (!settings) return null;
  return (
    <details class="panel as-card no-print">
      <summary>{t('library_as_card')}</summary>
      <Card
        topic={topic}
        load={async (topics, places) => cardDataFor(topics, places)}
        readerPlace={settings.place}
        actions={actions}
      />
    </details>
  );
}
