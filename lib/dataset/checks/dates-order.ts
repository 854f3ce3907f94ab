import { fileOf, type Kind, type Problem } from '../dataset.ts';
import type { Check } from './check.ts';

/** Reviews fall due after they were made, and a history runs from the oldest change to the newest. */
export const datesOrder: Check = {
  name: 'dates-order',
  find: ({ topics, places }) => [
    ...[...topics].flatMap(([id, topic]) => inOrder('topics', id, 'reviewed', topic.reviewed, topic)),
    ...[...places].flatMap(([id, place]) => inOrder('places', id, 'checked', place.checked, place)),
  ],
};

function inOrder(
  kind: Kind,
  id: string,
  done: string,
  doneOn: string,
  record: { readonly reviewBy: string; readonly history: readonly { readonly date: string }[] },
): Problem[] {
  const file = fileOf(kind, id);
  const problems: Problem[] = [];
  if (record.reviewBy <= doneOn) {
    const message = `${record.reviewBy} is not after ${done} (${doneOn}): write the day of the next review`;
    problems.push({ file, field: 'reviewBy', message });
  }
  record.history.forEach(({ date }, index) => {
    const before = record.history[index - 1]?.date;
    if (before !== undefined && date < before) {
      const message = `${date} stands after ${before}: put the entries in order, the newest last`;
      problems.push({ file, field: `history.${index}.date`, message });
    }
  });
  return problems;
}
