import { fragmentOf, type PageKind } from '../../lib/library/address.ts';
import { t } from '../../lib/platform/translate.ts';

/** The library's pages, above each of them. */
export function Nav({ page, unseen }: { readonly page: PageKind | undefined; readonly unseen: number }) {
  const link = (target: PageKind, words: string, id?: string) => (
    <li>
      <a
        href={fragmentOf(id ? { page: target, id } : { page: target })}
        aria-current={page === target ? 'page' : undefined}
      >
        {words}
      </a>
    </li>
  );
  return (
    <nav class="pages" aria-label={t('library_nav')}>
      <ul>
        {link('contents', t('library_contents'))}
        {link('map', t('library_map_nav'), 'us')}
        {link('sources', t('library_sources'))}
        {link('glossary', t('library_glossary'))}
        {link('changes', unseen > 0 ? `${t('library_changes')} (${unseen.toLocaleString()})` : t('library_changes'))}
        {link('about', t('library_about'))}
      </ul>
    </nav>
  );
}
