import type { Popover, PopoverContext } from './popover.ts';

/**
 * How the popover's code, a script of its own, reaches the marks of the same document: a page that has no claim never
 * loads it, and a page that has keeps it.
 */
export type MakePopover = (context: PopoverContext) => Popover;

const KEY = Symbol.for('kratom-claim-context popover');
type Holder = { [KEY]?: MakePopover };

/** Leaves the way to make a popover in the extension's own (isolated) global. */
export function handOver(make: MakePopover): void {
  (globalThis as Holder)[KEY] = make;
}

/** The way to make a popover, once its script has run in this document. */
export function handedOver(): MakePopover | undefined {
  return (globalThis as Holder)[KEY];
}
