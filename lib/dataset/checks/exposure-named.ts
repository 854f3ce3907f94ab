import { fileOf, type Problem } from '../dataset.ts';
import { parseRichText, plainText } from '../rich-text.ts';
import type { Finding } from '../schema.ts';
import type { Check } from './check.ts';

/** What a finding must name in its words if it is about that product alone. */
const NAMES: Partial<Record<Finding['about'], { readonly words: RegExp; readonly say: string }>> = {
  'seven-oh': { words: /7-OH|7-hydroxy|pseudoindoxyl|MGM-1[56]/i, say: '7-OH' },
  extract: { words: /extract|shot|tonic|concentrate/i, say: 'the extract' },
  alkaloid: {
    words: /alkaloid|compound|mitragynin|7-OH|7-hydroxy|speciog|paynanth|speciocil|corynanth|pseudoindoxyl/i,
    say: 'the alkaloid',
  },
};
const SEVEN_OH = /7-OH|7-hydroxymitragynine/i;
const LEAF = /kratom|leaf|leaves|tea|powder|(?<!7-hydroxy)mitragynine/i;

/** A finding about one product says so in its words, where its topic does not, and one that names only 7-OH is not filed under leaf. */
export const exposureNamed: Check = {
  name: 'exposure-named',
  find: ({ topics }) =>
    [...topics].flatMap(([id, topic]) =>
      (['supports', 'limits'] as const).flatMap((side) =>
        topic[side].flatMap((finding, index): Problem[] => {
          const words = `${plainText(parseRichText(finding.text).tree)} ${finding.of ?? ''}`;
          const field = `${side}.${index}`;
          const file = fileOf('topics', id);
          const rule = NAMES[finding.about];
          if (rule && !rule.words.test(words) && !rule.words.test(topic.proposition)) {
            return [
              {
                file,
                field: `${field}.text`,
                message: `is about "${finding.about}" but does not name it: say ${rule.say} in its words`,
              },
            ];
          }
          if (finding.about === 'leaf' && SEVEN_OH.test(words) && !LEAF.test(words)) {
            return [
              {
                file,
                field: `${field}.about`,
                message: 'is "leaf", but the words name only 7-OH: write "seven-oh", or name the leaf',
              },
            ];
          }
          return [];
        }),
      ),
    ),
};
