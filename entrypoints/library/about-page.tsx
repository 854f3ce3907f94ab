import accuracy from 'virtual:accuracy';
import library from 'virtual:claims/library';
import meta from 'virtual:claims/meta';
import { dayWords } from '../../lib/card/day-words.ts';
import { t } from '../../lib/platform/translate.ts';

/** How the library was made, and how well claims are found, measured when this version was built. */
export function AboutPage() {
  const sources = Object.values(library.sources);
  const seen = (how: 'full' | 'abstract' | 'reported') =>
    sources.filter((source) => source.seen === how).length.toLocaleString();
  return (
    <>
      <h1 tabIndex={-1}>{t('library_about')}</h1>
      <p class="lead">{t('about_lead')}</p>
      <h2>{t('about_evidence')}</h2>
      <p>
        {t('about_evidence_text')} <a href="#glossary/grade">{t('library_glossary')}: GRADE</a>
      </p>
      <h2>{t('about_sources')}</h2>
      <p>
        {t('about_sources_text', sources.length.toLocaleString(), seen('full'), seen('abstract'), seen('reported'))}{' '}
        <a href="#sources">{t('library_sources')}</a>
      </p>
      <h2>{t('about_law')}</h2>
      <p>
        {t('about_law_text')} <a href="#map/us">{t('library_map_nav')}</a>
      </p>
      <h2>{t('about_detector')}</h2>
      <p>{t('about_detector_text')}</p>
      <Measured />
      <h2>{t('about_dataset')}</h2>
      <table class="facts-table">
        <tbody>
          <Row name={t('about_version')} figure={meta.version} />
          <Row name={t('about_date')} figure={dayWords(meta.date)} />
          <Row name={t('about_topics')} figure={meta.counts.topics.toLocaleString()} />
          <Row name={t('about_places')} figure={meta.counts.places.toLocaleString()} />
          <Row name={t('library_sources')} figure={meta.counts.sources.toLocaleString()} />
          <Row name={t('about_hash')} figure={meta.hash} />
        </tbody>
      </table>
      <h2>{t('about_maps')}</h2>
      <p>{t('library_map_borders')}</p>
      <p>{t('about_no_advice')}</p>
    </>
  );
}

function Measured() {
  const { pages, claims, precision, recall, stance, clean, cleanMarked } = accuracy;
  return (
    <section id="accuracy">
      <h2 id="accuracy-title">{t('about_accuracy')}</h2>
      <p>{t('about_accuracy_text', pages.toLocaleString(), claims.toLocaleString())}</p>
      <table aria-labelledby="accuracy-title">
        <thead>
          <tr>
            <th scope="col">{t('about_measure')}</th>
            <th scope="col">{t('about_figure')}</th>
          </tr>
        </thead>
        <tbody>
          <Row name={t('about_precision')} figure={percent(precision)} />
          <Row name={t('about_recall')} figure={percent(recall)} />
          <Row name={t('about_stance')} figure={percent(stance)} />
          <Row name={t('about_clean')} figure={t('about_of', cleanMarked.toLocaleString(), clean.toLocaleString())} />
        </tbody>
      </table>
      <p>{t('about_accuracy_limits')}</p>
    </section>
  );
}

function Row({ name, figure }: { readonly name: string; readonly figure: string }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{figure}</td>
    </tr>
  );
}

/** Rounded down, so that no figure is better than what was measured. */
function percent(share: number): string {
  return (Math.floor(share * 1000) / 1000).toLocaleString(undefined, { style: 'percent', maximumFractionDigits: 1 });
}
