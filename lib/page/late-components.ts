/** Time between two looks for components, ms, and how many there are: some never come. */
const LOOK = 1_000;
const LOOKS = 15;

/**
 * Calls back whenever custom elements of a document have been defined since the last look. They bring shadow roots that
 * no observer hears of. A page whose elements are all defined costs one look.
 */
export function whenComponentsCome(root: Document, onCome: () => void, signal: AbortSignal): void {
  let waiting = count();
  let looks = 0;
  let timer = waiting > 0 ? setTimeout(look, LOOK) : undefined;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  function count(): number {
    return root.querySelectorAll(':not(:defined)').length;
  }

  function look(): void {
    const now = count();
    if (now < waiting) onCome();
    waiting = now;
    looks += 1;
    timer = waiting > 0 && looks < LOOKS ? setTimeout(look, LOOK) : undefined;
  }
}
