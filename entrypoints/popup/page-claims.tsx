import card from 'virtual:claims/card';
import { useEffect, useState } from 'preact/hooks';
import { claimsOfTab, type FrameClaim, openMark } from '../../lib/platform/page-commands.ts';
import { t } from '../../lib/platform/translate.ts';

/** The claims marked on the page, in reading order, grouped by sentence: each scrolls to its mark and opens the card. */
export function PageClaims({ tabId, on }: { readonly tabId: number; readonly on: boolean }) {
  const [claims, setClaims] = useState<readonly FrameClaim[]>();
  useEffect(() => {
    if (on) void claimsOfTab(tabId).then(setClaims);
  }, [tabId, on]);
  if (!on) return <p class="note">{t('popup_off_note')}</p>;
  if (!claims) return null;
  return (
    <section id="claims">
      <h2>{t('popup_claims')}</h2>
      {claims.length > 0 ? (
        <ol>
          {claims.map((claim) => (
            <li key={`${claim.frameId} ${claim.mark}`}>
              <ClaimButton tabId={tabId} claim={claim} />
            </li>
          ))}
        </ol>
      ) : (
        <p id="no-claims">{t('popup_no_claims')}</p>
      )}
      <p class="note">{t('popup_unmarked')}</p>
    </section>
  );
}

function ClaimButton({ tabId, claim }: { readonly tabId: number; readonly claim: FrameClaim }) {
  const open = async () => {
    if (await openMark(tabId, claim.frameId, claim.mark)) window.close();
  };
  return (
    <button type="button" onClick={() => void open()}>
      <span class="topics">{claim.topics.map(topicWords).join(' · ')}</span>
      <bdi class="quote">{claim.quote}</bdi>
    </button>
  );
}

function topicWords({ topic, stance }: FrameClaim['topics'][number]): string {
  const name = card.topics[topic]?.name ?? topic;
  return stance === 'asserts' ? name : `${name} (${t('popup_stance_denies')})`;
}
