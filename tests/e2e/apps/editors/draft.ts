/** What each editor holds from the start. */
export const DRAFT = 'Kratom relieves chronic pain.';

/** Where an editor goes. */
export function place(): HTMLElement {
  const found = document.getElementById('editor');
  if (!found) throw new Error('The page has no place for an editor.');
  return found;
}

/** How a test asks an editor for what it would send to its server. */
export function saveBy(save: () => string): void {
  Object.assign(window, { save });
}
