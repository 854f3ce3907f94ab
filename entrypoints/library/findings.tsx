import type { MessageKey } from '../../lib/card/translate.ts';
import type { CompiledFinding } from '../../lib/dataset/compiled.ts';
import { t } from '../../lib/platform/translate.ts';
import { RichText } from '../../lib/ui/rich-text.tsx';
import type { Cited } from './cited.tsx';
import { kindWords } from './source-words.tsx';

interface FindingsProps extends Pick<Cited, 'cite'> {
  readonly findings: readonly CompiledFinding[];
}

/** Findings of one side: what was studied, in whom, and what was found. */
export function Findings({ findings, cite }: FindingsProps) {
  return (
    <ul class="findings">
      {findings.map((finding) => (
        <li key={JSON.stringify(finding.text)}>
          <p class="note">{aboutWords(finding)}</p>
          <p>
            <RichText text={finding.text} cite={cite} /> {finding.sources.map(cite)}
          </p>
          {finding.interest && <p class="note">{finding.interest}</p>}
          {finding.reported && <p class="note">{t('card_not_read')}</p>}
        </li>
      ))}
    </ul>
  );
}

/** "Controlled trial · leaf · 26 healthy young men": what kind of study of what, in whom. */
function aboutWords({ study, about, n, of }: CompiledFinding): string {
  const exposure = t(`library_about_${about.replaceAll('-', '_')}` as MessageKey);
  const people = n === undefined ? of : t('library_people', n.toLocaleString(), of ?? '').trim();
  return [kindWords(study), exposure, people].filter(Boolean).join(' · ');
}
