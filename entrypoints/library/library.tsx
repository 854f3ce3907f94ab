import library from 'virtual:claims/library';
import meta from 'virtual:claims/meta';
import maps from 'virtual:maps';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { todayAsDay } from '../../lib/card/day-words.ts';
import { type Address, fragmentOf, recordAt } from '../../lib/library/address.ts';
import { t } from '../../lib/platform/translate.ts';
import { AboutPage } from './about-page.tsx';
import { ChangesPage } from './changes-page.tsx';
import { ContentsPage } from './contents-page.tsx';
import { GlossaryPage } from './glossary-page.tsx';
import { MapPage } from './map-page.tsx';
import { Nav } from './nav.tsx';
import { PlacePage } from './place-page.tsx';
import { SourcePage } from './source-page.tsx';
import { SourcesPage } from './sources-page.tsx';
import { TopicPage } from './topic-page.tsx';
import { useAddress } from './use-address.ts';
import { useUnseenChanges } from './use-unseen-changes.ts';

/** The library: every topic, place, source and term at an address of its own (see lib/library/address.ts). */
export function Library() {
  const [address, ask] = useAddress();
  const unseen = useUnseenChanges(address?.page === 'changes');
  const page = useRef<HTMLDivElement>(null);
  const shown = useRef(address);
  useLayoutEffect(() => {
    const title = page.current?.querySelector('h1');
    const part = page.current?.querySelector<HTMLElement>('[data-focus]');
    document.title = `${title?.textContent} · ${t('extension_name')}`;
    const moved = shown.current?.page !== address?.page || shown.current?.id !== address?.id;
    shown.current = address;
    // A reader who cannot see the page change hears its heading.
    if (part) {
      part.focus();
      part.scrollIntoView();
    } else if (moved) {
      title?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
  }, [address]);
  return (
    <div class={address?.page === 'map' ? 'page wide' : 'page'} ref={page}>
      <Nav page={address?.page} unseen={unseen?.length ?? 0} />
      <Page address={address} ask={ask} unseen={unseen} />
    </div>
  );
}

interface PageProps {
  readonly address: Address | undefined;
  /** Asks for another day on the same page. */
  readonly ask: (day: string | undefined) => void;
  readonly unseen: ReturnType<typeof useUnseenChanges>;
}

function Page({ address, ask, unseen }: PageProps) {
  const day = address?.day ?? todayAsDay();
  const id = address?.id ?? '';
  switch (address?.page) {
    case 'contents':
      return <ContentsPage unseen={unseen?.length ?? 0} />;
    case 'claim': {
      const topic = recordAt(id, library.topics, meta.redirects.topics);
      return topic ? <TopicPage key={id} topic={topic} /> : <NotFound />;
    }
    case 'place': {
      const place = recordAt(id, library.places);
      return place ? <PlacePage key={id} place={place} day={day} ask={ask} /> : <NotFound />;
    }
    case 'map':
      return Object.hasOwn(maps, id) ? <MapPage name={id as keyof typeof maps} day={day} ask={ask} /> : <NotFound />;
    case 'sources':
      return <SourcesPage />;
    case 'source': {
      const source = recordAt(id, library.sources, meta.redirects.sources);
      return source ? <SourcePage source={source} /> : <NotFound />;
    }
    case 'glossary':
      return <GlossaryPage chosen={recordAt(id, library.glossary, meta.redirects.glossary)?.id} />;
    case 'changes':
      return <ChangesPage unseen={unseen} />;
    case 'about':
      return <AboutPage />;
    default:
      return <NotFound />;
  }
}

function NotFound() {
  return (
    <>
      <h1 tabIndex={-1}>{t('library_title')}</h1>
      <p id="not-found">{t('library_not_found')}</p>
      <p>
        <a href={fragmentOf({ page: 'contents' })}>{t('library_contents')}</a>
      </p>
    </>
  );
}
