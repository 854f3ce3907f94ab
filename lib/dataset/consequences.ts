import type { Problem } from './dataset.ts';

/**
 * Leaves out what is found only because a record is missing whose own file has a wrong shape.
 * @param shapes problems of shape, which take a record out
 * @param found what the checks of meaning say of the rest
 */
export function withoutConsequences(shapes: readonly Problem[], found: readonly Problem[]): Problem[] {
  const wrong = shapes.map(({ file }) => file);
  return found.filter(({ message }) => !wrong.some((file) => message.includes(file)));
}
