import type { RichText } from '../dataset/rich-text.ts';
import { type CslItem, cslItem } from './csl.ts';
import { dayWords } from './day-words.ts';
import { reference } from './reference.ts';
import type { MessageKey, Translate } from './translate.ts';
import type { CardView } from './view.ts';

/** The forms in which a reader can copy a card. */
export const COPY_FORMS = ['text', 'markdown', 'csl'] as const;
export type CopyForm = (typeof COPY_FORMS)[number];

/** How one form writes what both have. */
interface Style {
  readonly plain: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly point: string;
  readonly item: (item: CslItem, number: number) => string;
}

const STYLES: Record<Exclude<CopyForm, 'csl'>, Style> = {
  text: {
    plain: (text) => text,
    strong: (text) => text,
    point: '',
    item: (item, number) => `[${number}] ${[...reference(item), item.URL].filter(Boolean).join(' ')}`,
  },
  markdown: {
    plain: escapeMarkdown,
    strong: (text) => `**${escapeMarkdown(text)}**`,
    point: '- ',
    item: (item, number) => {
      const [by, title, rest] = reference(item).map(escapeMarkdown);
      const linked = item.URL ? `[${title}](<${item.URL.replace(/[<>]/g, encodeURIComponent)}>)` : title;
      return `${number}. ${[by, linked, rest].filter(Boolean).join(' ')}`;
    },
  },
};

/**
 * A card as a reader copies it: what the page says, how the evidence and the law stand, and the sources that this
 * cites. `csl` gives the sources alone, as CSL-JSON for reference managers.
 */
export function citationText(view: CardView, t: Translate, form: CopyForm): string {
  const cited: string[] = [];
  const itemOf = (id: string) => {
    const source = view.sources[id];
    return source && cslItem(source);
  };
  const style = STYLES[form === 'csl' ? 'text' : form];
  const lines = [
    ...statement(view, t, style),
    '',
    ...evidence(view, t, style),
    ...law(view, t, style, cited),
    '',
    rich(view.topic.summary, style, cited),
  ];
  const items = cited.flatMap((id) => itemOf(id) ?? []);
  if (form === 'csl') return JSON.stringify(items, null, 2);
  const sources =
    items.length > 0
      ? ['', style.strong(t('card_copy_sources')), '', ...items.map((item, index) => style.item(item, index + 1))]
      : [];
  return [...lines, ...sources, '', style.plain(colophon(view, t))].join('\n');
}

function statement({ claim, topic, pageSays, lawOf }: CardView, t: Translate, { plain, strong }: Style): string[] {
  const words = lawOf.length > 0 ? t('card_law_of', lawOf.join(', ')) : topic.proposition;
  const said = claim.quote === undefined ? [] : [plain(t('card_copy_quote', claim.quote.replace(/\s+/g, ' ').trim()))];
  return [strong(`${t(pageSays)}: ${words}`), ...said, ...(claim.address ? [claim.address] : [])];
}

function evidence({ topic, evidence }: CardView, t: Translate, { plain, strong, point }: Style): string[] {
  const certainty = t(`card_certainty_${topic.certainty.replaceAll('-', '_')}` as MessageKey);
  const standing = `${t('card_evidence')} ${t(`card_evidence_${evidence.evidence}`)}.`;
  return [
    `${point}${strong(standing)} ${plain(`${t('card_certainty', certainty)}. ${evidence.line}`)}`,
    `${point}${strong(`${t('card_supports')}:`)} ${plain(topic.supportsLine)}`,
    `${point}${strong(`${t('card_limits')}:`)} ${plain(topic.limitsLine)}`,
  ];
}

function law({ laws }: CardView, t: Translate, style: Style, cited: string[]): string[] {
  return laws.flatMap(({ place, now }) => {
    if (!now) return [];
    const { status, text, sources, asOf } = now.statement;
    const words = t(`card_status_${status.replaceAll('-', '_')}` as MessageKey);
    const said = rich([...text, ...(sources ?? []).map((cite) => ({ cite }))], style, cited);
    const heading = style.strong(`${t('card_law_in', place.name)} ${words}.`);
    return [`${style.point}${heading} ${said} (${t('card_law_as_of', dayWords(asOf))})`];
  });
}

function rich(text: RichText, style: Style, cited: string[]): string {
  return text
    .map((node): string => {
      if (typeof node === 'string') return style.plain(node);
      if ('em' in node) return rich(node.em, style, cited);
      if ('strong' in node) return rich(node.strong, style, cited);
      if (!cited.includes(node.cite)) cited.push(node.cite);
      return `[${cited.indexOf(node.cite) + 1}]`;
    })
    .join('');
}

function colophon({ topic, version }: CardView, t: Translate): string {
  const reviewed = t('card_reviewed', dayWords(topic.reviewed));
  return version ? `${reviewed}. ${t('card_copy_dataset', version)}` : `${reviewed}.`;
}

/** Marks of Markdown in a text become plain characters. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}
