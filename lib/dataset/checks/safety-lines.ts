import { fileOf, HELP_LINES_FILE, type Problem } from '../dataset.ts';
import type { Check } from './check.ts';

/** A topic whose name or proposition speaks of these may be read by somebody in danger. */
const DANGER = /\b(overdose|death|seizures?|withdrawal|depress(es)? breathing|breathing|interacts? dangerously)\b/i;

/** Where a reader may be in danger, the topic opens with a safety line, and it names help lines that exist. */
export const safetyLines: Check = {
  name: 'safety-lines',
  find: ({ topics, helpLines }) => {
    const named = new Set<string>();
    const problems = [...topics].flatMap(([id, topic]): Problem[] => {
      const file = fileOf('topics', id);
      for (const line of topic.safety?.helpLines ?? []) named.add(line);
      if (!topic.safety) {
        const danger = DANGER.exec(`${topic.name}. ${topic.proposition}`);
        if (!danger) return [];
        return [
          {
            file,
            field: 'safety',
            message: `is missing, though the topic is about "${danger[0]}": add text and helpLines`,
          },
        ];
      }
      return topic.safety.helpLines
        .filter((line) => !helpLines.has(line))
        .map((line) => ({
          file,
          field: 'safety.helpLines',
          message: `there is no "${line}" in ${HELP_LINES_FILE}: add it, or correct the id`,
        }));
    });
    const unused = [...helpLines.keys()].filter((line) => !named.has(line));
    return [
      ...problems,
      ...unused.map((line) => ({
        file: HELP_LINES_FILE,
        field: line,
        message: 'no topic names this help line: name it, or remove it',
      })),
    ];
  },
};
