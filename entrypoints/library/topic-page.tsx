import library from 'virtual:claims/library';
import { dayWords } from '../../lib/card/day-words.ts';
import type { LibraryTopic } from '../../lib/dataset/compiled.ts';
import { t } from '../../lib/platform/translate.ts';
import { RichText } from '../../lib/ui/rich-text.tsx';
import { CardOfTopic } from './card-of-topic.tsx';
import { citedOn } from './cited.tsx';
import { EvidenceChart } from './evidence-chart.tsx';
import { Findings } from './findings.tsx';
import { Overdue } from './overdue.tsx';
import { Certainty, Standing } from './standing.tsx';

/** One topic: how the evidence stands, all findings on both sides, and the sources. */
export function TopicPage({ topic }: { readonly topic: LibraryTopic }) {
  const { cite, list } = citedOn(topic.sources);
  return (
    <article>
      <h1 tabIndex={-1}>{topic.name}</h1>
      <p class="lead">{topic.proposition}</p>
      <Overdue record={topic} />
      <Safety topic={topic} cite={cite} />
      <p>
        <RichText text={topic.summary} cite={cite} />
      </p>
      <dl class="stances">
        <div>
          <dt>{t('library_if_asserted')}</dt>
          <dd>
            <Standing {...topic.stances.asserts} />
          </dd>
        </div>
        <div>
          <dt>{t('library_if_denied')}</dt>
          <dd>
            <Standing {...topic.stances.denies} />
          </dd>
        </div>
      </dl>
      <CardOfTopic topic={topic.id} />
      {topic.law && (
        <p>
          {t('library_topic_law')} <a href="#map/us">{t('library_map_us')}</a> ·{' '}
          <a href="#map/europe">{t('library_map_europe')}</a> · <a href="#map/world">{t('library_map_world')}</a>
        </p>
      )}
      <h2>
        <Certainty certainty={topic.certainty} />
      </h2>
      <p>
        <RichText text={topic.certaintyWhy} cite={cite} />
      </p>
      <EvidenceChart topic={topic} />
      <h2>{t('card_supports')}</h2>
      <Findings findings={topic.supports} cite={cite} />
      <h2>{t('card_limits')}</h2>
      <Findings findings={topic.limits} cite={cite} />
      <Lines title={t('library_overstated')} lines={topic.overstated} />
      <Lines title={t('library_understated')} lines={topic.understated} />
      {list}
      <h2>{t('library_history')}</h2>
      <ul>
        {topic.history.toReversed().map(({ date, change }) => (
          <li key={`${date} ${change}`}>
            {dayWords(date)}: <bdi>{change}</bdi>
          </li>
        ))}
      </ul>
      <p class="note">{t('library_topic_reviewed', dayWords(topic.reviewed), dayWords(topic.reviewBy))}</p>
    </article>
  );
}

/** Where a reader may be in danger: what to do is said before all else. */
function Safety({ topic, cite }: { readonly topic: LibraryTopic } & Pick<ReturnType<typeof citedOn>, 'cite'>) {
  if (!topic.safety) return null;
  const lines = topic.safety.helpLines.flatMap((id) => library.helpLines[id] ?? []);
  return (
    <section class="panel danger" aria-label={t('library_help')}>
      <p>
        <RichText text={topic.safety.text} cite={cite} />
      </p>
      <ul>
        {lines.map(({ id, name, number, country, text }) => (
          <li key={id}>
            <a href={`tel:${number.replace(/[^\d+]/g, '')}`}>
              {t('library_help_line', name, library.places[country]?.name ?? country, number)}
            </a>{' '}
            <bdi class="note">{text}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
