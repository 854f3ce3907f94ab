import { useEffect, useRef, useState } from 'preact/hooks';
import { type CurrentTab, showTab } from '../../lib/platform/current-tab.ts';
import {
  claimsOfTab,
  type FrameClaim,
  isBeingRead,
  onClaimsChanged,
  openMark,
} from '../../lib/platform/page-commands.ts';
import { t } from '../../lib/platform/translate.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { HiddenTopics } from './hidden-topics.tsx';
import { TopicRow } from './topic-row.tsx';

interface PageClaimsProps {
  readonly tab: CurrentTab;
  readonly settings: Settings;
}

/** A page that has just been opened or switched on needs so long to ask for its reading, ms; then it is looked at again. */
const SURE = 700;

/**
 * The claims marked on the page, in reading order, sentence by sentence: the quiet twin of the marks. Each scrolls to
 * its mark and opens its card.
 */
export function PageClaims({ tab, settings }: PageClaimsProps) {
  const [claims, setClaims] = useState<readonly FrameClaim[]>();
  const [gone, setGone] = useState(false);
  /** Undefined: not known for sure yet. */
  const [isReading, setReading] = useState<boolean>();
  useEffect(() => {
    setReading(undefined);
    void isBeingRead(tab.id).then((reading) => reading && setReading(true));
    const timer = setInterval(async () => setReading(await isBeingRead(tab.id)), SURE);
    return () => clearInterval(timer);
  }, [tab.id, tab.url, settings]);
  useEffect(() => {
    const read = () => void claimsOfTab(tab.id).then(setClaims);
    read();
    return onClaimsChanged(tab.id, read);
  }, [tab.id, tab.url, settings]);
  const title = useRef<HTMLHeadingElement>(null);
  if (!claims) return null;
  const toTitle = () => title.current?.focus();
  const open = async ({ frameId, mark }: FrameClaim, claim: number) => {
    const opened = await openMark(tab.id, frameId, mark, claim);
    setGone(!opened);
    if (opened) await showTab(tab);
  };
  const count = claims.reduce((sum, { topics }) => sum + topics.length, 0);
  return (
    <section id="claims" aria-labelledby="claims-title">
      <h2 id="claims-title" ref={title} tabIndex={-1}>
        {t('popup_claims', String(count))}
      </h2>
      {claims.length > 0 ? (
        <ol>
          {claims.map((claim) => (
            <li key={`${claim.frameId} ${claim.mark}`}>
              <blockquote>
                <bdi>{claim.quote}</bdi>
              </blockquote>
              <ul>
                {claim.topics.map(({ topic, stance }, index) => (
                  <TopicRow
                    key={topic}
                    topic={topic}
                    stance={stance}
                    open={() => void open(claim, index)}
                    onHidden={toTitle}
                  />
                ))}
              </ul>
            </li>
          ))}
        </ol>
      ) : (
        <p id="no-claims">{t(isReading === false ? 'popup_no_claims' : 'popup_reading')}</p>
      )}
      {claims.length > 0 && isReading && <p class="note">{t('popup_reading_on')}</p>}
      <p class="alarm" role="alert" hidden={!gone}>
        {gone && t('popup_mark_gone')}
      </p>
      <p class="note">{t('popup_unmarked')}</p>
      <HiddenTopics settings={settings} onShown={toTitle} />
    </section>
  );
}
