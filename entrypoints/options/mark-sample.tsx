import { useEffect, useRef } from 'preact/hooks';
import type { MessageKey } from '../../lib/card/translate.ts';
import { Highlighter } from '../../lib/marks/highlighter.ts';
import { MARK_SHAPES } from '../../lib/marks/mark.ts';
import { markStyles } from '../../lib/marks/styles.ts';
import { t } from '../../lib/platform/translate.ts';
import type { MarkStyle } from '../../lib/settings/values.ts';

/** One sentence of each line, marked by the very code that marks pages. */
export function MarkSample({ style }: { readonly style: MarkStyle }) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(markStyles);
    document.adoptedStyleSheets.push(sheet);
    const highlighter = new Highlighter(style);
    const texts = [...(list.current?.children ?? [])].flatMap((item) => item.firstChild ?? []);
    highlighter.show(
      texts.flatMap((text, index) => {
        const shape = MARK_SHAPES[index];
        const range = new StaticRange({
          startContainer: text,
          startOffset: 0,
          endContainer: text,
          endOffset: text.textContent?.length ?? 0,
        });
        return shape ? [{ id: index, quote: '', claims: [], shape, range }] : [];
      }),
    );
    return () => {
      highlighter.clear();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [style]);
  return (
    <div class="panel">
      <p class="note">{t('options_sample')}</p>
      <ul class="plain" ref={list} id="mark-sample">
        {MARK_SHAPES.map((shape) => (
          <li key={shape}>{t(`options_sample_${shape}` satisfies MessageKey)}</li>
        ))}
      </ul>
    </div>
  );
}
